package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.Untold;
import id.aduan.routing.cases.UntoldPage.Item;
import id.aduan.routing.cases.UntoldQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What no message told, as a list: its place is one text, so that a page is one range over a sparse
 * index. What is closed stands apart.
 */
final class UntoldList {
  static final String PLACE = "untold";
  static final String SINCE = "untoldSince";
  static final List<String> FIELDS = List.of("version", "state", PLACE, SINCE);
  private static final String CLOSED = "closed/";
  private static final String AFTER_CLOSED = "closed0";

  private UntoldList() {}

  /** Null where nothing is to be told. */
  static @Nullable String place(Case on) {
    return Untold.of(on)
        .map(untold ->
            (on.state() instanceof Closed ? CLOSED : "") + Order.at(untold.since(), on.id()))
        .orElse(null);
  }

  /** Null where nothing is to be told. */
  static @Nullable Instant since(Case on) {
    return Untold.of(on).map(Untold::since).orElse(null);
  }

  static List<Bson> filters(UntoldQuery query) {
    String first = query.closed() ? CLOSED : "";
    String after = Objects.requireNonNullElse(query.after(), first);
    List<Bson> filters = new ArrayList<>();
    filters.add(gt(PLACE, after.compareTo(first) < 0 ? first : after));
    filters.add(lt(PLACE, query.closed() ? AFTER_CLOSED : Order.after(query.now())));
    if (query.plain()) {
      filters.add(eq("rahasia", false));
      filters.add(eq("misconduct", false));
      filters.add(eq("conflict.open", false));
    }
    CoordinatedBy by = query.by();
    if (by != null) {
      filters.add(eq("conflict.coordinatedBy", by.name()));
    }
    return filters;
  }

  static Item item(Document stored) {
    return new Item(
        new TrackingId(stored.getString("_id")),
        stored.getLong("version"),
        CaseStateCode.valueOf(stored.getString("state")),
        stored.getDate(SINCE).toInstant());
  }
}
