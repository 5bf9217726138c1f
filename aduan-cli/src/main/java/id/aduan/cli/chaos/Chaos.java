package id.aduan.cli.chaos;

import id.aduan.cli.chaos.ChaosResult.Kill;
import id.aduan.cli.chaos.ChaosResult.Outage;
import id.aduan.cli.http.Pace;
import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplayResult;
import id.aduan.cli.replay.WorkUnderWay.UnderWay;
import id.aduan.cli.system.Announcements;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.ControlDoor;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.SystemState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Kills the parts of a running system while a replay goes on, then has it reconciled. */
public final class Chaos {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration TO_CALM_DOWN = Duration.ofMinutes(10);
  private static final int CALM = 60;
  private static final int SHORTEST_PAUSE = 300;
  private static final int LONGEST_PAUSE = 4000;
  private static final double WHILE_ANOTHER_RETURNS = 0.25;

  private final Supplier<SystemState> running;
  private final ChaosSettings settings;
  private final Announcements announcements;
  private final Pace pace = new Pace();
  private final Killer killer;
  private final RandomGenerator random;
  private final List<Kill> kills = new ArrayList<>();
  private final List<Outage> outages = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  /**
   * @param running what the supervisor says runs now
   */
  public Chaos(Supplier<SystemState> running, ChaosSettings settings, Announcements announcements) {
    this.running = running;
    this.settings = settings;
    this.announcements = announcements;
    this.killer = new Killer(running, pace);
    this.random = new SplittableRandom(settings.seed());
  }

  /** Kills while the replay runs, and ends the replay's sending after the last kill. */
  public ChaosResult run(Replay replay, Iterator<Grievance> grievances)
      throws InterruptedException {
    List<Part> victims = victims();
    CompletableFuture<ReplayResult> result =
        CompletableFuture.supplyAsync(
            () -> replay.run(grievances),
            task -> Thread.ofPlatform().name("replay").daemon().start(task));
    try {
      wait(WARM_UP, result);
      for (int round = 0; round < settings.rounds() && !result.isDone(); round++) {
        kill(victim(victims, round), round, replay, result);
      }
      settings.outages().forEach((part, duration) -> outage(part, duration, replay, result));
      if (result.isDone()) {
        trouble("replay: over before all was broken (expected: after it)");
      }
    } finally {
      replay.stopSending();
    }
    try {
      return new ChaosResult(kills, outages, troubles, result.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("replay: " + e.getCause(), e);
    }
  }

  /** Those that this system runs; the store, for one, may be somebody else's. */
  private List<Part> victims() {
    settings
        .outages()
        .keySet()
        .forEach(part -> {
          if (running.get().part(part).isEmpty()) {
            throw new CannotStart(
                "outage: '" + part.label() + "' (expected: a part that this system runs)");
          }
        });
    List<Part> victims = new ArrayList<>(settings.victims());
    victims.removeIf(part -> running.get().part(part).isEmpty());
    if (victims.isEmpty() && settings.rounds() > 0) {
      throw new CannotStart(
          "victims: " + settings.victims() + " (expected: a part that this system runs)");
    }
    settings.victims().stream()
        .filter(part -> !victims.contains(part))
        .forEach(part -> announcements.say(part.label() + " does not run here; it is not killed"));
    return List.copyOf(victims);
  }

  private Part victim(List<Part> victims, int round) {
    return round < victims.size()
        ? victims.get(round)
        : victims.get(random.nextInt(victims.size()));
  }

  /** Only a process that was alive and ended by it counts as killed. */
  private void kill(Part part, int round, Replay replay, CompletableFuture<ReplayResult> result) {
    wait(Duration.ofMillis(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)), result);
    Optional<ProcessHandle> process = killer.process(part);
    if (process.isEmpty()) {
      awaitService(part, result);
      process = killer.process(part);
    }
    if (result.isDone()) {
      return;
    }
    UnderWay hit = replay.underWay(part);
    if (process.isEmpty() || !Killer.kill(process.get())) {
      trouble("round %d: no process of %s was killed (expected: one)", round + 1, part.label());
      return;
    }
    Instant killed = Instant.now();
    boolean waits = random.nextDouble() >= WHILE_ANOTHER_RETURNS;
    if (waits) {
      awaitService(part, result);
    }
    double seconds = waits ? Duration.between(killed, Instant.now()).toMillis() / 1000.0 : 0;
    kills.add(new Kill(part.label(), hit, seconds));
    say(
        "kill %2d of %d: %-12s with %d commands under way and %d effects to come%s",
        round + 1,
        settings.rounds(),
        part.label(),
        hit.commands(),
        hit.owed(),
        waits ? String.format(Locale.ROOT, "; serves again after %.1f s", seconds) : "");
  }

  private void outage(
      Part part, Duration duration, Replay replay, CompletableFuture<ReplayResult> result) {
    awaitCalm(replay, result);
    awaitService(part, result);
    int before = replay.acknowledged();
    say("%s is stopped for %d s", part.label(), duration.toSeconds());
    long end = System.nanoTime() + duration.toNanos();
    ControlDoor.hold(running.get().control(), part, duration);
    double silence = longestSilence(part, end, replay, result);
    int accepted = replay.acknowledged() - before;
    outages.add(new Outage(part.label(), duration.toSeconds(), accepted, silence));
    say(
        "%s comes back; %d complaints were accepted meanwhile, never more than %.1f s apart",
        part.label(), accepted, silence);
    awaitService(part, result);
  }

  /** Else what waits for its turn after the kills would keep the replay from sending. */
  private void awaitCalm(Replay replay, CompletableFuture<ReplayResult> result) {
    long began = System.nanoTime();
    while (replay.lives() > CALM && !result.isDone()) {
      if (System.nanoTime() - began > TO_CALM_DOWN.toNanos()) {
        announcements.say("more than " + CALM + " lives are still under way; going on");
        return;
      }
      wait(POLL, result);
    }
  }

  /**
   * Meanwhile the part must not run, once it has ended.
   *
   * @param end counted from before the part was stopped: it may not have come back by then
   */
  private double longestSilence(
      Part part, long end, Replay replay, CompletableFuture<ReplayResult> result) {
    long since = System.nanoTime();
    long longest = 0;
    int before = replay.acknowledged();
    boolean ended = false;
    boolean served = false;
    while (System.nanoTime() < end && !result.isDone()) {
      wait(POLL, result);
      int now = replay.acknowledged();
      longest = Math.max(longest, System.nanoTime() - since);
      if (now > before) {
        before = now;
        since = System.nanoTime();
      }
      boolean alive = killer.process(part).isPresent();
      served |= ended && alive && System.nanoTime() < end;
      ended |= !alive;
    }
    if (!result.isDone() && (!ended || served)) {
      trouble("%s ran during its outage (expected: not)", part.label());
    }
    return longest / 1e9;
  }

  private void awaitService(Part part, CompletableFuture<ReplayResult> result) {
    if (!killer.servesAgain(part, result::isDone)) {
      trouble(
          "%s does not serve again after %d s (expected: it does)",
          part.label(), Killer.TO_SERVE_AGAIN.toSeconds());
    }
  }

  private void wait(Duration duration, CompletableFuture<ReplayResult> result) {
    if (!result.isDone()) {
      boolean _ = pace.pause(duration);
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a library of its own
  private void trouble(String form, Object... values) {
    String said = String.format(Locale.ROOT, form, values);
    troubles.add(said);
    announcements.say(said);
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a library of its own
  private void say(String form, Object... values) {
    announcements.say(String.format(Locale.ROOT, form, values));
  }
}
