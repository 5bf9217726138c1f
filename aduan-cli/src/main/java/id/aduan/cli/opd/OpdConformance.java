package id.aduan.cli.opd;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.opd.CaseDesk.People;
import id.aduan.cli.signin.Tokens;
import id.aduan.contract.OpdCode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole test of one OPD's system against a running platform.
 *
 * @param within how long the OPD's system may take to start a case
 */
public record OpdConformance(
    Target target, OpdCode opd, Duration within, String coordinator, String admin) {

  /** The endpoint of a system that is told by webhook, and the secret that both know. */
  public record Endpoint(URI address, String secret) {
    @Override
    public String toString() {
      return "Endpoint[" + address + "]";
    }
  }

  /**
   * @param tokens null: the platform asks for none, as in tests
   * @param endpoint null: the system takes from Kafka
   */
  public List<Check> run(@Nullable Tokens tokens, @Nullable Endpoint endpoint, Clock clock) {
    Pace pace = new Pace();
    try (PatientClient client = new PatientClient(tokens, pace, clock)) {
      CaseDesk desk = new CaseDesk(client, target, new People(coordinator, admin));
      Conformance conformance = new Conformance(desk, opd, within, pace);
      return endpoint == null ? ofKafka(conformance) : ofEndpoint(conformance, endpoint, clock);
    }
  }

  private List<Check> ofKafka(Conformance conformance) {
    try (KafkaDoubling doubling = new KafkaDoubling(target, opd)) {
      return conformance.run(doubling, Optional.empty());
    }
  }

  /** The checks of an endpoint deliver twice themselves. */
  private List<Check> ofEndpoint(Conformance conformance, Endpoint endpoint, Clock clock) {
    try (Deliveries deliveries = new Deliveries(endpoint.address(), endpoint.secret(), clock)) {
      return conformance.run(_ -> false, Optional.of(new EndpointChecks(deliveries, opd, clock)));
    }
  }
}
