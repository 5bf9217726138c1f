package id.aduan.cli.malformed;

import id.aduan.cli.malformed.RawDoor.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an answer is one that a stranger may see. */
final class Judgement {
  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_FAILURE = 500;

  /** What only somebody who knows the code should ever read. */
  private static final List<String> INSIDES =
      List.of("id.aduan", "org.springframework", "java.lang", "Exception", "\tat ");

  /** A method or coding that nobody knows, a version of HTTP: RFC 9110, 15.6.2 and 15.6.6. */
  private static final Set<Integer> OF_THE_SENDER = Set.of(501, 505);

  /** Says how long the thing is, in the thing's own type: RFC 9110, 15.5.17. */
  private static final int WITHOUT_SUCH_A_RANGE = 416;

  /** Answers with JSON of its own (OpenID Connect Back-Channel Logout 1.0, section 2.8). */
  private static final String BACK_CHANNEL = "/logout/connect/back-channel/";

  private Judgement() {}

  /** What is wrong with it; empty: nothing. */
  static Optional<String> of(BadRequest request, Reply reply) {
    return switch (reply) {
      case Reply.Silent _ -> Optional.of("no answer (expected: one, or a closed connection)");
      case Reply.Closed(String how) ->
          request.framed()
              ? Optional.of("closed without a word: " + how + " (expected: an answer)")
              : Optional.empty();
      case Reply.Said(int status, String type, String body) -> {
        if (status >= FIRST_FAILURE && !OF_THE_SENDER.contains(status)) {
          yield Optional.of("answered " + status + " (expected: below 500)");
        }
        if (INSIDES.stream().anyMatch(body::contains) && status >= FIRST_REFUSAL) {
          yield Optional.of("answered " + status + " with insides of the program");
        }
        yield status < FIRST_REFUSAL
                || status == WITHOUT_SUCH_A_RANGE
                || body.isEmpty()
                || isForPeopleOrPrograms(type)
                || request.content().contains(BACK_CHANNEL)
            ? Optional.empty()
            : Optional.of(
                "answered %d as '%s' (expected: a problem or a page)".formatted(status, type));
      }
    };
  }

  private static boolean isForPeopleOrPrograms(String type) {
    return type.startsWith("application/problem+json") || type.startsWith("text/html");
  }
}
