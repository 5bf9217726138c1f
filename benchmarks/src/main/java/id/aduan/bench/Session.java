package id.aduan.bench;

import static id.aduan.bench.Table.number;

import id.aduan.bench.Bench.Name;
import id.aduan.cli.replay.Latencies.Percentiles;
import id.aduan.cli.system.JavaFlags;
import id.aduan.cli.system.SystemState;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of benches, on one machine, into one table. */
final class Session {
  private static final String[] ALONE = {
    "--no-training", "--without", "identity,mailbox,routing,notification,oversight"
  };

  private static final String[] ROUTING_ALONE = {
    "--no-training", "--without", "mailbox,intake,notification,oversight"
  };

  private static final String[] BENEATH_ROUTING = {
    "--no-training", "--without", "mailbox,intake,routing,notification,oversight"
  };

  private static final String[] NO_SERVICE = {
    "--no-training", "--without", "identity,mailbox,intake,routing,notification,oversight"
  };

  /** The accept path by itself: what is accepted waits in Kafka. */
  private static final Map<String, String> WITHOUT_RECORDING =
      with(JavaFlags.SERVER.environment(), "SPRING_CLOUD_FUNCTION_DEFINITION", "followCases");

  private final Work work;
  private final Progress progress;

  /** As many as keep the processors busy. */
  private static final int MANY = 64;

  /** So few that what counts is how long one waits. */
  private static final int FEW = 2;

  private final Table table = new Table();
  private String store = "not asked";
  private boolean whole = true;
  private FlowBench.@Nullable Flow flow;

  Session(Work work, Progress progress) {
    this.work = work;
    this.progress = progress;
  }

  /** Measures systems that it starts and stops itself. */
  String onItsOwn(Place place, Set<Name> wanted) throws IOException, InterruptedException {
    Machine machine = Machine.now();
    Instant at = Instant.now();
    progress.say("%s; data in %s".formatted(machine, place.home()));
    if (wanted.contains(Name.STARTUP)) {
      attempt("startup", () -> startup(place));
    }
    if (!without(wanted, Name.STARTUP, Name.ACCEPT, Name.CASES, Name.CLOCK, Name.PAGES).isEmpty()) {
      progress.say("starting a system");
      try (MeasuredSystem system = MeasuredSystem.start(place, "--no-training")) {
        whole(system, wanted);
      }
    }
    CaseSession authority = new CaseSession(table, work, progress);
    if (wanted.contains(Name.CASES)) {
      progress.say("starting routing with broker, store and identity");
      try (MeasuredSystem system =
          MeasuredSystem.start(
              elsewhere(place, "cases"), JavaFlags.SERVER.environment(), ROUTING_ALONE)) {
        store(system.state());
        attempt("cases", () -> authority.cases(system));
      }
    }
    if (wanted.contains(Name.PAGES)) {
      progress.say("starting broker, store and identity");
      try (MeasuredSystem system =
          MeasuredSystem.start(
              elsewhere(place, "pages"), JavaFlags.SERVER.environment(), BENEATH_ROUTING)) {
        store(system.state());
        attempt("pages", () -> new PageSession(table, work, progress).pages(system));
      }
    }
    if (wanted.contains(Name.CLOCK)) {
      progress.say("starting broker and store");
      try (MeasuredSystem system =
          MeasuredSystem.start(
              elsewhere(place, "clock"), JavaFlags.SERVER.environment(), NO_SERVICE)) {
        store(system.state());
        attempt("clock", () -> authority.clock(system));
      }
    }
    if (wanted.contains(Name.ACCEPT)) {
      progress.say("starting intake with broker and store, without its recording");
      try (MeasuredSystem system = MeasuredSystem.start(place, WITHOUT_RECORDING, ALONE)) {
        attempt("accept", () -> accept(system, MANY, false));
        attempt("accept", () -> accept(system, FEW, false));
      }
      progress.say("starting intake with broker and store");
      try (MeasuredSystem system =
          MeasuredSystem.start(place, JavaFlags.SERVER.environment(), ALONE)) {
        attempt("accept", () -> accept(system, MANY, true));
      }
    }
    return table.markdown(machine, at, store);
  }

