package id.aduan.cli.doors;

import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import java.net.URI;
import java.util.Map;

/** Has commands carried out once each, on the version of a case that was last seen. */
public final class CaseCommands {
  private static final int OK = 200;
  private static final int STALE = 412;
  private static final int MOST_OVERTAKEN = 20;

  private final PatientClient client;
  private final URI cases;

  public CaseCommands(PatientClient client, Target target) {
    this.client = client;
    this.cases = target.routing().resolve("/api/v1/cases/");
  }

  /** Where something of a case is; the case itself, if nothing is named. */
  public URI address(String id, String part) {
    return cases.resolve(part.isEmpty() ? id : id + "/" + part);
  }

  /** What somebody is shown of a case, whatever the answer is. */
  public Answer read(String user, String id, String part) {
    return client.insist(Ask.get("case", address(id, part), user));
  }

  /** What somebody is shown of a case, who must see it. */
  public Answer shown(String user, String id, String part) {
    Answer found = read(user, id, part);
    if (found.status() != OK) {
      throw new IllegalStateException(
          "%s for %s: answered %d %s (expected: 200)"
              .formatted(address(id, part), user, found.status(), found.text("code")));
    }
    return found;
  }

  /**
   * Gives a command until it is done, with the same key however often.
   *
   * @param part of the case, if that is all of it that the user sees
   */
  public Answer give(String user, String id, String part, String command, String key, Object body) {
    URI door = address(id, command);
    for (int overtaken = 0; overtaken <= MOST_OVERTAKEN; overtaken++) {
      String version = shown(user, id, part).etag().orElse("\"absent\"");
      Answer answer =
          client.insist(
              new Ask(
                  command, door, user, Map.of("If-Match", version, "Idempotency-Key", key), body));
      if (answer.status() == OK) {
        return answer;
      }
      if (answer.status() != STALE) {
        throw new IllegalStateException(
            "%s by %s: answered %d %s (expected: 200)"
                .formatted(door, user, answer.status(), answer.text("code")));
      }
    }
    throw new IllegalStateException(
        "%s by %s: %d times %d (expected: to overtake at last)"
            .formatted(door, user, MOST_OVERTAKEN + 1, STALE));
  }
}
