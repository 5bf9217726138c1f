package id.aduan.cli.replay;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.http.PatientClient.GaveUp;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows the feed of an overseer from its first entry on, by long poll. */
public final class FeedFollower {
  private static final Duration BEFORE_THE_RUN = Duration.ofMinutes(1);
  private static final Duration AFTER_A_FAULT = Duration.ofMillis(300);
  private static final int OK = 200;

  private final PatientClient client;
  private final Pace pace;
  private final URI entries;
  private final Instant began;
  private final Latencies latencies;
  private final Map<String, List<FeedEntry>> byCase = new ConcurrentHashMap<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final CountDownLatch atEnd = new CountDownLatch(1);
  private volatile long last;

  public FeedFollower(
      PatientClient client, Pace pace, Target target, Instant began, Latencies latencies) {
    this.client = client;
    this.pace = pace;
    this.entries = target.oversight().resolve("/api/v1/feeds/KEMENPANRB/entries");
    this.began = began;
    this.latencies = latencies;
  }

  public void start() {
    Thread.ofPlatform().name("feed").daemon().start(this::follow);
  }

  /**
   * Returns when all that was in the feed before has been read: what is late from then on is late.
   */
  public void awaitEnd() throws InterruptedException {
    atEnd.await();
  }

  /** What the feed holds of a case, in the order of the feed. */
  public List<FeedEntry> of(String trackingId) {
    List<FeedEntry> found = byCase.getOrDefault(trackingId, List.of());
    synchronized (found) {
      return List.copyOf(found);
    }
  }

  /** Which cases it opened since the replay began, whoever filed them. */
  public Set<String> opened() {
    Set<String> opened = new TreeSet<>();
    byCase
        .keySet()
        .forEach(id ->
            of(id).stream()
                .filter(e -> e.type().equals(Deed.FILED.event()) && e.time().isAfter(began))
                .forEach(_ -> opened.add(id)));
    return opened;
  }

  /** What is wrong with the feed as a whole. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  public long last() {
    return last;
  }

  private void follow() {
    @Nullable String cursor = null;
    try {
      while (!pace.isOver()) {
        Answer page = client.insist(Ask.get("feed", address(cursor), "kemenpan"));
        if (page.status() == OK) {
          JsonNode read = page.body().path("entries");
          read.forEach(json -> take(FeedEntry.of(json), page.at()));
          if (read.isEmpty()) {
            atEnd.countDown();
          }
          cursor = page.body().path("cursor").isString() ? page.text("cursor") : cursor;
        } else {
          fault("feed: answered %d %s (expected: 200)".formatted(page.status(), page.text("code")));
          boolean _ = pace.pause(AFTER_A_FAULT);
        }
      }
    } catch (GaveUp e) {
      // the replay is over
    } catch (RuntimeException e) {
      fault("feed: no longer followed after entry %d, %s".formatted(last, e));
    }
  }

  private void fault(String fault) {
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  void take(FeedEntry entry, Instant at) {
    if (entry.n() != last + 1) {
      fault("feed: entry %d after %d (expected: the next)".formatted(entry.n(), last));
    }
    last = entry.n();
    if (entry.time().isAfter(began.minus(BEFORE_THE_RUN))) {
      List<FeedEntry> ofCase = byCase.computeIfAbsent(entry.trackingId(), id -> new ArrayList<>());
      synchronized (ofCase) {
        ofCase.add(entry);
      }
      if (entry.time().isAfter(began)) {
        latencies.record(entry.time(), at);
      }
    }
  }

  private URI address(@Nullable String cursor) {
    String query = "?limit=500&wait=2";
    return URI.create(
        entries
            + query
            + (cursor == null
                ? ""
                : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)));
  }
}
