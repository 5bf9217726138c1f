package id.aduan.oversight.stream;

import static id.aduan.oversight.Lifecycles.ACCEPTED;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.feeds.Notices.KEMENPANRB;
import static id.aduan.oversight.feeds.Notices.OMBUDSMAN;
import static id.aduan.oversight.feeds.Notices.notice;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.stream.Outbox.Pending;
import id.aduan.oversight.feeds.FeedWriter;
import id.aduan.oversight.feeds.InMemoryFeedLogs;
import id.aduan.oversight.feeds.InMemoryFeedMarks;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class FeedOutboxTest {
  private final InMemoryFeedLogs logs = new InMemoryFeedLogs();
  private final InMemoryFeedMarks marks = new InMemoryFeedMarks();
  private final MutableClock clock = MutableClock.of(ACCEPTED, ZoneOffset.UTC);
  private final FeedOutbox one = outbox("one");
  private final FeedOutbox other = outbox("other");

  @BeforeEach
  void fill() {
    assertThat(
            new FeedWriter(logs)
                .append(
                    KEMENPANRB,
                    List.of(
                        notice(complaint(1), 1), notice(complaint(2), 1), notice(complaint(1), 2))))
        .isEqualTo(3);
  }

  @Test
  void publishesInTheOrderOfTheNumbers() {
    List<Pending> pending = one.pending(500, List.of());

    assertThat(pending).hasSize(1);
    assertThat(pending.getFirst().through()).isEqualTo(3);
    assertThat(pending.getFirst().records())
        .extracting(FeedOutboxTest::position)
        .containsExactly("1", "2", "3");
    ProducerRecord<String, byte[]> first = pending.getFirst().records().getFirst();
    assertThat(first.topic()).isEqualTo("oversight.feed.kemenpanrb.v1");
    assertThat(first.key()).isEqualTo(complaint(1).value());
    assertThat(header(first, "ce_id")).isEqualTo(complaint(1) + ".1");
    assertThat(header(first, "ce_sequence")).isEqualTo("1");
    assertThat(header(first, "ce_type")).isEqualTo("case.rated.v1");
  }

  @Test
  void goesOnAfterTheMark() {
    one.published(one.pending(2, List.of()));

    assertThat(marks.published(KEMENPANRB)).isEqualTo(2);
    assertThat(one.pending(500, List.of()).getFirst().records())
        .extracting(FeedOutboxTest::position)
        .containsExactly("3");
  }

  @Test
  void givesTheSameAgainUntilItIsAcknowledged() {
    assertThat(one.pending(500, List.of())).hasSize(1);
    assertThat(one.pending(500, List.of()).getFirst().records()).hasSize(3);
  }

  @Test
  void leavesALogToWhoeverPublishesItUntilHeIsSilentForAWhile() {
    assertThat(one.pending(1, List.of())).hasSize(1);
    assertThat(other.pending(500, List.of())).isEmpty();

    clock.add(Duration.ofSeconds(4));
    assertThat(other.pending(500, List.of())).hasSize(1);
    assertThat(one.pending(500, List.of())).isEmpty();
  }

  @Test
  void goesOnWhereTheOtherStopped() {
    one.published(one.pending(2, List.of()));
    clock.add(Duration.ofSeconds(4));

    assertThat(other.pending(500, List.of()).getFirst().records())
        .extracting(FeedOutboxTest::position)
        .containsExactly("3");
  }

  @Test
  void leavesOutWhatIsBlocked() {
    assertThat(one.pending(500, List.of("KEMENPANRB"))).isEmpty();
  }

  private FeedOutbox outbox(String publisher) {
    return new FeedOutbox(Set.of(KEMENPANRB, OMBUDSMAN), logs, marks, clock, publisher);
  }

  private static String position(ProducerRecord<String, byte[]> outgoing) {
    return header(outgoing, FeedOutbox.POSITION);
  }

  private static String header(ProducerRecord<String, byte[]> outgoing, String name) {
    return new String(outgoing.headers().lastHeader(name).value(), UTF_8);
  }
}
