package id.aduan.bench;

import static id.aduan.bench.Table.number;

import id.aduan.bench.CaseLife.Call;
import id.aduan.bench.CasesBench.Lives;
import id.aduan.bench.ClockBench.Rung;
import id.aduan.cli.replay.Latencies.Percentiles;
import id.aduan.cli.system.Part;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is measured of the case authority by itself, line by line into the table. */
final class CaseSession {
  /** Opened, verified, disposed, answered with the beginning of the follow-up, resolved. */
  private static final int UPDATES = 4;

  private static final double LONGEST_MILLIS = 30_000;

  private final Table table;
  private final Work work;
  private final Progress progress;

  CaseSession(Table table, Work work, Progress progress) {
    this.table = table;
    this.work = work;
    this.progress = progress;
  }

  void cases(MeasuredSystem system) throws IOException, InterruptedException {
    CasesBench bench = new CasesBench(system, progress);
    @Nullable Lives first = null;
    for (int cases : work.fills()) {
      Lives lives = bench.measure(cases, work.casesWarmUp(), work.cases());
      progress.say("cases: the store alone, 1 insert and %d updates each".formatted(UPDATES));
      double ceiling =
          new StoreCeiling(system.state().address("store"))
              .livesPerSecond(UPDATES, work.store().dividedBy(2), work.store());
      lives(lives, ceiling);
      cost(lives, first == null ? lives : first);
      if (first == null) {
        first = lives;
      }
    }
  }

  private void lives(Lives lives, double ceiling) {
    String at = " at %,d stored cases".formatted(lives.stored());
    table.add(
        "cases",
        "whole lives at routing, 50 users" + at,
        number(lives.perSecond()) + " /s",
        "the store alone, 1 insert and %d conditional updates: %s /s"
            .formatted(UPDATES, number(ceiling)),
        number(lives.perSecond() / ceiling) + " (goal 200 /s)");
    StringBuilder each = new StringBuilder();
    double slowest = 0;
    for (Map.Entry<Call, Percentiles> call : lives.calls().entrySet()) {
      each.append(each.isEmpty() ? "" : ", ").append(call.getKey().name().toLowerCase(Locale.ROOT));
      each.append(' ').append(number(call.getValue().p95()));
      slowest = call.getKey() == Call.OPENED ? slowest : Math.max(slowest, call.getValue().p95());
    }
    table.add(
        "cases",
        "p95 of the slowest call" + at,
        number(slowest) + " ms",
        each + " ms (opened: created until it can be read)",
        "goal 150 ms");
  }

  private void cost(Lives lives, Lives first) {
    double routing = millis(lives, Part.ROUTING);
    StringBuilder each = new StringBuilder();
    lives
        .cpuMillis()
        .forEach((part, spent) ->
            each.append(each.isEmpty() ? "" : ", ").append(part).append(' ').append(number(spent)));
    table.add(
        "cases",
        "processor time of a life, routing's, at %,d stored cases".formatted(lives.stored()),
        number(routing) + " ms",
        "%s; without the store and the rest %d processors would bear %s /s"
            .formatted(
                each,
                Runtime.getRuntime().availableProcessors(),
                number(Runtime.getRuntime().availableProcessors() * 1000 / routing)),
        "%s of that at %,d; the store's %s (goal 1.1)"
            .formatted(
                number(routing / millis(first, Part.ROUTING)),
                first.stored(),
                number(millis(lives, Part.STORE) / millis(first, Part.STORE))));
  }

  private static double millis(Lives lives, Part part) {
    return lives.cpuMillis().getOrDefault(part.label(), 0.0);
  }

  void clock(MeasuredSystem system) throws IOException, InterruptedException {
    ClockBench bench = new ClockBench(system, progress);
    bench.prepare(work.clockCases());
    for (int due : work.clockDue()) {
      Rung rung = bench.ring(due, work.clockAhead());
      rung(rung);
      if (!rung.isWhole() || rung.seen().longest() > LONGEST_MILLIS) {
        return;
      }
    }
  }

  private void rung(Rung rung) {
    table.add(
        "clock",
        "%,d of %,d cases due at one instant, two instances, one killed: told of exactly once"
            .formatted(rung.due(), rung.stored()),
        "%,d".formatted(rung.told()),
        "records that came twice, with the same id: %,d".formatted(rung.copies()),
        rung.isWhole() ? "all" : "not all");
    table.add(
        "clock",
        "from the due instant to the event, %,d due".formatted(rung.due()),
        seconds(rung.event()),
        "to its reader on the lifecycle topic: " + seconds(rung.seen()),
        "goal 30 s");
  }

  private static String seconds(Percentiles times) {
    return "p50 %s, p99 %s, last %s s"
        .formatted(
            number(times.p50() / 1000), number(times.p99() / 1000), number(times.longest() / 1000));
  }
}
