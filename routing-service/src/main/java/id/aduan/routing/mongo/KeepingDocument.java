package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.ErasureReason;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.Erasure;
import id.aduan.routing.cases.ErasurePage;
import id.aduan.routing.cases.ErasureQuery;
import id.aduan.routing.cases.Keeping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How long a case is kept and its erasure, as fields and back. What lists and the clock ask by is
 * absent, and so not in the sparse indexes on it, where nothing is to be asked.
 */
final class KeepingDocument {
  private static final String KEEPING = "keeping";
  private static final String TERM = "keptFor";
  private static final String ENDED = "keptSince";
  private static final String PLACE = "erasure";
  private static final String PROGRESS = "erasureProgress";

  /** What is asked by, and the order. */
  static final List<List<String>> INDEXES =
      List.of(List.of(TERM, ENDED), List.of(PLACE), List.of(PROGRESS, PLACE));

  static final List<String> FIELDS = List.of("version", "state", KEEPING, PLACE);

  private KeepingDocument() {}

  /** The fields of a case; null: to be absent. */
  static Document fields(Case on) {
    Keeping keeping = on.keeping();
    Erasure erasure = keeping.erasure();
    return new Document(KEEPING, keeping.equals(Keeping.OPEN) ? null : write(keeping))
        .append(TERM, on.term().map(Enum::name).orElse(null))
        .append(ENDED, on.term().isPresent() ? keeping.endedAt() : null)
        .append(PLACE, erasure == null ? null : Order.at(erasure.orderedAt(), on.id()))
        .append(PROGRESS, erasure == null ? null : erasure.progress().name());
  }

  private static Document write(Keeping keeping) {
    Document document = new Document();
    if (keeping.endedAt() != null) {
      document.append("endedAt", keeping.endedAt());
    }
    Erasure erasure = keeping.erasure();
    return erasure == null ? document : document.append("erasure", write(erasure));
  }

  private static Document write(Erasure erasure) {
    Document document =
        new Document("reason", erasure.reason().name())
            .append("orderedAt", erasure.orderedAt())
            .append("due", erasure.due())
            .append("confirmed", erasure.confirmed().stream().map(Enum::name).sorted().toList())
            .append("overdue", erasure.overdue());
    Instant completedAt = erasure.completedAt();
    return completedAt == null ? document : document.append("completedAt", completedAt);
  }

  static Keeping read(Document stored) {
    Document keeping = stored.get(KEEPING, new Document());
    Document erasure = keeping.get("erasure", Document.class);
    return new Keeping(instant(keeping, "endedAt"), erasure == null ? null : readErasure(erasure));
  }

  private static Erasure readErasure(Document stored) {
    return new Erasure(
        ErasureReason.valueOf(stored.getString("reason")),
        stored.getDate("orderedAt").toInstant(),
        stored.getDate("due").toInstant(),
        stored.getList("confirmed", String.class).stream()
            .map(ErasureHolder::valueOf)
            .collect(Collectors.toSet()),
        stored.getBoolean("overdue"),
        instant(stored, "completedAt"));
  }

  private static @Nullable Instant instant(Document stored, String field) {
    Date at = stored.getDate(field);
    return at == null ? null : at.toInstant();
  }

  static List<Bson> filters(Keeping.Term term, Instant endedBy) {
    return List.of(eq(TERM, term.name()), lte(ENDED, endedBy));
  }

  static Bson longestEnded() {
    return ascending(ENDED);
  }

  static List<Bson> filters(ErasureQuery query) {
    List<Bson> filters = new ArrayList<>();
    Erasure.Progress progress = query.progress();
    if (progress != null) {
      filters.add(eq(PROGRESS, progress.name()));
    }
    filters.add(gt(PLACE, Objects.requireNonNullElse(query.after(), "")));
    return filters;
  }

  static Bson firstOrdered() {
    return ascending(PLACE);
  }

  static ErasurePage page(List<Document> found, int limit) {
    List<Document> page = found.subList(0, Math.min(limit, found.size()));
    return new ErasurePage(
        page.stream().map(KeepingDocument::item).toList(),
        found.size() > page.size() ? page.getLast().getString(PLACE) : null);
  }

  private static ErasurePage.Item item(Document stored) {
    return new ErasurePage.Item(
        new TrackingId(stored.getString("_id")),
        stored.getLong("version"),
        CaseStateCode.valueOf(stored.getString("state")),
        Objects.requireNonNull(read(stored).erasure(), "asked for by its place"));
  }
}
