package id.aduan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.StubServer;
import id.aduan.cli.http.StubServer.Said;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedFollowerTest {
  private static final Instant BEGAN = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant LATER = BEGAN.plusSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final Pace pace = new Pace();
  private final PatientClient client = new PatientClient(null, pace, Clock.systemUTC());

  @AfterEach
  void end() {
    pace.end();
    client.close();
  }

  @Test
  void keepsWhatItReadsByCase() {
    FeedFollower feed = follower(URI.create("http://127.0.0.1:1"));
    take(feed, 1, "A", 1, LATER);
    take(feed, 2, "B", 1, LATER);
    take(feed, 3, "A", 2, LATER);

    assertThat(feed.faults()).isEmpty();
    assertThat(feed.last()).isEqualTo(3);
    assertThat(feed.of("A")).extracting(FeedEntry::sequence).containsExactly(1L, 2L);
    assertThat(feed.of("C")).isEmpty();
  }

  @Test
  void findsAGap() {
    FeedFollower feed = follower(URI.create("http://127.0.0.1:1"));
    take(feed, 1, "A", 1, LATER);
    take(feed, 3, "A", 2, LATER);
    assertThat(feed.faults()).containsExactly("feed: entry 3 after 1 (expected: the next)");
  }

  @Test
  void findsAnEntryThatComesTwice() {
    FeedFollower feed = follower(URI.create("http://127.0.0.1:1"));
    take(feed, 1, "A", 1, LATER);
    take(feed, 1, "A", 1, LATER);
    assertThat(feed.faults()).containsExactly("feed: entry 1 after 1 (expected: the next)");
    assertThat(feed.of("A")).hasSize(2);
  }

  @Test
  void findsTheFirstEntryMissing() {
    FeedFollower feed = follower(URI.create("http://127.0.0.1:1"));
    take(feed, 2, "A", 1, LATER);
    assertThat(feed.faults()).containsExactly("feed: entry 2 after 0 (expected: the next)");
  }

  @Test
  void knowsTheCasesThatWereOpenedMeanwhile() {
    FeedFollower feed = follower(URI.create("http://127.0.0.1:1"));
    take(feed, 1, "BEFORE", 1, BEGAN.minusSeconds(1));
    take(feed, 2, "MEANWHILE", 1, LATER);
    feed.take(
        new FeedEntry(3, "e3", Deed.VERIFIED.event(), LATER, "VERIFIED-ONLY", 2), Instant.now());
    assertThat(feed.opened()).containsExactly("MEANWHILE");
  }

  @Test
  void saysThatTheFeedCanNotBeRead() throws IOException {
    try (StubServer server = StubServer.answering(_ -> new Said(400, "{\"code\": \"cursor\"}"))) {
      FeedFollower feed = follower(server.address());
      feed.start();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(feed.faults())
                  .containsExactly("feed: answered 400 cursor (expected: 200)"));
    }
  }

  @Test
  void saysThatItNoLongerFollows() throws IOException {
    try (StubServer server =
        StubServer.answering(_ -> new Said(200, "{\"entries\": [{\"n\": 1, \"time\": \"?\"}]}"))) {
      FeedFollower feed = follower(server.address());
      feed.start();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(feed.faults())
                  .singleElement()
                  .asString()
                  .startsWith("feed: no longer followed after entry 0"));
    }
  }

  private static void take(FeedFollower feed, long n, String id, long sequence, Instant time) {
    feed.take(new FeedEntry(n, "e" + n, Deed.FILED.event(), time, id, sequence), Instant.now());
  }

  private FeedFollower follower(URI oversight) {
    return new FeedFollower(client, pace, Targets.all(oversight), BEGAN, new Latencies());
  }
}
