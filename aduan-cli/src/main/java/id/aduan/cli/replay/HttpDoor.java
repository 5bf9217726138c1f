package id.aduan.cli.replay;

import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.replay.Life.Acknowledged;
import id.aduan.contract.Channel;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** Files complaints as a program on the citizen's side does. */
final class HttpDoor implements Door {
  private static final int CREATED = 201;

  private final PatientClient client;
  private final URI address;
  private final String run;

  HttpDoor(PatientClient client, Target target, String run) {
    this.client = client;
    this.address = target.intake().resolve("/api/v1/complaints");
    this.run = run;
  }

  @Override
  public Acknowledged submit(Life life) {
    Ask ask =
        new Ask(
            "file",
            address,
            null,
            Map.of("Idempotency-Key", life.key().toString()),
            Submissions.of(life, run, Channel.WEB));
    Acknowledged told = told(client.insist(ask));
    if (life.plan().sentAgain()) {
      Acknowledged again = told(client.insist(ask));
      if (!again.trackingId().equals(told.trackingId())
          || !again.accessCode().equals(told.accessCode())) {
        throw new IllegalStateException(
            "number: '%s' after the same key (expected: %s)"
                .formatted(again.trackingId(), told.trackingId()));
      }
    }
    return told;
  }

  @Override
  public void close() {
    // the client belongs to the replay
  }

  private static Acknowledged told(Answer answer) {
    if (answer.status() != CREATED) {
      throw new IllegalStateException(
          "filing: answered %d %s (expected: 201)".formatted(answer.status(), answer.text("code")));
    }
    return new Acknowledged(
        answer.text("trackingId"),
        answer.text("accessCode"),
        Instant.parse(answer.text("acceptedAt")),
        answer.at());
  }
}
