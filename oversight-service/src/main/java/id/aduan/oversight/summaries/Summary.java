package id.aduan.oversight.summaries;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.OpdCode;
import id.aduan.oversight.summaries.Figures.ChargeTally;
import id.aduan.oversight.summaries.Figures.Counted;
import id.aduan.oversight.summaries.Figures.Sums;
import id.aduan.oversight.summaries.Figures.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    Map<String, List<Tally>> tallies =
        counted.tallies().stream()
            .collect(
                Collectors.groupingBy(
                    tally -> key(tally.opd()), TreeMap::new, Collectors.toList()));
    Map<String, List<ChargeTally>> charges =
        counted.charges().stream()
            .collect(
                Collectors.groupingBy(
                    charge -> key(charge.opd()), TreeMap::new, Collectors.toList()));
    TreeSet<String> keys = new TreeSet<>(tallies.keySet());
    keys.addAll(charges.keySet());
    List<Row> rows = new ArrayList<>(keys.size());
    for (String key : keys) {
      rows.add(
          row(
              key.isEmpty() ? null : new OpdCode(key),
              tallies.getOrDefault(key, List.of()),
              charges.getOrDefault(key, List.of())));
    }
    return new Summary(now, row(null, counted.tallies(), counted.charges()), rows);
  }

  private static String key(@Nullable OpdCode opd) {
    return opd == null ? "" : opd.value();
  }

  private static Row row(
      @Nullable OpdCode opd, Collection<Tally> tallies, Collection<ChargeTally> charges) {
    Map<CaseStateCode, Long> states = new EnumMap<>(CaseStateCode.class);
    Sums sums = Sums.NONE;
    for (Tally tally : tallies) {
      states.merge(tally.state(), tally.sums().cases(), Long::sum);
      sums = sums.plus(tally.sums());
    }
    Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    states.forEach((state, cases) -> stages.merge(Stage.of(state), cases, Long::sum));
    return new Row(
        opd,
        sums.cases(),
        stages.getOrDefault(Stage.WAITING, 0L),
        stages.getOrDefault(Stage.IN_PROGRESS, 0L),
        stages.getOrDefault(Stage.RESOLVED, 0L),
        stages.getOrDefault(Stage.ARCHIVED, 0L),
        stages.getOrDefault(Stage.FORWARDED, 0L),
        states,
        sums.overdue(),
        sums.followedUp(),
        charges.stream().mapToLong(ChargeTally::missed).sum(),
        charges.stream().mapToLong(ChargeTally::returned).sum(),
        sums.disputes(),
        answers(tallies, Tally::firstAnswerDays, sums.firstAnswersInTime()),
        answers(tallies, Tally::resolutionDays, sums.resolutionsInTime()));
  }

  private static Answers answers(
      Collection<Tally> tallies, Function<Tally, @Nullable Integer> days, long inTime) {
    TreeMap<Integer, Long> casesByDays = new TreeMap<>();
    for (Tally tally : tallies) {
      Integer taken = days.apply(tally);
      if (taken != null) {
        casesByDays.merge(taken, tally.sums().cases(), Long::sum);
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