  /** Measures one that runs, and leaves it running. */
  String onRunning(Place place, Set<Name> wanted) throws IOException, InterruptedException {
    if (wanted.equals(Set.of(Name.STARTUP))) {
      throw new IllegalArgumentException("startup: of a system that runs (expected: no --system)");
    }
    Machine machine = Machine.now();
    Instant at = Instant.now();
    try (MeasuredSystem system = MeasuredSystem.running(place)) {
      whole(system, wanted);
      if (wanted.contains(Name.ACCEPT)) {
        attempt("accept", () -> accept(system, MANY, true));
      }
    }
    return table.markdown(machine, at, store);
  }

  /** Whether everything could be measured. */
  boolean isWhole() {
    return whole;
  }

  private interface Measuring {
    void now() throws IOException, InterruptedException;
  }

  /** What cannot be measured is said in the table, and does not take the rest with it. */
  private void attempt(String bench, Measuring measuring) throws InterruptedException {
    try {
      measuring.now();
    } catch (IOException | RuntimeException e) {
      whole = false;
      progress.say(bench + " failed: " + e);
      table.add(bench, "failed: " + e.getMessage(), "", "", "");
    }
  }

  private void startup(Place place) throws IOException, InterruptedException {
    progress.say("startup: in a fresh data directory");
    StartupBench.Started started = new StartupBench(place, progress).measure(work.warmStarts());
    table.add(
        "startup",
        "`./aduan up` to all serving, first start (programs unpacked, no caches)",
        number(started.cold()) + " s",
        "",
        "");
    table.add(
        "startup",
        "`./aduan up` to all serving, with the caches (median of %d)".formatted(work.warmStarts()),
        number(started.warm()) + " s",
        "first start: " + number(started.warm() / started.cold()),
        "goal 15 s");
    memory("with the caches, after the start", started.memory());
    memory("without caches, after the start", started.coldMemory());
  }

  private void memory(String when, Memory memory) {
    table.add(
        "memory",
        "RSS of the four services " + when,
        memory.of(Bench.services()) + " MB",
        each(memory, Bench.services()),
        "goal 1,200 MB");
    Set<String> others = new LinkedHashSet<>(memory.byPart().keySet());
    others.removeAll(Bench.services());
    table.add(
        "memory",
        "RSS of the other parts " + when,
        memory.of(others) + " MB",
        each(memory, others),
        "");
  }

