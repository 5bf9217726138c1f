package id.aduan.routing.cases;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what an official is asked, by the most urgent request of each case.
 *
 * @param next the place to go on from; null on the last page
 */
public record RequestPage(List<Item> items, @Nullable String next) {
  public RequestPage {
    items = List.copyOf(items);
  }

  /** One request that waits for him. */
  public record Item(
      TrackingId trackingId,
      long version,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place,
      InternalRequest request) {}
}
