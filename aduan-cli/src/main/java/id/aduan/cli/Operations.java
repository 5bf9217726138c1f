package id.aduan.cli;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.signin.SignIn;
import id.aduan.cli.signin.Tokens;
import id.aduan.cli.system.CannotStart;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an operator does with the services. */
final class Operations implements AutoCloseable {
  private static final String OPERATOR = "operator";

  private final PatientClient client;
  private final Target target;

  Operations(Target target) {
    this.target = target;
    this.client =
        new PatientClient(
            new Tokens(SignIn.ofThisProgram(target.issuer()), Clock.systemUTC()),
            new Pace(),
            Clock.systemUTC());
  }

  /** The services by name. */
  Map<String, URI> services() {
    Map<String, URI> services = new LinkedHashMap<>();
    services.put("intake", target.intake());
    services.put("routing", target.routing());
    services.put("notification", target.notification());
    services.put("oversight", target.oversight());
    return services;
  }

  URI intake() {
    return target.intake();
  }

  JsonNode get(URI service, String path) {
    return said(Ask.get("operations", service.resolve(path), OPERATOR));
  }

  JsonNode post(URI service, String path, Object body) {
    return said(new Ask("operations", service.resolve(path), OPERATOR, Map.of(), body));
  }

  @Override
  public void close() {
    client.close();
  }

  private JsonNode said(Ask ask) {
    @Nullable Answer answer = client.once(ask);
    if (answer == null) {
      throw new CannotStart(ask.address().getAuthority() + " does not answer");
    }
    if (!answer.isSuccess()) {
      throw new CannotStart(
          "%s answered %d %s".formatted(ask.address(), answer.status(), answer.text("detail")));
    }
    return answer.body();
  }
}
