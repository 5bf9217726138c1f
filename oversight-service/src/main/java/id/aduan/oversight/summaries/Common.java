package id.aduan.oversight.summaries;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.OpdCode;
import org.jspecify.annotations.Nullable;

/**
 * What many cases have in common; they are counted together.
 *
 * @param opd the agency that has the case or had it last; null while nobody had it
 * @param disputes how often its resolution was disputed
 * @param firstAnswer null: not answered yet
 * @param resolution null: no resolution stands
 */
public record Common(
    @Nullable OpdCode opd,
    CaseStateCode state,
    boolean followedUp,
    int disputes,
    @Nullable Answer firstAnswer,
    @Nullable Answer resolution) {

  /**
   * How long an answer took.
   *
   * @param days calendar days from the day of acceptance to the day of the answer, in WIB
   * @param inTime whether it came within its limit
   */
  public record Answer(int days, boolean inTime) {}
}
