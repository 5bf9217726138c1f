package id.aduan.oversight;

import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.wholeLife;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.TrackingId;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The service on a real broker and the stand-in store, as its readers see it. */
class OversightServiceTest {
  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static DocumentStore store;
  private static RunningService service;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(data, 0);
    store = DocumentStore.inMemory();
    service = RunningService.on(broker.bootstrapServers(), store.uri());
  }

  @AfterAll
  static void stop() {
    service.close();
    store.close();
    broker.close();
  }

  @Test
  void tellsThatACaseWasFollowedUpSinceWhenByWhomAndWithWhichProof() {
    TrackingId complaint = complaint(1);
    service.publishAll(complaint, wholeLife(DPUPR));

    JsonNode watched =
        await()
            .until(
                () ->
                    Answers.json(
                        service.get(
                            "/api/v1/oversight/cases/" + complaint.grouped(), "KEMENPANRB")),
                answer -> answer.path("sequence").asInt() == 7);

    assertThat(watched.at("/state/code").asString()).isEqualTo("CLOSED");
    assertThat(watched.at("/state/label").asString()).isEqualTo("Ditutup");
    assertThat(watched.at("/followedUp/answer").asBoolean()).isTrue();
    assertThat(watched.at("/followedUp/by/role").asString()).isEqualTo("ADMIN_UTAMA");
    assertThat(watched.at("/followedUp/by/office").asString()).isEqualTo("DPUPR");
    assertThat(watched.at("/followedUp/since").asString())
        .isEqualTo("2026-03-05T02:00:00.123456789Z");
    assertThat(watched.at("/resolution/proof/documents").asInt()).isEqualTo(2);
    assertThat(watched.at("/resolution/proof/doneOn").asString()).isEqualTo("2026-03-09");
  }

  @Test
  void numbersTheFeedWithoutAGapWhileSeveralPartitionsAreReadAtOnce() {
    List<TrackingId> complaints =
        LongStream.range(100, 160).mapToObj(n -> complaint((int) n)).toList();
    for (int i = 0; i < 7; i++) {
      for (TrackingId complaint : complaints) {
        service.publish(complaint, i + 1, wholeLife(DPUPR).get(i));
      }
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(of(complaints, service.feed("OMBUDSMAN"))).hasSize(60 * 7));

    List<Answers.Entry> feed = service.feed("OMBUDSMAN");

    assertThat(feed)
        .extracting(Answers.Entry::n)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, feed.size()).boxed().toList());
    for (TrackingId complaint : complaints) {
      assertThat(of(List.of(complaint), feed))
          .extracting(Answers.Entry::sequence)
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }
  }

  private static List<Answers.Entry> of(List<TrackingId> complaints, List<Answers.Entry> feed) {
    List<String> ids = complaints.stream().map(TrackingId::value).toList();
    return feed.stream().filter(entry -> ids.contains(entry.trackingId())).toList();
  }
}
