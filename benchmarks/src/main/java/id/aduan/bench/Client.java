package id.aduan.bench;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.replay.Grievance;
import id.aduan.cli.signin.SignIn;
import id.aduan.cli.signin.Tokens;
import id.aduan.contract.Channel;
import id.aduan.contract.Language;
import id.aduan.contract.Submission.PlaceInput;
import id.aduan.contract.Submission.SubmitComplaint;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Everybody who does something to a system: citizens, officers, an overseer. */
final class Client implements AutoCloseable {
  private final Target target;
  private final Pace pace = new Pace();
  private final PatientClient http;

  Client(Target target) {
    this.target = target;
    Clock clock = Clock.systemUTC();
    this.http =
        new PatientClient(new Tokens(SignIn.ofThisProgram(target.issuer()), clock), pace, clock);
  }

  /** A complaint that was accepted. */
  record Filed(String trackingId, Instant acceptedAt) {}

  Target target() {
    return target;
  }

  Pace pace() {
    return pace;
  }

  PatientClient http() {
    return http;
  }

  Filed file(Grievance grievance) {
    Answer answer =
        expect(
            201,
            new Ask(
                "file",
                target.intake().resolve("/api/v1/complaints"),
                null,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                submission(grievance)));
    return new Filed(answer.text("trackingId"), Instant.parse(answer.text("acceptedAt")));
  }

  /** Asks until it is answered, and insists on what it is answered with. */
  Answer expect(int status, Ask ask) {
    Answer answer = http.insist(ask);
    if (answer.status() != status) {
      throw new IllegalStateException(
          "%s: answered %d %s (expected: %d)"
              .formatted(ask.address().getPath(), answer.status(), answer.text("code"), status));
    }
    return answer;
  }

  /** What a citizen's program sends. */
  static SubmitComplaint submission(Grievance grievance) {
    return new SubmitComplaint(
        Channel.WEB,
        null,
        grievance.text(),
        null,
        new PlaceInput(null, grievance.kecamatan(), grievance.nagari(), null, null),
        null,
        null,
        null,
        false,
        false,
        false,
        null,
        Language.ID);
  }

  @Override
  public void close() {
    pace.end();
    http.close();
  }
}
