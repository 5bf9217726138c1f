package id.aduan.cli.replay;

import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import java.util.Map;

/** Has commands carried out once each, on the version of a case that was last seen. */
final class Orders {
  private static final int OK = 200;
  private static final int STALE = 412;
  private static final int MOST_OVERTAKEN = 20;

  private final PatientClient client;
  private final Cases cases;

  Orders(PatientClient client, Cases cases) {
    this.client = client;
    this.cases = cases;
  }

  Answer give(Life life, String user, Deed deed, String command, Object body) {
    return give(life, user, deed, "", command, body);
  }

  /**
   * Gives a command until it is done, with the same key however often.
   *
   * @param part of the case, if that is all of it that the user sees
   */
  Answer give(Life life, String user, Deed deed, String part, String command, Object body) {
    String key = life.keyOf(deed);
    for (int overtaken = 0; overtaken <= MOST_OVERTAKEN; overtaken++) {
      Answer answer =
          client.insist(
              new Ask(
                  command,
                  cases.address(life, command),
                  user,
                  Map.of("If-Match", version(life, user, part), "Idempotency-Key", key),
                  body));
      if (answer.status() == OK) {
        life.did(deed);
        return answer;
      }
      if (answer.status() != STALE) {
        throw new IllegalStateException(
            "%s by %s: answered %d %s (expected: 200)"
                .formatted(
                    cases.address(life, command), user, answer.status(), answer.text("code")));
      }
    }
    throw new IllegalStateException(
        "%s by %s: %d times %d (expected: to overtake at last)"
            .formatted(cases.address(life, command), user, MOST_OVERTAKEN + 1, STALE));
  }

  /** A list may be older than the case: what it says counts only if the case says so too. */
  String state(Life life, String user) {
    return Cases.state(shown(life, user, "").body());
  }

  private String version(Life life, String user, String part) {
    return shown(life, user, part).etag().orElse("\"absent\"");
  }

  private Answer shown(Life life, String user, String part) {
    Answer found = cases.read(cases.address(life, part), user);
    if (found.status() != OK) {
      throw new IllegalStateException(
          "%s for %s: answered %d (expected: 200)"
              .formatted(cases.address(life, part), user, found.status()));
    }
    return found;
  }
}
