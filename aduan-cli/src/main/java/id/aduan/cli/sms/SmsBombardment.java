package id.aduan.cli.sms;

import id.aduan.cli.http.Pace;
import id.aduan.cli.malformed.GatewayBombardment;
import id.aduan.cli.malformed.Watch;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.SystemState;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sends malformed PDUs to all sessions that receive, and malformed bodies to the door of gateways,
 * and sees that the sessions come back, that good messages go through afterwards, and that nothing
 * of it is in a log.
 */
public final class SmsBombardment {
  /** Half of them are coming back from a PDU that ended them, most of the time. */
  private static final int SESSIONS = 8;

  private static final int SAMPLES = 40;
  private static final int GOOD = 40;
  private static final int AT_ONCE = 50;

  /** Who does not answer for so long does not know any more where a PDU begins. */
  private static final Duration TO_ANSWER = Duration.ofSeconds(1);

  private static final Duration LOOK = Duration.ofMillis(50);

  /** The longest pause between two binds of the system, and an answer that does not come. */
  private static final Duration TO_COME_BACK = Duration.ofMinutes(2);

  private final Home home;
  private final Peer peer;
  private final Supplier<SystemState> running;
  private final long seed;
  private final LongConsumer progress;
  private final Pace pace = new Pace();
  private final AtomicLong next = new AtomicLong();
  private final LongAdder sent = new LongAdder();
  private final Set<Line> taken = ConcurrentHashMap.newKeySet();
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  /**
   * @param peer a tame one
   * @param progress told how many are over, now and then
   */
  public SmsBombardment(
      Home home, Peer peer, Supplier<SystemState> running, long seed, LongConsumer progress) {
    this.home = home;
    this.peer = peer;
    this.running = running;
    this.seed = seed;
    this.progress = progress;
  }

  /** What a system must be told so that it works with a peer, and is soon there again. */
  public static Map<String, String> environment(Peer peer) {
    Map<String, String> environment = new HashMap<>(SmsTrial.toWorkWith(peer));
    environment.put("SMSC_CONNECTIONS", Integer.toString(SESSIONS));
    return environment;
  }

  /** Sends so many, one half by each door, and then good ones. */
  public SmsBombardmentResult run(long inputs) throws InterruptedException {
    long began = System.nanoTime();
    long bodies = inputs / 2;
    long pdus = inputs - bodies;
    GatewayBombardment gateway =
        new GatewayBombardment(
            URI.create(running.get().address(Part.INTAKE.label())),
            peer.webhookSecret(),
            seed,
            Clock.systemUTC());
    Watch watch = new Watch(home, running.get());
    List<Map<String, Long>> memory = new ArrayList<>();
    int restarts = restarts();
    BadPdus bad = new BadPdus(seed);
    List<Thread> threads = new ArrayList<>(gateway.start(bodies));
    for (int i = 0; i < SESSIONS; i++) {
      threads.add(Thread.ofPlatform().name("bad-pdus-" + i).start(() -> send(bad, pdus)));
    }
    LongSupplier over = () -> next.get() + gateway.sent();
    long step = Math.max(1, inputs / SAMPLES);
    for (long sample = step; sample < inputs && !noneLives(threads); sample += step) {
      long until = sample;
      boolean _ = await(() -> over.getAsLong() >= until || noneLives(threads), Duration.ofDays(1));
      memory.add(watch.memory());
      progress.accept(over.getAsLong());
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    int good = good(gateway);
    memory.add(watch.memory());
    troubles.addAll(watch.inTheLogs());
    troubles.addAll(gateway.troubles());
    if (restarts() != restarts) {
      troubles.add("intake or notification ended (expected: to live on)");
    }
    pace.end();
    return new SmsBombardmentResult(
        sent.sum(),
        peer.answers(),
        bodies,
        gateway.answers(),
        peer.binds() - SESSIONS,
        good,
        memory,
        troubles,
        seconds);
  }

  /** Not faster than they are read: else most would only be told to come later. */
  private void send(BadPdus bad, long pdus) {
    try {
      long from = next.getAndAdd(AT_ONCE);
      while (from < pdus && send(bad, from, Math.min(from + AT_ONCE, pdus))) {
        from = next.getAndAdd(AT_ONCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** By as many lines as it takes; false: there is none any more. */
  private boolean send(BadPdus bad, long from, long to) throws InterruptedException {
    long number = from;
    while (number < to) {
      Optional<Line> line = line();
      if (line.isEmpty()) {
        troubles.add("nobody signs in again after PDU " + number + " (expected: somebody)");
        return false;
      }
      number = send(bad, number, to, line.get());
      taken.remove(line.get());
    }
    return true;
  }

  /** Answers the first that the line did not take, because one before it ended the session. */
  private long send(BadPdus bad, long from, long to, Line line) throws InterruptedException {
    long number = from;
    while (number < to && line.write(bad.number(number))) {
      sent.increment();
      number++;
    }
    if (!line.isAlive(TO_ANSWER)) {
      line.close();
    }
    return number;
  }

  /** One that nobody else sends by. */
  private Optional<Line> line() {
    AtomicReference<Optional<Line>> line = new AtomicReference<>(Optional.empty());
    boolean _ =
        await(
            () -> {
              line.set(peer.receiving().stream().filter(taken::add).findFirst());
              return line.get().isPresent();
            },
            TO_COME_BACK);
    return line.get();
  }

  private static boolean noneLives(List<Thread> threads) {
    return threads.stream().noneMatch(Thread::isAlive);
  }

  /** How many good messages of a few are answered, and so have a case. */
  private int good(GatewayBombardment gateway) {
    if (!await(() -> peer.receivers() == SESSIONS, TO_COME_BACK)) {
      troubles.add("%d sessions afterwards (expected: %d)".formatted(peer.receivers(), SESSIONS));
    }
    for (int i = 0; i < GOOD; i++) {
      String text = "Lampu jalan padam di simpang tiga nomor " + i;
      if (i % 2 == 0) {
        Packing.HEADER.pack(new Written(number(i), "", text), i).forEach(peer::deliver);
      } else if (!gateway.deliver("good" + i, number(i), text)) {
        troubles.add("the gateway's message " + i + " was not taken (expected: 204)");
      }
    }
    boolean _ = await(() -> answered() == GOOD, TO_COME_BACK);
    if (answered() < GOOD) {
      troubles.add(
          "%d of %d good messages were answered afterwards (expected: all)"
              .formatted(answered(), GOOD));
    }
    return answered();
  }

  private int answered() {
    Set<String> told =
        peer.submissions().stream().map(Submission::number).collect(Collectors.toSet());
    return (int) IntStream.range(0, GOOD).filter(i -> told.contains(number(i))).count();
  }

  private static String number(int i) {
    return "62816%07d".formatted(i);
  }

  private int restarts() {
    SystemState state = running.get();
    return List.of(Part.INTAKE, Part.NOTIFICATION).stream()
        .flatMap(part -> state.part(part).stream())
        .mapToInt(SystemState.PartState::restarts)
        .sum();
  }

  private boolean await(BooleanSupplier there, Duration patience) {
    long began = System.nanoTime();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() - began > patience.toNanos() || !pace.pause(LOOK)) {
        return false;
      }
    }
    return true;
  }
}