  private static String each(Memory memory, Iterable<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(text.isEmpty() ? "" : ", ").append(part).append(' ');
      text.append(memory.byPart().getOrDefault(part, 0L));
    }
    return text.toString();
  }

  private void whole(MeasuredSystem system, Set<Name> wanted)
      throws IOException, InterruptedException {
    store(system.state());
    if (wanted.contains(Name.FLOW) || wanted.contains(Name.CPU) || wanted.contains(Name.LATENCY)) {
      attempt("flow", () -> flow(system, wanted));
    }
    if (wanted.contains(Name.LATENCY)) {
      attempt("latency", () -> latency(system));
    }
    if (wanted.contains(Name.LIFECYCLE) || wanted.contains(Name.CPU)) {
      attempt("lifecycle", () -> lifecycle(system, wanted));
    }
    if (!without(wanted, Name.STARTUP, Name.ACCEPT, Name.CASES, Name.CLOCK, Name.PAGES).isEmpty()) {
      attempt("memory", () -> memory("after the benches", Memory.of(system.state())));
    }
  }

  private void flow(MeasuredSystem system, Set<Name> wanted) throws InterruptedException {
    progress.say("flow: %d complaints".formatted(work.flow()));
    FlowBench.Flow measured =
        new FlowBench(system, progress).measure(work.flowWarmUp(), work.flow());
    flow = measured;
    table.add(
        "flow",
        "complaints through to queue and feed (%d, as fast as acknowledged)"
            .formatted(measured.complaints()),
        number(measured.perSecond()) + " /s",
        "acknowledged meanwhile: " + number(measured.acknowledgedPerSecond()) + " /s",
        number(measured.perSecond() / measured.acknowledgedPerSecond()));
    if (wanted.contains(Name.CPU)) {
      cpu("one complaint, to queue and feed", measured.cpuMillis());
    }
  }

  private void latency(MeasuredSystem system) throws InterruptedException {
    FlowBench.Flow measured =
        Objects.requireNonNull(flow, "flow: not measured (expected: before latency)");
    double rate = measured.perSecond() / 2;
    progress.say("latency: at %.0f complaints a second".formatted(rate));
    LatencyBench.Times times = new LatencyBench(system, progress).measure(rate, work.latency());
    String load = " at %s complaints/s".formatted(number(rate));
    latency("acceptance to coordinator's queue" + load, times.toCoordinator());
    latency("disposition to OPD's list" + load, times.toOpd());
    latency("event to overseer's feed" + load, times.toFeed());
  }

  private void latency(String what, Percentiles times) {
    table.add(
        "latency",
        what,
        "p50 %.0f, p95 %.0f, p99 %.0f ms".formatted(times.p50(), times.p95(), times.p99()),
        "%d times; longest %.0f ms".formatted(times.count(), times.longest()),
        "goal p99 < 1,000 ms");
  }

  private void lifecycle(MeasuredSystem system, Set<Name> wanted)
      throws IOException, InterruptedException {
    progress.say("lifecycle: %d whole lives".formatted(work.lives()));
    LifecycleBench.Lives lives =
        new LifecycleBench(system, progress).measure(work.lifeWarmUp(), work.lives());
    int updates = Math.max(1, (int) Math.round(lives.eventsEach()) - 1);
    progress.say("lifecycle: the store alone, 1 insert and %d updates each".formatted(updates));
    double ceiling =
        new StoreCeiling(system.state().address("store"))
            .livesPerSecond(updates, work.store().dividedBy(2), work.store());
    table.add(
        "lifecycle",
        "whole lives by the public doors (%.1f events each, as `replay --lifecycle` plays them)"
            .formatted(lives.eventsEach()),
        number(lives.perSecond()) + " /s",
        "the store alone, 1 insert and %d conditional updates: %s /s"
            .formatted(updates, number(ceiling)),
        number(lives.perSecond() / ceiling));
    if (wanted.contains(Name.CPU)) {
      cpu("one whole life", lives.cpuMillis());
    }
  }

  private void cpu(String what, Map<String, Double> millis) {
    double services =
        Bench.services().stream().mapToDouble(part -> millis.getOrDefault(part, 0.0)).sum();
    double all = millis.values().stream().mapToDouble(Double::doubleValue).sum();
    StringBuilder each = new StringBuilder();
    millis.forEach((part, spent) ->
        each.append(each.isEmpty() ? "" : ", ").append(part).append(' ').append(number(spent)));
    table.add(
        "cpu",
        "processor time of " + what,
        number(all) + " ms",
        each.toString(),
        "services " + number(services) + " ms");
  }

  private void accept(MeasuredSystem system, int citizens, boolean records)
      throws IOException, InterruptedException {
    String how =
        citizens + (records ? " clients, recording meanwhile" : " clients, accepting only");
    progress.say("accept: against a bare handler, " + how);
    AcceptBench.Accepted accepted =
        new AcceptBench(system, citizens, records, progress)
            .measure(work.acceptWarmUp(), work.acceptRounds(), work.acceptRound());
    store(system.state());
    table.add(
        "accept",
        "complaints accepted, %s (median of %d rounds)".formatted(how, work.acceptRounds()),
        number(accepted.perSecond()) + " /s",
        "bare handler, same acknowledgement: " + number(accepted.barePerSecond()) + " /s",
        number(accepted.ratio()) + (records ? "" : " (goal 0.8)"));
    table.add(
        "accept",
        "processor time of intake for one, " + how,
        number(accepted.cpuMillis()) + " ms",
        "bare handler: " + number(accepted.bareCpuMillis()) + " ms",
        number(accepted.cpuRatio()));
  }

  /** What one bench stores must not be in the way of another. */
  private static Place elsewhere(Place place, String name) {
    return new Place(place.root(), place.home().resolve(name), place.portOffset());
  }

  private void store(SystemState state) {
    store = state.storeKind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    Map<String, String> more = new HashMap<>(all);
    more.put(name, value);
    return Map.copyOf(more);
  }

  private static Set<Name> without(Set<Name> wanted, Name... names) {
    Set<Name> rest = new LinkedHashSet<>(wanted);
    rest.removeAll(List.of(names));
    return rest;
  }
}
