package id.aduan.routing.cases;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a work list is wanted, by nearest deadline.
 *
 * @param desk on whose desk the cases lie; null where a state or another filter selects
 * @param area only what counted among the arrivals of this kecamatan
 * @param lateAt only what is overdue at this instant; the end of the time to dispute is nobody's
 *     miss
 * @param assigned only what this one works on, or nobody; null: whoever does. Only with an OPD's
 *     desk
 * @param after the place of the last item that was read
 */
public record WorkQuery(
    @Nullable Desk desk,
    @Nullable CaseStateCode state,
    @Nullable OpdCode opd,
    @Nullable CategoryCode category,
    @Nullable PlaceCode place,
    @Nullable PlaceCode area,
    @Nullable Instant lateAt,
    @Nullable Assigned assigned,
    @Nullable String after,
    int limit) {

  /** From wherever it came, and whoever works on it. */
  public WorkQuery(
      @Nullable Desk desk,
      @Nullable CaseStateCode state,
      @Nullable OpdCode opd,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place,
      @Nullable Instant lateAt,
      @Nullable String after,
      int limit) {
    this(desk, state, opd, category, place, null, lateAt, null, after, limit);
  }

  /**
   * Who works on a case within its OPD.
   *
   * @param person null: nobody
   */
  public record Assigned(@Nullable PersonId person) {
    public static final Assigned TO_NOBODY = new Assigned(null);
  }
}
