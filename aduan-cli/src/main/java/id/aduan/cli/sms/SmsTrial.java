package id.aduan.cli.sms;

import id.aduan.cli.chaos.Killer;
import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Pace;
import id.aduan.cli.system.Announcements;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.SystemState;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/**
 * Brings messages to a system of its own by a peer that is no better than it must be, while parts
 * of the system are killed, and reconciles: a case for each message, a receipt for each case.
 */
public final class SmsTrial {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration TELL = Duration.ofSeconds(15);
  private static final Duration DOUBLES_SHOW = Duration.ofSeconds(10);
  private static final int SHORTEST_PAUSE = 500;
  private static final int LONGEST_PAUSE = 4000;
  private static final double WHILE_ANOTHER_RETURNS = 0.25;
  private static final int MOST_WAITING = 2_000;
  private static final int MOST_OF_REFERENCE = 20_000;
  private static final int MOST_READ = 5_000;
  private static final int READERS = 16;
  private static final int PER_SECOND = 1_000;
  private static final String UNLIMITED = Integer.toString(Integer.MAX_VALUE);

  /** What one number may send at once: nobody is slowed down. */
  private static final Map<String, String> NO_LIMITS =
      Map.of("SMS_FILINGS_FREE", UNLIMITED, "SMS_UNREAD_FREE", UNLIMITED);

  private final Peer peer;
  private final Supplier<SystemState> running;
  private final SmsTrialSettings settings;
  private final Announcements announcements;
  private final Pace pace = new Pace();
  private final Killer killer;
  private final RandomGenerator random;
  private final Telephones telephones;
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private final AtomicInteger kills = new AtomicInteger();
  private final AtomicInteger killsMeanwhile = new AtomicInteger();
  private volatile boolean over;
  private long parcels;

  /**
   * @param peer by which the running system sends and receives
   * @param running what the supervisor says runs now
   */
  public SmsTrial(
      Peer peer,
      Supplier<SystemState> running,
      SmsTrialSettings settings,
      Announcements announcements) {
    this.peer = peer;
    this.running = running;
    this.settings = settings;
    this.announcements = announcements;
    this.killer = new Killer(running, pace);
    this.random = new SplittableRandom(settings.seed());
    this.telephones = new Telephones(settings.seed(), settings.messages());
  }

  /** What a system must be told so that it works with a peer. */
  static Map<String, String> toWorkWith(Peer peer) {
    return Map.of(
        "SMSC_URL",
        peer.url(),
        "SMS_WEBHOOK_SECRET",
        "whsec_" + Base64.getEncoder().encodeToString(peer.webhookSecret()),
        "SMSC_PER_SECOND",
        Integer.toString(PER_SECOND));
  }

  /** The same, and that it works as fast as it may. */
  public static Map<String, String> environment(Peer peer) {
    Map<String, String> environment = new HashMap<>(NO_LIMITS);
    environment.putAll(toWorkWith(peer));
    return environment;
  }

  /** Writes, kills, waits until nothing moves, and reconciles. */
  public SmsTrialResult run() throws InterruptedException {
    double reference =
        Idle.perSecond(settings.seed(), Math.min(settings.messages(), MOST_OF_REFERENCE));
    say("the peer brings %.0f parts/s to somebody who does nothing with them", reference);
    try (Inside inside = new Inside(Target.of(running.get()))) {
      long began = System.nanoTime();
      Thread killing = Thread.ofPlatform().name("kills").start(this::kill);
      write(inside, killing);
      killing.join();
      double toTake = awaitTaken(inside, began);
      double through = awaitTold(inside, began);
      await("messages that are still to be sent", inside, inside::unsent);
      over = true;
      boolean _ = pace.pause(DOUBLES_SHOW);
      Reckoning reckoning = reckon(inside);
      inside.faults().forEach(troubles::add);
      return new SmsTrialResult(
          settings.messages(),
          parcels,
          reckoning,
          peer.counts(),
          kills.get(),
          killsMeanwhile.get(),
          toTake,
          through,
          reference,
          Runtime.getRuntime().availableProcessors(),
          troubles);
    } finally {
      pace.end();
    }
  }

