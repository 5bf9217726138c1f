package id.aduan.oversight.telling;

import id.aduan.contract.ActorRole;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the reporter of a case was told of anything.
 *
 * @param answer the shortest true answer
 * @param since when the first message reached him or was taken over by his server; null: none
 * @param messages how many messages stand where
 */
public record Told(Answer answer, @Nullable Instant since, Map<MessageState, Long> messages) {
  public Told {
    messages = Map.copyOf(messages);
  }

  /** Told, perhaps told, or not told. */
  public enum Answer {
    YES,
    PERHAPS,
    NO
  }

  public static Told by(List<MessageFate> fates) {
    Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
    fates.forEach(fate -> counts.merge(fate.state(), 1L, Long::sum));
    Optional<Instant> since =
        fates.stream()
            .filter(fate -> fate.message().recipient() == ActorRole.REPORTER)
            .filter(Told::arrived)
            .map(MessageFate::at)
            .min(Comparator.naturalOrder());
    Answer answer =
        since.isPresent()
            ? Answer.YES
            : counts.containsKey(MessageState.UNCERTAIN) ? Answer.PERHAPS : Answer.NO;
    return new Told(answer, since.orElse(null), counts);
  }

  private static boolean arrived(MessageFate fate) {
    return switch (fate.state()) {
      case HANDED_OVER, DELIVERED -> true;
      case PLANNED, UNCERTAIN, SKIPPED, FAILED -> false;
    };
  }
}
