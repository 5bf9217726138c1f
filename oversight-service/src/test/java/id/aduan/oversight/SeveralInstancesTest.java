package id.aduan.oversight;

import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.wholeLife;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.TrackingId;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One after the other and side by side: the feed stays one. */
class SeveralInstancesTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void keepsTheFeedGaplessOverRestartsAndBetweenInstances(@TempDir Path data) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("log"), 0);
        DocumentStore store =
            DocumentStore.start(
                data.resolve("store"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      List<TrackingId> earlier = complaints(0, 20);
      List<TrackingId> later = complaints(20, 60);
      try (RunningService first = RunningService.on(broker.bootstrapServers(), store.uri())) {
        earlier.forEach(complaint -> first.publishAll(complaint, wholeLife(DPUPR)));
        // Closed in the middle of its work, on purpose.
        await().atMost(SOON).until(() -> !first.feed("OMBUDSMAN").isEmpty());
      }
      try (RunningService one = RunningService.on(broker.bootstrapServers(), store.uri());
          RunningService other = RunningService.on(broker.bootstrapServers(), store.uri())) {
        later.forEach(complaint -> one.publishAll(complaint, wholeLife(DPUPR)));
        await()
            .atMost(SOON)
            .untilAsserted(() -> assertThat(other.feed("OMBUDSMAN")).hasSize(60 * 7));
        assertGapless(one.feed("OMBUDSMAN"));
        assertThat(one.feed("KEMENPANRB")).hasSize(60 * 7);

        try (FeedTopic topic = new FeedTopic(broker.bootstrapServers(), "OMBUDSMAN")) {
          await().atMost(SOON).until(() -> topic.positions().size() == 60 * 7);
          assertThat(topic.positions())
              .containsExactlyElementsOf(LongStream.rangeClosed(1, 60 * 7).boxed().toList());
        }
        try (EventStream stream =
            new EventStream(other.open("/api/v1/feeds/OMBUDSMAN/events", "OMBUDSMAN", "420"))) {
          one.publish(complaint(99), 1, Lifecycles.opened());
          assertThat(stream.next(1).getFirst().n()).isEqualTo(421);
        }
      }
    }
  }

  private static void assertGapless(List<Answers.Entry> feed) {
    assertThat(feed)
        .extracting(Answers.Entry::n)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, feed.size()).boxed().toList());
    for (TrackingId complaint : complaints(0, 60)) {
      assertThat(feed.stream().filter(e -> e.trackingId().equals(complaint.value())))
          .extracting(Answers.Entry::sequence)
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }
  }

  private static List<TrackingId> complaints(int from, int until) {
    return IntStream.range(from, until).mapToObj(Lifecycles::complaint).toList();
  }
}
