package id.aduan.oversight.summaries;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.OpdCode;
import id.aduan.oversight.summaries.Common.Answer;
import id.aduan.oversight.summaries.Figures.ChargeTally;
import id.aduan.oversight.summaries.Figures.Counted;
import id.aduan.oversight.summaries.Figures.OverdueTally;
import id.aduan.oversight.summaries.Figures.Tally;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the agencies do.
 *
 * @param countedAt what is overdue is so at this time
 * @param opds one row per agency, by code; the row without an agency is what the coordinator has
 */
public record Summary(Instant countedAt, Row total, List<Row> opds) {

  public Summary {
    opds = List.copyOf(opds);
  }

  /**
   * How one agency does, or all of them.
   *
   * @param opd null: the coordinator, or all
   * @param received every case it has or had last: the sum of the next five
   * @param waiting nobody has begun to follow up
   * @param resolved resolved or closed
   * @param overdue open, and its next limit is over
   * @param missedDeadlines limits that passed while it had the case, then or later handed on
   * @param returned how often it gave a case back
   * @param lateByOwnTime how often it had a case for longer than its own time, whatever others had
   *     used up before
   * @param workingDaysLate by how many working days of its own time in all
   */
  public record Row(
      @Nullable OpdCode opd,
      long received,
      long waiting,
      long inProgress,
      long resolved,
      long archived,
      long forwarded,
      Map<CaseStateCode, Long> states,
      long overdue,
      long followedUp,
      long missedDeadlines,
      long returned,
      long lateByOwnTime,
      long workingDaysLate,
      long disputes,
      Answers firstAnswers,
      Answers resolutions) {
    public Row {
      states = Map.copyOf(states);
    }
  }

  /**
   * How long answers took.
   *
   * @param inTimePercent null where there is none
   * @param medianDays calendar days from acceptance; null where there is none
   */
  public record Answers(
      long count, long inTime, @Nullable Double inTimePercent, @Nullable Double medianDays) {}

  static Summary of(Counted counted, Instant now) {
    TreeSet<String> keys = new TreeSet<>();
    counted.tallies().forEach(tally -> keys.add(key(tally.common().opd())));
    counted.overdue().forEach(tally -> keys.add(key(tally.opd())));
    counted.charges().forEach(tally -> keys.add(key(tally.opd())));
    List<Row> rows = keys.stream().map(key -> row(opd(key), only(counted, key))).toList();
    return new Summary(now, row(null, counted), rows);
  }

  private static String key(@Nullable OpdCode opd) {
    return opd == null ? "" : opd.value();
  }

  private static @Nullable OpdCode opd(String key) {
    return key.isEmpty() ? null : new OpdCode(key);
  }

  private static Counted only(Counted counted, String key) {
    return new Counted(
        counted.tallies().stream().filter(tally -> key(tally.common().opd()).equals(key)).toList(),
        counted.overdue().stream().filter(tally -> key(tally.opd()).equals(key)).toList(),
        counted.charges().stream().filter(tally -> key(tally.opd()).equals(key)).toList());
  }

  private static Row row(@Nullable OpdCode opd, Counted counted) {
    Map<CaseStateCode, Long> states = new EnumMap<>(CaseStateCode.class);
    Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    for (Tally tally : counted.tallies()) {
      CaseStateCode state = tally.common().state();
      states.merge(state, tally.cases(), Long::sum);
      stages.merge(Stage.of(state), tally.cases(), Long::sum);
    }
    return new Row(
        opd,
        counted.tallies().stream().mapToLong(Tally::cases).sum(),
        stages.getOrDefault(Stage.WAITING, 0L),
        stages.getOrDefault(Stage.IN_PROGRESS, 0L),
        stages.getOrDefault(Stage.RESOLVED, 0L),
        stages.getOrDefault(Stage.ARCHIVED, 0L),
        stages.getOrDefault(Stage.FORWARDED, 0L),
        states,
        counted.overdue().stream().mapToLong(OverdueTally::cases).sum(),
        sum(counted, common -> common.followedUp() ? 1 : 0),
        counted.charges().stream().mapToLong(ChargeTally::missed).sum(),
        counted.charges().stream().mapToLong(ChargeTally::returned).sum(),
        counted.charges().stream().mapToLong(ChargeTally::late).sum(),
        counted.charges().stream().mapToLong(ChargeTally::workingDaysLate).sum(),
        sum(counted, Common::disputes),
        answers(counted, Common::firstAnswer),
        answers(counted, Common::resolution));
  }

  private static long sum(Counted counted, ToLongFunction<Common> ofOneCase) {
    return counted.tallies().stream()
        .mapToLong(tally -> tally.cases() * ofOneCase.applyAsLong(tally.common()))
        .sum();
  }

  private static Answers answers(Counted counted, Function<Common, @Nullable Answer> which) {
    TreeMap<Integer, Long> casesByDays = new TreeMap<>();
    long inTime = 0;
    for (Tally tally : counted.tallies()) {
      Answer answer = which.apply(tally.common());
      if (answer != null) {
        casesByDays.merge(answer.days(), tally.cases(), Long::sum);
        inTime += answer.inTime() ? tally.cases() : 0;
      }
    }
    long count = casesByDays.values().stream().mapToLong(Long::longValue).sum();
    return count == 0
        ? new Answers(0, 0, null, null)
        : new Answers(
            count, inTime, Math.round(1000.0 * inTime / count) / 10.0, median(casesByDays, count));
  }

  private static double median(TreeMap<Integer, Long> casesByDays, long count) {
    return (nth(casesByDays, (count - 1) / 2) + nth(casesByDays, count / 2)) / 2.0;
  }

  private static int nth(TreeMap<Integer, Long> casesByDays, long index) {
    long before = 0;
    for (Map.Entry<Integer, Long> entry : casesByDays.entrySet()) {
      before += entry.getValue();
      if (index < before) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("index: " + index + " (expected: below " + before + ")");
  }

  private enum Stage {
    WAITING,
    IN_PROGRESS,
    RESOLVED,
    ARCHIVED,
    FORWARDED;

    static Stage of(CaseStateCode state) {
      return switch (state) {
        case RECEIVED, AWAITING_REPORTER, VERIFIED, DISPOSED -> WAITING;
        case IN_PROGRESS -> IN_PROGRESS;
        case RESOLVED, CLOSED -> RESOLVED;
        case ARCHIVED -> ARCHIVED;
        case FORWARDED -> FORWARDED;
      };
    }
  }
}
