package id.aduan.oversight.telling;

import id.aduan.contract.ActorRole;
import id.aduan.contract.DeliveryEvent.MessageChannel;
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
 * @param since when the first message reached him, or a mail was taken over by his server; null:
 *     none
 * @param messages how many messages stand where
 */
public record Told(Answer answer, @Nullable Instant since, Map<MessageState, Long> messages) {
  public Told {
    messages = Map.copyOf(messages);
  }

  /** Told, perhaps told, or not told: the best comes first. */
  public enum Answer {
    YES,
    PERHAPS,
    NO
  }

  public static Told by(List<MessageFate> fates) {
    Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
    fates.forEach(fate -> counts.merge(fate.state(), 1L, Long::sum));
    List<MessageFate> reporters =
        fates.stream().filter(fate -> fate.message().recipient() == ActorRole.REPORTER).toList();
    Optional<Instant> since =
        reporters.stream()
            .filter(fate -> answer(fate) == Answer.YES)
            .map(MessageFate::at)
            .min(Comparator.naturalOrder());
    Answer answer =
        reporters.stream().map(Told::answer).min(Comparator.naturalOrder()).orElse(Answer.NO);
    return new Told(answer, since.orElse(null), counts);
  }

  private static Answer answer(MessageFate fate) {
    return switch (fate.state()) {
      case DELIVERED -> Answer.YES;
      case HANDED_OVER -> handedOver(fate.message().channel());
      case UNCERTAIN -> Answer.PERHAPS;
      case PLANNED, SKIPPED, FAILED -> Answer.NO;
    };
  }

  /**
   * Of a mail nothing more is ever heard; of whatever goes to a telephone a receipt is (ADR 0015).
   */
  private static Answer handedOver(MessageChannel channel) {
    return switch (channel) {
      case EMAIL -> Answer.YES;
      case SMS, PUSH, NONE, OTHER -> Answer.PERHAPS;
    };
  }
}
