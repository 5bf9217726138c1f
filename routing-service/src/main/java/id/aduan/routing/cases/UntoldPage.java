package id.aduan.routing.cases;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what no message told, the longest waiting first.
 *
 * @param next the place to go on from; null on the last page
 */
public record UntoldPage(List<Item> items, @Nullable String next) {
  public UntoldPage {
    items = List.copyOf(items);
  }

  /** One reporter who is to be told. */
  public record Item(TrackingId trackingId, long version, CaseStateCode state, Instant since) {
    public Untold.What what() {
      return state == CaseStateCode.AWAITING_REPORTER
          ? Untold.What.QUESTION
          : Untold.What.RESOLUTION;
    }
  }
}
