package id.aduan.oversight.summaries;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.OpdCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of all cases, counted where they lie. */
public interface Figures {

  /**
   * Counts the cases that are asked for.
   *
   * @param now what was due before it is overdue
   */
  Counted count(Question question, Instant now);

  /** What was counted. */
  record Counted(List<Tally> tallies, List<ChargeTally> charges) {
    public Counted {
      tallies = List.copyOf(tallies);
      charges = List.copyOf(charges);
    }
  }

  /**
   * Cases that have the first four of these in common.
   *
   * @param opd null: not with any agency yet
   * @param firstAnswerDays null: not answered yet
   * @param resolutionDays null: no resolution stands
   */
  record Tally(
      @Nullable OpdCode opd,
      CaseStateCode state,
      @Nullable Integer firstAnswerDays,
      @Nullable Integer resolutionDays,
      Sums sums) {}

  /**
   * How many of some cases are what.
   *
   * @param disputes how often they were disputed in all
   */
  record Sums(
      long cases,
      long overdue,
      long followedUp,
      long disputes,
      long firstAnswersInTime,
      long resolutionsInTime) {
    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

    Sums plus(Sums other) {
      return new Sums(
          cases + other.cases,
          overdue + other.overdue,
          followedUp + other.followedUp,
          disputes + other.disputes,
          firstAnswersInTime + other.firstAnswersInTime,
          resolutionsInTime + other.resolutionsInTime);
    }
  }

  /**
   * What is laid to one agency's charge, in all cases.
   *
   * @param opd null: the coordinator
   */
  record ChargeTally(@Nullable OpdCode opd, long missed, long returned) {}
}
