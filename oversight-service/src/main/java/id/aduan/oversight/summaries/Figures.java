package id.aduan.oversight.summaries;

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
  record Counted(List<Tally> tallies, List<OverdueTally> overdue, List<ChargeTally> charges) {
    public Counted {
      tallies = List.copyOf(tallies);
      overdue = List.copyOf(overdue);
      charges = List.copyOf(charges);
    }
  }

  /** How many cases have all this in common. */
  record Tally(Common common, long cases) {}

  /**
   * How many open cases of an agency are beyond a limit.
   *
   * @param opd null: not with any agency yet
   */
  record OverdueTally(@Nullable OpdCode opd, long cases) {}

  /**
   * What is laid to one agency's charge, in all cases.
   *
   * @param opd null: the coordinator
   */
  record ChargeTally(
      @Nullable OpdCode opd, long missed, long returned, long late, long workingDaysLate) {}
}
