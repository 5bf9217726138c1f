package id.aduan.bench;

import id.aduan.bench.bare.BareHandler;
import id.aduan.cli.replay.OwnGrievances;
import id.aduan.cli.system.Part;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * The door of complaints against a handler that does nothing but wait for the same acknowledgement:
 * rounds of one and of the other by turns, so that what else happens on the machine hits both.
 */
final class AcceptBench {
  private static final int CREATED = 201;

  private final MeasuredSystem system;
  private final int citizens;
  private final boolean records;
  private final Progress progress;

  /**
   * @param citizens how many send at once, each as soon as the last was answered
   * @param records whether intake records what it accepts, which is waited for after each round
   */
  AcceptBench(MeasuredSystem system, int citizens, boolean records, Progress progress) {
    this.system = system;
    this.citizens = citizens;
    this.records = records;
    this.progress = progress;
  }

  /**
   * What it came to: medians of the rounds.
   *
   * @param ratio of what the door takes to what the bare handler takes
   * @param cpuRatio of processor time of the two processes for one request, bare over door
   */
  record Accepted(
      double perSecond,
      double barePerSecond,
      double ratio,
      double cpuMillis,
      double bareCpuMillis,
      double cpuRatio) {}

  /** Requests a second, and processor time of the process for one of them in milliseconds. */
  private record Round(double perSecond, double cpuMillis) {}

  /** Something that takes requests. */
  private record Side(URI address, String path, ProcessHandle process) {}

  Accepted measure(int warmUp, int rounds, Duration each) throws IOException, InterruptedException {
    var state = system.state();
    URI intake = URI.create(state.address("intake"));
    ProcessHandle process = state.part(Part.INTAKE).orElseThrow().process().alive().orElseThrow();
    try (DossierTopic topic = new DossierTopic(state)) {
      Side door = new Side(intake, "/api/v1/complaints", process);
      byte[] sample = sample(door);
      String number = WireJson.MAPPER.readTree(sample).path("trackingId").asString();
      topic.createTwin(BareHandler.TOPIC);
      try (BareProcess bare =
          BareProcess.start(system.place(), state, topic.recordOf(number), sample)) {
        Side handler = new Side(bare.address(), BareHandler.PATH, bare.handle());
        return compare(door, handler, topic, warmUp, rounds, each);
      } finally {
        topic.delete(BareHandler.TOPIC);
      }
    }
  }

  private Accepted compare(
      Side door, Side bare, DossierTopic topic, int warmUp, int rounds, Duration each)
      throws InterruptedException {
    progress.say("warming up both sides");
    warmUp(door, warmUp);
    awaitRecorded(topic);
    warmUp(bare, warmUp);
    List<Round> doors = new ArrayList<>();
    List<Round> bares = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      doors.add(round(door, each));
      awaitRecorded(topic);
      bares.add(round(bare, each));
      progress.say(
          "  round %d of %d: door %.0f/s, bare handler %.0f/s"
              .formatted(i + 1, rounds, doors.getLast().perSecond(), bares.getLast().perSecond()));
    }
    return new Accepted(
        median(doors.stream().mapToDouble(Round::perSecond).toArray()),
        median(bares.stream().mapToDouble(Round::perSecond).toArray()),
        median(ratios(doors, bares, false)),
        median(doors.stream().mapToDouble(Round::cpuMillis).toArray()),
        median(bares.stream().mapToDouble(Round::cpuMillis).toArray()),
        median(ratios(doors, bares, true)));
  }

  private void awaitRecorded(DossierTopic topic) throws InterruptedException {
    if (records) {
      topic.awaitRecorded();
    }
  }

  private static double[] ratios(List<Round> doors, List<Round> bares, boolean cpu) {
    double[] ratios = new double[doors.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] =
          cpu
              ? bares.get(i).cpuMillis() / doors.get(i).cpuMillis()
              : doors.get(i).perSecond() / bares.get(i).perSecond();
    }
    return ratios;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static byte[] sample(Side door) throws IOException {
    try (Connection connection = new Connection(door.address())) {
      return connection.send(request(door, body()), CREATED);
    }
  }

  /** As many requests on both sides, so that as much is compiled. */
  private void warmUp(Side side, int requests) throws InterruptedException {
    LongAdder count = new LongAdder();
    send(
        side,
        count,
        () -> {
          progress.counted(side.path(), count.sum(), requests);
          return count.sum() < requests;
        });
  }

  private Round round(Side side, Duration duration) throws InterruptedException {
    LongAdder count = new LongAdder();
    Duration cpu = Cpu.of(side.process());
    long began = System.nanoTime();
    send(side, count, () -> System.nanoTime() - began < duration.toNanos());
    double seconds = (System.nanoTime() - began) / 1e9;
    Duration spent = Cpu.of(side.process()).minus(cpu);
    return new Round(count.sum() / seconds, spent.toNanos() / 1e6 / count.sum());
  }

  /** Each sends as soon as the last was answered. */
  private void send(Side side, LongAdder count, BooleanSupplier goesOn)
      throws InterruptedException {
    Crowd.of(
        citizens,
        _ -> {
          byte[] body = body();
          try (Connection connection = new Connection(side.address())) {
            while (goesOn.getAsBoolean()) {
              var _ = connection.send(request(side, body), CREATED);
              count.increment();
            }
          }
        });
  }

  private static byte[] body() {
    return WireJson.MAPPER.writeValueAsBytes(
        Client.submission(new OwnGrievances(RandomGenerator.getDefault()).get()));
  }

  private static byte[] request(Side side, byte[] body) {
    return Connection.post(
        side.address(), side.path(), "Idempotency-Key: " + UUID.randomUUID() + "\r\n", body);
  }
}
