package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.InternalRequest;
import id.aduan.routing.cases.RequestPage;
import id.aduan.routing.cases.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The fields that lists of the offices' work together select and sort by. They are absent, and so
 * not in the sparse indexes on them, in all cases in which the offices do nothing together.
 */
final class CoordinationLists {
  static final String DECIDE = "decideOrder";
  static final String HELPING = "helping";
  static final String HELP_ORDER = "helpOrder";
  private static final String ASKED = "asked";
  private static final String ASK_ORDER = "askOrder";
  private static final String COORDINATION = "coordination";
  private static final String LINKED = COORDINATION + ".links.other";

  /** What is asked by, and the order. */
  static final List<List<String>> INDEXES =
      List.of(
          List.of(DECIDE),
          List.of(HELPING, HELP_ORDER),
          List.of(ASKED, ASK_ORDER),
          List.of(LINKED));

  private CoordinationLists() {}

  /** The fields of a case; null: to be absent. */
  static Document fields(Case on) {
    var decision = on.coordination().decision();
    List<InternalRequest> waiting = on.coordination().waiting();
    List<String> helping = on.helping().stream().map(OpdCode::value).sorted().toList();
    return new Document(DECIDE, decision == null ? null : Order.of(decision.decideBy(), on.id()))
        .append(HELPING, helping.isEmpty() ? null : helping)
        .append(HELP_ORDER, helping.isEmpty() ? null : Order.of(on))
        .append(ASKED, waiting.isEmpty() ? null : officials(waiting))
        .append(
            ASK_ORDER,
            waiting.stream()
                .map(InternalRequest::due)
                .min(Instant::compareTo)
                .map(due -> Order.of(due, on.id()))
                .orElse(null));
  }

  private static List<String> officials(List<InternalRequest> waiting) {
    return waiting.stream().map(request -> request.official().value()).distinct().sorted().toList();
  }

  static RequestPage asked(
      MongoCollection<Document> cases,
      PersonId official,
      Sight sight,
      @Nullable String after,
      int limit) {
    List<Bson> filters = ConflictDocument.filters(sight);
    filters.add(eq(ASKED, official.value()));
    filters.add(gt(ASK_ORDER, after == null ? "" : after));
    List<Document> found =
        cases
            .find(and(filters))
            .projection(
                include("version", "category", "place", ASK_ORDER, COORDINATION + ".requests"))
            .sort(ascending(ASK_ORDER))
            .limit(limit + 1)
            .into(new ArrayList<>());
    List<Document> page = found.subList(0, Math.min(limit, found.size()));
    return new RequestPage(
        page.stream().flatMap(document -> items(document, official)).toList(),
        found.size() > page.size() ? page.getLast().getString(ASK_ORDER) : null);
  }

  private static Stream<RequestPage.Item> items(Document stored, PersonId official) {
    return stored.get(COORDINATION, Document.class).getList("requests", Document.class).stream()
        .map(CoordinationDocument::request)
        .filter(request -> request.official().equals(official) && request.status().waits())
        .sorted(Comparator.comparing(InternalRequest::due))
        .map(request ->
            new RequestPage.Item(
                new TrackingId(stored.getString("_id")),
                stored.getLong("version"),
                CaseDocument.category(stored),
                CaseDocument.place(stored),
                request));
  }

  static Map<TrackingId, LinkKind> linkedTo(
      MongoCollection<Document> cases, TrackingId id, int limit) {
    Map<TrackingId, LinkKind> links = new java.util.TreeMap<>();
    for (Document document :
        cases
            .find(eq(LINKED, id.value()))
            .projection(include(COORDINATION + ".links"))
            .limit(limit)) {
      document.get(COORDINATION, Document.class).getList("links", Document.class).stream()
          .filter(link -> link.getString("other").equals(id.value()))
          .forEach(link ->
              links.put(
                  new TrackingId(document.getString("_id")),
                  LinkKind.valueOf(link.getString("kind"))));
    }
    return links;
  }
}