  /**
   * Page by page, never so much that the peer would be only a queue, and the last after all kills.
   */
  private void write(Inside inside, Thread killing) {
    int pages = Math.ceilDiv(settings.messages(), Telephones.PAGE);
    long told = System.nanoTime();
    for (int page = 0; page < pages; page++) {
      long wanted = (long) page * settings.kills() / Math.max(1, pages - 1);
      while ((peer.unanswered() > MOST_WAITING || (kills.get() < wanted && killing.isAlive()))
          && pace.pause(LOOK)) {
        // they deliver, and kill
      }
      List<Parcel> parts = telephones.page();
      parcels += parts.size();
      parts.forEach(peer::deliver);
      if (System.nanoTime() - told > TELL.toNanos()) {
        told = System.nanoTime();
        tell(inside);
      }
    }
  }

  private void tell(Inside inside) {
    say(
        "%d of %d written, %d parts wait for an answer, %d cases, %d SMS back",
        telephones.count(),
        settings.messages(),
        peer.unanswered(),
        inside.opened().size(),
        peer.submitted());
  }

  /** Spread over all that is written. */
  private void kill() {
    List<Part> victims = settings.victims();
    for (int round = 0; round < settings.kills(); round++) {
      long written = (long) round * settings.messages() / (settings.kills() + 1);
      while (telephones.count() < written && pace.pause(LOOK)) {
        // they write
      }
      boolean _ = pace.pause(Duration.ofMillis(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)));
      Part part =
          round < victims.size() ? victims.get(round) : victims.get(random.nextInt(victims.size()));
      kill(part, random.nextDouble() >= WHILE_ANOTHER_RETURNS);
      kills.incrementAndGet();
    }
  }

  private void kill(Part part, boolean waits) {
    awaitService(part);
    Optional<ProcessHandle> process = killer.process(part);
    long underWay = telephones.count() - peer.submitted();
    if (process.isEmpty() || !Killer.kill(process.get())) {
      troubles.add("no process of " + part.label() + " was killed (expected: one)");
      return;
    }
    say("%s killed while %d messages were under way", part.label(), underWay);
    if (underWay > 0) {
      killsMeanwhile.incrementAndGet();
    }
    if (waits) {
      awaitService(part);
    }
  }

  private void awaitService(Part part) {
    if (!killer.servesAgain(part, () -> over)) {
      troubles.add(
          "%s does not serve again after %d s (expected: it does)"
              .formatted(part.label(), Killer.TO_SERVE_AGAIN.toSeconds()));
    }
  }

  /** Seconds until every part of a message was answered. */
  private double awaitTaken(Inside inside, long began) {
    await("parts without an answer", inside, peer::undelivered);
    return (System.nanoTime() - began) / 1e9;
  }

  /** Seconds until there was a case and a receipt for each message. */
  private double awaitTold(Inside inside, long began) {
    await(
        "messages without a case or a receipt",
        inside,
        () ->
            2L * settings.messages()
                - Math.min(settings.messages(), inside.opened().size())
                - Math.min(settings.messages(), peer.told()));
    double seconds = (System.nanoTime() - began) / 1e9;
    await("parts without an answer", inside, peer::unanswered);
    return seconds;
  }

  private void await(String what, Inside inside, LongSupplier left) {
    long moved = System.nanoTime();
    long told = moved;
    long fewest = Long.MAX_VALUE;
    long now = left.getAsLong();
    while (now > 0) {
      if (now < fewest) {
        fewest = now;
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved > settings.patience().toNanos()) {
        troubles.add("%d %s (expected: none)".formatted(now, what));
        return;
      }
      if (System.nanoTime() - told > TELL.toNanos()) {
        told = System.nanoTime();
        tell(inside);
      }
      boolean _ = pace.pause(LOOK);
      now = left.getAsLong();
    }
  }

  /** Of so many cases at most all words are compared, of the others the first. */
  private Reckoning reckon(Inside inside) {
    List<CaseSeen> cases = inside.cases();
    int step = Math.ceilDiv(Math.max(1, cases.size()), MOST_READ);
    List<CaseSeen> seen =
        IntStream.range(0, cases.size())
            .boxed()
            .gather(
                Gatherers.mapConcurrent(
                    READERS,
                    i -> i % step == 0 ? inside.whole(cases.get(i).trackingId()) : cases.get(i)))
            .toList();
    Reckoning reckoning =
        Reckoning.of(telephones.written(), seen, inside.ledger(), peer.submissions());
    int opened = inside.opened().size();
    if (opened != seen.size()) {
      troubles.add(
          "%d cases opened, %d on the coordinators' desk (expected: as many)"
              .formatted(opened, seen.size()));
    }
    return reckoning;
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a library of its own
  private void say(String form, Object... values) {
    announcements.say(String.format(Locale.ROOT, form, values));
  }
}
