package id.aduan.routing.cases;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.TrackingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of erasures, the one that was ordered first first.
 *
 * @param next the place to go on from; null on the last page
 */
public record ErasurePage(List<Item> items, @Nullable String next) {
  public ErasurePage {
    items = List.copyOf(items);
  }

  /** The erasure of one case. */
  public record Item(TrackingId trackingId, long version, CaseStateCode state, Erasure erasure) {}
}
