package id.aduan.cli.replay;

import id.aduan.cli.doors.Acknowledged;
import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.contract.CaseStateCode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Follows a complaint by number and code, answers, disputes and rates, as its reporter does. */
final class Reporter {
  private static final Duration LOOKS_AGAIN = Duration.ofMillis(500);
  private static final int ACCEPTED = 202;
  private static final int OK = 200;
  private static final int SATISFIED = 4;

  private final PatientClient client;
  private final Pace pace;
  private final URI complaints;

  Reporter(PatientClient client, Pace pace, Target target) {
    this.client = client;
    this.pace = pace;
    this.complaints = target.intake().resolve("/api/v1/complaints/");
  }

  /** Waits for the question and answers it. */
  void reply(Life life) {
    awaitState(life, CaseStateCode.AWAITING_REPORTER);
    say(life, Deed.REPLIED, "replies", Map.of("text", "Kejadiannya kemarin pagi, di depan pasar."));
  }

  /** Waits for the resolution; disputes it if that is the plan, else rates it. */
  void judge(Life life) {
    awaitState(life, CaseStateCode.RESOLVED);
    if (life.plan().disputed() && life.count(Deed.DISPUTED) == 0) {
      life.expectReopening(true);
      say(life, Deed.DISPUTED, "disputes", Map.of("reason", "Masih sama seperti sebelumnya."));
      return;
    }
    say(life, Deed.RATED, "ratings", Map.of("score", life.plan().score()));
    if (life.plan().score() >= SATISFIED) {
      life.did(Deed.CONFIRMED);
    }
    life.end();
  }

  private void awaitState(Life life, CaseStateCode wanted) {
    Acknowledged told = told(life);
    Ask ask =
        Ask.get("follow", complaints.resolve(told.trackingId()), null)
            .with("Access-Code", told.accessCode());
    while (true) {
      Answer answer = client.insist(ask);
      if (answer.status() != OK) {
        throw new IllegalStateException(
            "following %s: answered %d (expected: 200)"
                .formatted(told.trackingId(), answer.status()));
      }
      if (answer.body().path("state").path("code").asString("").equals(wanted.name())) {
        return;
      }
      if (!pace.pause(LOOKS_AGAIN)) {
        throw new IllegalStateException(
            "%s: %s on the reporter's page (expected: %s before the end)"
                .formatted(
                    told.trackingId(),
                    answer.body().path("state").path("code").asString("absent"),
                    wanted));
      }
    }
  }

  private void say(Life life, Deed deed, String where, Object body) {
    Acknowledged told = told(life);
    Answer answer =
        client.insist(
            new Ask(
                where,
                complaints.resolve(told.trackingId() + "/" + where),
                null,
                Map.of("Access-Code", told.accessCode(), "Idempotency-Key", life.keyOf(deed)),
                body));
    if (answer.status() != ACCEPTED) {
      throw new IllegalStateException(
          "%s of %s: answered %d %s (expected: 202)"
              .formatted(where, told.trackingId(), answer.status(), answer.text("code")));
    }
    life.did(deed);
  }

  private static Acknowledged told(Life life) {
    return Objects.requireNonNull(life.acknowledged(), "acknowledged before it is followed");
  }
}
