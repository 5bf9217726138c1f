package id.aduan.oversight.telling;

import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.day;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ActorRole;
import id.aduan.contract.DeliveryEvent.Message;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.EventId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of messages promises. */
public interface MessagesContract {
  Messages messages();

  @Test
  default void givesBackWhatIsKnownOfEachMessage() {
    MessageFate skipped = fate("m2", MessageState.SKIPPED, 0, "NO_CONTACT");
    messages().take(List.of(fate("m1", MessageState.PLANNED, 0, ""), skipped));
    messages().take(List.of(fate("m1", MessageState.DELIVERED, 0, "")));

    assertThat(messages().about(complaint(1)))
        .containsExactlyInAnyOrder(fate("m1", MessageState.DELIVERED, 0, ""), skipped);
    assertThat(messages().about(complaint(2))).isEmpty();
  }

  /** A batch may tell of no message at all. */
  @Test
  default void takesNoNews() {
    messages().take(List.of());

    assertThat(messages().about(complaint(1))).isEmpty();
  }

  /** Any order, any split into batches, any of it again. */
  @Test
  default void comesToTheSameHoweverTheNewsCome() {
    List<MessageFate> news =
        List.of(
            fate("m", MessageState.PLANNED, 0, ""),
            fate("m", MessageState.UNCERTAIN, 1, ""),
            fate("m", MessageState.UNCERTAIN, 2, ""),
            fate("m", MessageState.HANDED_OVER, 2, ""));
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<MessageFate> shuffled = new ArrayList<>(news);
      shuffled.addAll(news.subList(0, random.nextInt(news.size())));
      Collections.shuffle(shuffled, random);
      int split = random.nextInt(1, shuffled.size());
      messages().take(shuffled.subList(0, split));
      messages().take(shuffled.subList(split, shuffled.size()));

      assertThat(messages().about(complaint(1))).containsExactly(news.getLast());
    }
  }

  static MessageFate fate(String message, MessageState state, int attempt, String reason) {
    return fate(MessageChannel.EMAIL, message, state, attempt, reason);
  }

  static MessageFate fate(
      MessageChannel channel, String message, MessageState state, int attempt, String reason) {
    return new MessageFate(
        complaint(1),
        new Message(
            new EventId(message),
            EventId.ofCase(complaint(1), 1),
            ActorRole.REPORTER,
            Purpose.RECEIPT,
            channel),
        state,
        attempt,
        reason,
        day(attempt).plusNanos(987_654_321));
  }
}
