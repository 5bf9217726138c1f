package id.aduan.routing.cases;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a work list.
 *
 * @param next the place to go on from; null on the last page
 */
public record WorkPage(List<Item> items, @Nullable String next) {
  public WorkPage {
    items = List.copyOf(items);
  }

  /**
   * One case of a work list.
   *
   * @param due the nearest deadline; null where none counts any more
   * @param text the complaint; null where it is erased
   * @param decideBy until when a coordinator must settle whose it is; null where nobody must
   */
  public record Item(
      TrackingId trackingId,
      long version,
      CaseStateCode state,
      ComplaintKind kind,
      boolean misconduct,
      Visibility visibility,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place,
      @Nullable OpdCode opd,
      @Nullable Instant due,
      @Nullable DeadlineKind dueKind,
      Instant acceptedAt,
      List<OpdCode> suggested,
      @Nullable String text,
      @Nullable Instant decideBy) {
    public Item {
      suggested = List.copyOf(suggested);
    }

    /** Whether somebody misses something; the end of the time to dispute is nobody's miss. */
    public boolean isOverdue(Instant now) {
      return due != null && dueKind != DeadlineKind.DISPUTE && !now.isBefore(due);
    }
  }
}
