package id.aduan.cli.malformed;

import id.aduan.broker.BrokerLogin;
import id.aduan.broker.BrokerLogins;
import id.aduan.cli.broker.Backlog;
import id.aduan.cli.doors.Operation;
import id.aduan.cli.http.Pace;
import id.aduan.cli.signin.SignIn;
import id.aduan.cli.signin.Tokens;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.SystemState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends malformed input to all doors of a running system at once: requests, forms and records.
 * Which are which, and what they are, follows from the seed.
 */
public final class Bombardment {
  private static final List<String> PEOPLE =
      List.of(
          "koordinator",
          "loket",
          "utama-dpupr",
          "pembantu-dpupr",
          "pejabat-dpupr",
          "bupati",
          "inspektorat",
          "kemenpan",
          "operator");

  private static final int THREADS = 12;
  private static final int SAMPLES = 40;

  /** Of twenty inputs eleven are requests, four forms and five records. */
  private static final int OF = 20;

  private static final int FORMS_FROM = 11;
  private static final int RECORDS_FROM = 15;
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Home home;
  private final SystemState state;
  private final long seed;
  private final LongConsumer progress;
  private final Verdicts verdicts = new Verdicts();
  private final List<Map<String, Long>> memory = new ArrayList<>();
  private final LongAdder requests = new LongAdder();
  private final LongAdder forms = new LongAdder();
  private final LongAdder records = new LongAdder();

  /**
   * @param progress told how many inputs are over, now and then
   */
  public Bombardment(Home home, SystemState state, long seed, LongConsumer progress) {
    this.home = home;
    this.state = state;
    this.seed = seed;
    this.progress = progress;
  }

  /** Sends inputs of these numbers, and waits until all that came of them is over. */
  public BombardmentResult run(long from, long to) throws InterruptedException {
    long began = System.nanoTime();
    Watch watch = new Watch(home, state);
    BadRequests badRequests = new BadRequests(seed, Operation.describedBy(state), tokens());
    BadRecords badRecords = new BadRecords(seed);
    Map<String, Object> administrator = administrator();
    try (Backlog backlog = new Backlog(administrator);
        var kafka =
            new KafkaProducer<>(
                producing(administrator), new ByteArraySerializer(), new ByteArraySerializer())) {
      long asideBefore = backlog.putAside();
      AtomicLong next = new AtomicLong(from);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(
            Thread.ofPlatform()
                .name("malformed-" + i)
                .start(() -> send(next, to, badRequests, badRecords, kafka)));
      }
      long step = Math.max(1, (to - from) / SAMPLES);
      for (long sample = from + step; sample < to; sample += step) {
        awaitReached(next, Math.min(sample, to), threads);
        memory.add(watch.memory());
        progress.accept(next.get() - from);
      }
      for (Thread thread : threads) {
        thread.join();
      }
      kafka.flush();
      long unread = backlog.drained();
      watch.inTheLogs().forEach(verdicts::trouble);
      memory.add(watch.memory());
      return result(backlog.putAside() - asideBefore, unread, (System.nanoTime() - began) / 1e9);
    }
  }

  private void send(
      AtomicLong next,
      long to,
      BadRequests badRequests,
      BadRecords badRecords,
      KafkaProducer<byte[], byte[]> kafka) {
    Map<String, RawDoor> doors = new HashMap<>();
    for (long number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
      int kind = (int) (number % OF);
      if (kind >= RECORDS_FROM) {
        records.increment();
        var _ = kafka.send(badRecords.number(number));
      } else {
        boolean form = kind >= FORMS_FROM;
        (form ? forms : requests).increment();
        BadRequest request = badRequests.number(number, form);
        verdicts.look(request, number, door(doors, request.service()).send(request));
      }
    }
    doors.values().forEach(RawDoor::close);
  }

  private RawDoor door(Map<String, RawDoor> doors, String service) {
    return doors.computeIfAbsent(service, name -> new RawDoor(URI.create(state.address(name))));
  }

  private static void awaitReached(AtomicLong next, long sample, List<Thread> threads) {
    Pace pace = new Pace();
    while (next.get() < sample
        && threads.stream().anyMatch(Thread::isAlive)
        && pace.pause(LOOK.dividedBy(10))) {
      // they send
    }
  }

  private BombardmentResult result(long deadLetters, long unread, double seconds) {
    return new BombardmentResult(
        requests.sum(),
        forms.sum(),
        records.sum(),
        verdicts.answers(),
        deadLetters,
        unread,
        memory,
        verdicts.troubles(),
        seconds);
  }

  private Map<String, Object> administrator() {
    return BrokerLogins.read(Path.of(state.brokerLogins()))
        .of(BrokerLogin.ADMIN)
        .asAdminAt(state.address("broker"));
  }

  private static Map<String, Object> producing(Map<String, Object> administrator) {
    Map<String, Object> settings = new HashMap<>(administrator);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 120_000);
    return settings;
  }

  private List<Supplier<String>> tokens() {
    Tokens tokens =
        new Tokens(SignIn.ofThisProgram(URI.create(state.address("identity"))), Clock.systemUTC());
    return PEOPLE.stream().<Supplier<String>>map(person -> () -> token(tokens, person)).toList();
  }

  private static String token(Tokens tokens, String person) {
    try {
      return tokens.of(person);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
