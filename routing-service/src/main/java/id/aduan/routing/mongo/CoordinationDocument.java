package id.aduan.routing.mongo;

import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Coordination;
import id.aduan.routing.cases.Coordination.DecisionTask;
import id.aduan.routing.cases.Custody;
import id.aduan.routing.cases.InternalRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who has a case since when, and how the offices work together on it, as documents and back. */
final class CoordinationDocument {
  private CoordinationDocument() {}

  static Document write(Custody custody) {
    Document document = new Document("since", custody.since()).append("late", custody.late());
    return custody.ownTime() == null
        ? document
        : document.append("ownTime", DeadlineDocument.write(custody.ownTime()));
  }

  static Custody custody(Document stored) {
    Document ownTime = stored.get("ownTime", Document.class);
    return new Custody(
        stored.getDate("since").toInstant(),
        ownTime == null ? null : DeadlineDocument.read(ownTime),
        stored.getBoolean("late"));
  }

  static Document write(Coordination coordination) {
    Document document =
        new Document("holders", opds(coordination.holders()))
            .append(
                "supporters",
                coordination.supporters().stream().map(OpdCode::value).sorted().toList())
            .append(
                "requests",
                coordination.requests().stream().map(CoordinationDocument::write).toList())
            .append(
                "links",
                coordination.links().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(link ->
                        new Document("other", link.getKey().value())
                            .append("kind", link.getValue().name()))
                    .toList());
    if (coordination.owner() != null) {
      document.append("owner", coordination.owner().value());
    }
    DecisionTask decision = coordination.decision();
    return decision == null
        ? document
        : document.append(
            "decision",
            new Document("by", decision.decideBy()).append("missed", decision.missed()));
  }

  static Coordination coordination(Document stored) {
    String owner = stored.getString("owner");
    return new Coordination(
        opds(stored, "holders"),
        decision(stored.get("decision", Document.class)),
        owner == null ? null : new OpdCode(owner),
        Set.copyOf(opds(stored, "supporters")),
        stored.getList("requests", Document.class).stream()
            .map(CoordinationDocument::request)
            .toList(),
        stored.getList("links", Document.class).stream()
            .collect(
                Collectors.toMap(
                    link -> new TrackingId(link.getString("other")),
                    link -> LinkKind.valueOf(link.getString("kind")))));
  }

  private static @Nullable DecisionTask decision(@Nullable Document stored) {
    return stored == null
        ? null
        : new DecisionTask(stored.getDate("by").toInstant(), stored.getBoolean("missed"));
  }

  private static Document write(InternalRequest request) {
    return new Document("number", request.number())
        .append("office", request.office().value())
        .append("official", request.official().value())
        .append("due", request.due())
        .append("status", request.status().name())
        .append("made", request.made())
        .append("answered", request.answered());
  }

  static InternalRequest request(Document stored) {
    return new InternalRequest(
        stored.getInteger("number"),
        new OpdCode(stored.getString("office")),
        new PersonId(stored.getString("official")),
        stored.getDate("due").toInstant(),
        InternalRequest.Status.valueOf(stored.getString("status")),
        stored.getLong("made"),
        stored.getLong("answered"));
  }

  private static List<String> opds(List<OpdCode> opds) {
    return opds.stream().map(OpdCode::value).toList();
  }

  private static List<OpdCode> opds(Document stored, String field) {
    return stored.getList(field, String.class).stream().map(OpdCode::new).toList();
  }
}
