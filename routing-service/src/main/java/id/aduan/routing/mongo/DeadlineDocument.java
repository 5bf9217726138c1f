package id.aduan.routing.mongo;

import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.routing.cases.Case.Clocks;
import id.aduan.routing.cases.Case.Miss;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** Deadlines and misses as documents and back. */
final class DeadlineDocument {
  private DeadlineDocument() {}

  static Document write(Deadline deadline) {
    return new Document("kind", deadline.kind().name())
        .append("due", deadline.due())
        .append("policy", deadline.policyVersion())
        .append("calendar", deadline.calendarVersion());
  }

  static Deadline read(Document stored) {
    return new Deadline(
        DeadlineKind.valueOf(stored.getString("kind")),
        stored.getDate("due").toInstant(),
        stored.getInteger("policy"),
        stored.getInteger("calendar"));
  }

  static List<Document> running(Clocks clocks) {
    return clocks.running().stream().map(DeadlineDocument::write).toList();
  }

  static List<Document> missed(Clocks clocks) {
    return clocks.missed().stream()
        .sorted(Comparator.comparing(Miss::due).thenComparing(Miss::kind))
        .map(miss -> new Document("kind", miss.kind().name()).append("due", miss.due()))
        .toList();
  }

  static Clocks clocks(Document stored) {
    return new Clocks(
        stored.getList("running", Document.class).stream().map(DeadlineDocument::read).toList(),
        stored.getList("missed", Document.class).stream()
            .map(miss ->
                new Miss(
                    DeadlineKind.valueOf(miss.getString("kind")), miss.getDate("due").toInstant()))
            .collect(Collectors.toSet()));
  }
}
