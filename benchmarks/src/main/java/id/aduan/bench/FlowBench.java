package id.aduan.bench;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.replay.FeedFollower;
import id.aduan.cli.replay.Latencies;
import id.aduan.cli.replay.OwnGrievances;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How many complaints a second get through to the coordinator's queue and the overseer's feed. */
final class FlowBench {
  private static final int CITIZENS = 64;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final MeasuredSystem system;
  private final Progress progress;

  FlowBench(MeasuredSystem system, Progress progress) {
    this.system = system;
    this.progress = progress;
  }

  /**
   * What it came to.
   *
   * @param perSecond through to the feed
   * @param acknowledgedPerSecond at the door, meanwhile
   * @param cpuMillis of each process for one complaint
   */
  record Flow(
      int complaints,
      double perSecond,
      double acknowledgedPerSecond,
      Map<String, Double> cpuMillis) {}

  Flow measure(int warmUp, int complaints) throws InterruptedException {
    Client client = new Client(Target.of(system.state()));
    try (client) {
      FeedFollower feed =
          new FeedFollower(
              client.http(), client.pace(), client.target(), Instant.now(), new Latencies());
      feed.start();
      through(client, feed, "warming up", warmUp);
      Cpu before = Cpu.of(system.state());
      Through measured = through(client, feed, "through to the feed", complaints);
      Map<String, Double> cpu = Cpu.of(system.state()).millisEach(before, complaints);
      allInQueue(client, measured.filed());
      return new Flow(
          complaints,
          complaints / measured.toFeed(),
          complaints / measured.toAcknowledgement(),
          cpu);
    }
  }

  /** Seconds until all were acknowledged, and until all were in the feed. */
  private record Through(double toAcknowledgement, double toFeed, Set<String> filed) {}

  private Through through(Client client, FeedFollower feed, String what, int count)
      throws InterruptedException {
    OwnGrievances grievances = new OwnGrievances(RandomGenerator.getDefault());
    ConcurrentLinkedQueue<String> filed = new ConcurrentLinkedQueue<>();
    AtomicInteger left = new AtomicInteger(count);
    long began = System.nanoTime();
    Crowd.of(
        CITIZENS,
        _ -> {
          while (left.getAndDecrement() > 0) {
            filed.add(client.file(grievances.get()).trackingId());
          }
        });
    double acknowledged = secondsSince(began);
    List<String> all = new ArrayList<>(filed);
    int seen = 0;
    while (seen < all.size()) {
      if (!feed.of(all.get(seen)).isEmpty()) {
        seen++;
      } else if (!client.pace().pause(BETWEEN_LOOKS)
          || secondsSince(began) > PATIENCE.toSeconds()) {
        throw new IllegalStateException(
            "feed: %d complaints (expected: %d)".formatted(seen, all.size()));
      }
      progress.counted(what, seen, all.size());
    }
    return new Through(acknowledged, secondsSince(began), Set.copyOf(all));
  }

  /**
   * What is in the feed was in the queue before: the case is stored, and with that in the list,
   * before its event is published. So the queue needs no watching, only a look.
   */
  private static void allInQueue(Client client, Set<String> filed) {
    Set<String> missing = new HashSet<>(filed);
    @Nullable String cursor = null;
    do {
      var page =
          client.expect(
              200,
              Ask.get(
                  "list",
                  client
                      .target()
                      .routing()
                      .resolve(
                          "/api/v1/work-lists/coordinator?state=RECEIVED&limit=500"
                              + (cursor == null ? "" : "&cursor=" + cursor)),
                  "koordinator"));
      page.body().path("items").forEach(item -> missing.remove(item.path("trackingId").asString()));
      cursor = page.body().path("next").isString() ? page.text("next") : null;
    } while (cursor != null);
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "coordinator's queue: %d complaints missing (expected: none)".formatted(missing.size()));
    }
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
