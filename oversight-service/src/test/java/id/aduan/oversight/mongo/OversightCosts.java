package id.aduan.oversight.mongo;

import static id.aduan.oversight.Lifecycles.INSPEKTORAT;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.day;

import com.mongodb.client.MongoClients;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.oversight.feeds.Notices;
import id.aduan.oversight.summaries.Question;
import id.aduan.oversight.watching.RandomLives;
import id.aduan.oversight.watching.WatchedCases.Change;
import id.aduan.oversight.watching.WatchedCases.SaveResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Measures what summaries cost: {@code OversightCosts EMPTY-DIRECTORY [CASES]}. On the stand-in,
 * whose own figures are not those of MongoDB.
 */
final class OversightCosts {
  private static final int PAGE = 500;
  private static final int ROUNDS = 9;

  private OversightCosts() {}

  public static void main(String[] args) throws IOException {
    int cases = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (DocumentStore store = DocumentStore.start(Path.of(args[0]), anyPort);
        var client = MongoClients.create(store.uri())) {
      MongoTemplate mongo = new MongoTemplate(client, "oversight");
      IO.println(
          "%d cases saved in %d ms of CPU".formatted(cases, cpuMillis(() -> fill(mongo, cases))));
      MongoFigures figures = new MongoFigures(mongo);
      Instant now = day(7);
      measure(
          "summary of all", figures, new Question(Instant.EPOCH, day(1_000), null, Set.of()), now);
      measure(
          "summary of all that do not accuse the reader",
          figures,
          new Question(Instant.EPOCH, day(1_000), null, Set.of(INSPEKTORAT)),
          now);
      measure("summary of one day", figures, new Question(day(-9), day(-8), null, Set.of()), now);
      measure(
          "summary within a feed",
          figures,
          new Question(Instant.EPOCH, day(1_000), Notices.OMBUDSMAN, Set.of()),
          now);
    }
  }

  private static void measure(String what, MongoFigures figures, Question question, Instant now) {
    List<Long> times = new ArrayList<>();
    int[] groups = new int[1];
    for (int round = 0; round < ROUNDS; round++) {
      times.add(cpuMillis(() -> groups[0] = figures.count(question, now).tallies().size()));
    }
    times.sort(Long::compare);
    IO.println(
        "%s: median %d ms of CPU, %d groups".formatted(what, times.get(ROUNDS / 2), groups[0]));
  }

  private static void fill(MongoTemplate mongo, int cases) {
    var watched = new MongoWatchedCases(mongo, new MongoSetUp(mongo));
    for (int first = 0; first < cases; first += PAGE) {
      List<Change> page =
          IntStream.range(first, Math.min(cases, first + PAGE))
              .mapToObj(n -> new Change(0, RandomLives.lastState(complaint(n), n)))
              .toList();
      if (watched.save(page) != SaveResult.ALL_SAVED) {
        throw new IllegalStateException("directory: not empty (expected: empty)");
      }
    }
  }

  /** CPU time of this process, in which the store runs too: neighbours do not falsify it. */
  private static long cpuMillis(Runnable work) {
    Duration before = cpuTime();
    work.run();
    return cpuTime().minus(before).toMillis();
  }

  private static Duration cpuTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
