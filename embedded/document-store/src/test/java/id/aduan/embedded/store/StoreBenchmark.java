package id.aduan.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import id.aduan.embedded.broker.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Measures writes a second and what reads cost at two sizes; a store in a process of its own, a
 * directory given or temporary. Figures of one run are only good to be compared with each other.
 */
public final class StoreBenchmark {
  private static final int SECONDS = Integer.getInteger("seconds", 5);
  private static final String TEXT = "x".repeat(600);

  private final MongoClient client;

  /** The processor time that the store has used, where it is a process of ours; zero elsewhere. */
  private final Supplier<Duration> used;

  private StoreBenchmark(MongoClient client, Supplier<Duration> used) {
    this.client = client;
    this.used = used;
  }

  /**
   * Arguments: none, or a directory for the data, or {@code --uri URI} of a store that runs
   * already.
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].equals("--uri")) {
      try (var client = StandIn.connect(args[1])) {
        new StoreBenchmark(client, () -> Duration.ZERO).run();
      }
      return;
    }
    Path data = args.length == 1 ? Path.of(args[0]) : Files.createTempDirectory("store-benchmark");
    try (var store = StoreProcess.start(data.resolve("data"), Ports.free()).awaitListening();
        var client = store.connect()) {
      new StoreBenchmark(client, store::processorTime).run();
      store.stop();
      IO.println(String.format("data on disk %,d KB", size(data) / 1024));
    } finally {
      if (args.length == 0) {
        delete(data);
      }
    }
  }

  private void run() throws Exception {
    MongoCollection<Document> cases = client.getDatabase("benchmark").getCollection("cases");
    cases.drop();
    cases.createIndex(Indexes.ascending("opd", "state", "due"));
    cases.createIndex(Indexes.ascending("pending"));
    var ids = new AtomicInteger();
    measure("warm-up", 8, i -> insert(cases, ids.getAndIncrement()));
    measure("warm-up", 8, i -> advance(cases, 8, i, Math.min(2_000, ids.get())));
    for (int writers : List.of(1, 8, 32)) {
      measure("insertOne", writers, i -> insert(cases, ids.getAndIncrement()));
    }
    int known = Math.min(2_000, ids.get());
    for (int writers : List.of(1, 8, 32)) {
      measure("conditional updateOne", writers, i -> advance(cases, writers, i, known));
    }
    for (int readers : List.of(1, 8)) {
      measure("find by _id", readers, i -> cases.find(eq("_id", id(i % known))).first());
    }
    measure("ping", 1, i -> client.getDatabase("benchmark").runCommand(new Document("ping", 1)));
    measure("ping", 8, i -> client.getDatabase("benchmark").runCommand(new Document("ping", 1)));
    compareSizes();
  }

  private static void insert(MongoCollection<Document> cases, int n) {
    var _ = cases.insertOne(aCase(n));
  }

  private static Document aCase(int n) {
    return new Document("_id", id(n))
        .append("version", 1)
        .append("opd", "OPD" + n % 30)
        .append("state", n % 4 == 0 ? "DISPOSED" : "IN_PROGRESS")
        .append("due", at(n % 10_007))
        .append("pending", true)
        .append("content", new Document("text", TEXT).append("place", "13.11.01"))
        .append("events", List.of(new Document("sequence", 1).append("type", "case.received.v1")));
  }

  private static String id(int n) {
    return String.format("%08X", n * 0x9E3779B1) + n;
  }

  /** Each writer has its own documents, as each case has one owner. */
  private static void advance(MongoCollection<Document> cases, int writers, int i, int known) {
    String id = id(i * writers % known);
    Document now = cases.find(eq("_id", id)).projection(new Document("version", 1)).first();
    int version = now == null ? 0 : now.getInteger("version");
    Bson change =
        combine(
            inc("version", 1),
            set("state", version % 2 == 0 ? "DISPOSED" : "IN_PROGRESS"),
            version < 20
                ? push(
                    "events", new Document("sequence", version + 1).append("type", "case.moved.v1"))
                : set("at", i));
    var _ = cases.updateOne(and(eq("_id", id), eq("version", version)), change);
  }

  private double measure(String what, int threads, IntConsumer action)
      throws InterruptedException, ExecutionException {
    Duration before = used.get();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    var latencies = new ArrayList<Long>();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var runs = new ArrayList<Future<List<Long>>>();
      for (int t = 0; t < threads; t++) {
        int first = t;
        runs.add(
            pool.submit(() -> {
              var mine = new ArrayList<Long>();
              for (int i = first; System.nanoTime() < end; i += threads) {
                long start = System.nanoTime();
                action.accept(i);
                mine.add(System.nanoTime() - start);
              }
              return mine;
            }));
      }
      for (Future<List<Long>> run : runs) {
        latencies.addAll(run.get());
      }
    }
    long microseconds = used.get().minus(before).toNanos() / 1000 / Math.max(1, latencies.size());
    latencies.sort(Comparator.naturalOrder());
    double rate = latencies.size() / (double) SECONDS;
    IO.println(
        String.format(
            "%-24s %3d threads %,9.0f /s   p50 %,7d us   p99 %,8d us   store CPU %,6d us",
            what,
            threads,
            rate,
            latencies.get(latencies.size() / 2) / 1000,
            latencies.get(latencies.size() * 99 / 100) / 1000,
            microseconds));
    return rate;
  }

  private void compareSizes() throws Exception {
    MongoCollection<Document> small = filled("small", 1_000);
    MongoCollection<Document> large = filled("large", 100_000);
    for (var read : List.of("point read", "queue page", "deadline range")) {
      double few = measure(read + " of 1,000", 1, i -> read(small, read, i % 1_000));
      double many = measure(read + " of 100,000", 1, i -> read(large, read, i % 100_000));
      IO.println(
          String.format(
              "%s: cost at 100,000 documents is %.2f of the cost at 1,000", read, few / many));
    }
  }

  private MongoCollection<Document> filled(String name, int size) {
    MongoCollection<Document> cases = client.getDatabase("benchmark").getCollection(name);
    cases.drop();
    cases.createIndex(Indexes.ascending("opd", "state", "due", "_id"));
    cases.createIndex(Indexes.ascending("due"));
    for (int from = 0; from < size; from += 1_000) {
      var _ =
          cases.insertMany(
              IntStream.range(from, from + 1_000).mapToObj(StoreBenchmark::aCase).toList());
    }
    return cases;
  }

  private static void read(MongoCollection<Document> cases, String what, int n) {
    var _ =
        switch (what) {
          case "point read" -> cases.find(eq("_id", id(n))).into(new ArrayList<>());
          case "queue page" ->
              cases
                  .find(
                      and(
                          eq("opd", "OPD" + n % 30),
                          in("state", "DISPOSED", "IN_PROGRESS"),
                          gt("due", at(-1))))
                  .sort(ascending("due", "_id"))
                  .limit(20)
                  .into(new ArrayList<>());
          default ->
              cases
                  .find(and(gt("due", at(n % 997)), lt("due", at(n % 997 + 100_000))))
                  .sort(ascending("due"))
                  .limit(20)
                  .into(new ArrayList<>());
        };
  }

  private static long size(Path data) throws IOException {
    try (var files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path data) throws IOException {
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(StoreBenchmark::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Date at(int hours) {
    return Date.from(Instant.ofEpochSecond(1_772_000_000L + 3_600L * hours));
  }
}
