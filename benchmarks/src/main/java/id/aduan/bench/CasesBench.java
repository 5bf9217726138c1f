package id.aduan.bench;

import id.aduan.bench.CaseLife.Call;
import id.aduan.broker.BrokerLogin;
import id.aduan.cli.doors.Target;
import id.aduan.cli.replay.Latencies;
import id.aduan.cli.replay.Latencies.Percentiles;
import id.aduan.cli.signin.SignIn;
import id.aduan.cli.signin.Tokens;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Whole lives of cases at routing alone, by 50 users without pause, with so many cases stored. The
 * complaints come on Kafka as intake would send them: its door would cost as much as routing, and
 * is measured by itself.
 */
final class CasesBench {
  static final String COORDINATOR = "koordinator";
  static final String UTAMA = "utama-dpupr";

  /** Half of what is stored is open, a quarter over. */
  private static final List<String> STORED = List.of("VERIFIED", "DISPOSED", "RESOLVED", "CLOSED");

  private static final int USERS = 50;

  private final MeasuredSystem system;
  private final RoutingProgram routing;
  private final Progress progress;
  private int stored;

  CasesBench(MeasuredSystem system, Progress progress) throws IOException, InterruptedException {
    this.system = system;
    this.routing = RoutingProgram.unpack(system);
    this.progress = progress;
  }

  /**
   * What it came to.
   *
   * @param calls how long each call took, in milliseconds
   * @param cpuMillis of each process for one life
   */
  record Lives(
      int stored, double perSecond, Map<Call, Percentiles> calls, Map<String, Double> cpuMillis) {}

  Lives measure(int cases, Duration warmUp, Duration duration)
      throws IOException, InterruptedException {
    progress.say("cases: storing until there are %d".formatted(cases));
    routing.seed(stored, cases, STORED, null);
    stored = cases;
    try (KafkaProducer<String, byte[]> dossiers = producer()) {
      progress.say("cases: warming up");
      var _ = round(dossiers, warmUp);
      progress.say("cases: whole lives at %d stored cases".formatted(cases));
      return round(dossiers, duration);
    }
  }

  private Lives round(KafkaProducer<String, byte[]> dossiers, Duration duration)
      throws IOException, InterruptedException {
    Map<Call, Latencies> calls = new EnumMap<>(Call.class);
    for (Call call : Call.values()) {
      calls.put(call, new Latencies());
    }
    URI address = URI.create(system.state().address("routing"));
    CaseLife life =
        new CaseLife(
            address,
            dossiers,
            tokens(),
            (call, from, until) ->
                Objects.requireNonNull(calls.get(call), "made for each call").record(from, until));
    LongAdder lives = new LongAdder();
    AtomicBoolean over = new AtomicBoolean();
    Cpu before = Cpu.of(system.state());
    long began = System.nanoTime();
    Crowd.of(
        USERS,
        _ -> {
          RandomGenerator random = new java.util.SplittableRandom();
          try (Connection connection = new Connection(address)) {
            while (!over.get()) {
              life.live(connection, random);
              lives.increment();
              over.compareAndSet(false, System.nanoTime() - began > duration.toNanos());
            }
          }
        });
    double seconds = (System.nanoTime() - began) / 1e9;
    Map<Call, Percentiles> took = new EnumMap<>(Call.class);
    calls.forEach((call, times) -> took.put(call, times.percentiles()));
    return new Lives(
        stored,
        lives.sum() / seconds,
        took,
        Cpu.of(system.state()).millisEach(before, lives.sum()));
  }

  private Map<String, String> tokens() throws IOException, InterruptedException {
    Tokens tokens =
        new Tokens(SignIn.ofThisProgram(Target.of(system.state()).issuer()), Clock.systemUTC());
    return Map.of(COORDINATOR, tokens.of(COORDINATOR), UTAMA, tokens.of(UTAMA));
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        system.state().brokerAs(BrokerLogin.ADMIN, Map.of(ProducerConfig.ACKS_CONFIG, "all")),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
