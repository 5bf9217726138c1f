package id.aduan.routing.boards;

import id.aduan.contract.Code;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.boards.Board.Arrivals;
import id.aduan.routing.boards.Board.Load;
import id.aduan.routing.boards.Board.Times;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds rows to the figures of one board. */
final class Sum {
  private static final int HALF = 50;
  private static final int NINE_IN_TEN = 90;
  private static final int ALL = 100;
  private final @Nullable OpdCode opd;
  private final Period period;
  private final Instant now;
  private final LocalDate today;
  private final LocalDate from;
  private final int[] arrivals;
  private final int[] ages = new int[Band.AGES.size()];
  private final SortedMap<Integer, Integer> answers = new TreeMap<>();
  private final SortedMap<Integer, Integer> resolutions = new TreeMap<>();
  private final Map<@Nullable OpdCode, Load<OpdCode>> opds = new HashMap<>();
  private final Map<@Nullable PlaceCode, Load<PlaceCode>> areas = new HashMap<>();

  Sum(@Nullable OpdCode opd, Period period, Instant now) {
    this.opd = opd;
    this.period = period;
    this.now = now;
    this.today = WorkingCalendar.dayOf(now);
    this.from = period.from(today);
    this.arrivals = new int[period.steps(today).size()];
  }

  void add(LocalDate accepted, CaseRow row, int cases) {
    if (!accepted.isBefore(from) && !accepted.isAfter(today)) {
      arrivals[(int) (ChronoUnit.DAYS.between(from, accepted) / period.step())] += cases;
      add(answers, row.answeredAfter(), cases);
      add(resolutions, row.resolvedAfter(), cases);
    }
    if (row.open()) {
      int overdue = row.isOverdue(now) ? cases : 0;
      ages[Band.of(Band.AGES, ChronoUnit.DAYS.between(accepted, today))] += cases;
      add(opds, row.opd(), cases, overdue);
      add(areas, row.area(), cases, overdue);
    }
  }

  private static void add(Map<Integer, Integer> times, @Nullable Integer days, int cases) {
    if (days != null) {
      times.merge(days, cases, Integer::sum);
    }
  }

  private static <C> void add(
      Map<@Nullable C, Load<C>> loads, @Nullable C where, int open, int overdue) {
    Load<C> before = loads.getOrDefault(where, new Load<>(where, 0, 0));
    loads.put(where, new Load<>(where, before.open() + open, before.overdue() + overdue));
  }

  Board board() {
    List<LocalDate> steps = period.steps(today);
    return new Board(
        opd,
        period,
        now,
        from,
        today,
        IntStream.range(0, arrivals.length)
            .mapToObj(step -> new Arrivals(steps.get(step), arrivals[step]))
            .toList(),
        Arrays.stream(ages).boxed().toList(),
        times(answers),
        times(resolutions),
        greatest(opds),
        greatest(areas));
  }

  private static Times times(SortedMap<Integer, Integer> times) {
    int[] bands = new int[Band.TIMES.size()];
    times.forEach((days, cases) -> bands[Band.of(Band.TIMES, days)] += cases);
    int done = times.values().stream().mapToInt(Integer::intValue).sum();
    return new Times(
        done,
        within(times, done, HALF),
        within(times, done, NINE_IN_TEN),
        Arrays.stream(bands).boxed().toList());
  }

  /** The days within which so many in a hundred are done, themselves a number that occurred. */
  private static @Nullable Integer within(
      SortedMap<Integer, Integer> times, int done, int inAHundred) {
    long counted = 0;
    for (Map.Entry<Integer, Integer> time : times.entrySet()) {
      counted += time.getValue();
      if (counted * ALL >= (long) done * inAHundred) {
        return time.getKey();
      }
    }
    return null;
  }

  /** What is nowhere comes last. */
  private static <C extends Code> List<Load<C>> greatest(Map<@Nullable C, Load<C>> loads) {
    return loads.values().stream()
        .sorted(
            Comparator.<Load<C>, Boolean>comparing(load -> load.where() == null)
                .thenComparing(Comparator.<Load<C>>comparingInt(Load::overdue).reversed())
                .thenComparing(Comparator.<Load<C>>comparingInt(Load::open).reversed())
                .thenComparing(load -> load.where() == null ? "" : load.where().value()))
        .toList();
  }
}
