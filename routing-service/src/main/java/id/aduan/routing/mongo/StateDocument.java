package id.aduan.routing.mongo;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.Commitment;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.Proof;
import id.aduan.contract.ReturnReason;
import id.aduan.routing.cases.CaseState;
import id.aduan.routing.cases.CaseState.Archived;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Disposed;
import id.aduan.routing.cases.CaseState.Drafted;
import id.aduan.routing.cases.CaseState.Forwarded;
import id.aduan.routing.cases.CaseState.InProgress;
import id.aduan.routing.cases.CaseState.Notice;
import id.aduan.routing.cases.CaseState.Question;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Returned;
import id.aduan.routing.cases.CaseState.Verified;
import id.aduan.routing.cases.CaseState.Withdrawn;
import id.aduan.routing.cases.CaseState.Working;
import id.aduan.routing.cases.Fate;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The state of a case, with its own data, as a document and back. */
final class StateDocument {
  private StateDocument() {}

  static Document write(CaseState state) {
    return switch (state) {
      case Received _ -> named("received");
      case AwaitingReporter waiting ->
          named("awaiting-reporter")
              .append("before", write(waiting.before()))
              .append("askedAt", waiting.askedAt())
              .append("replyBy", DeadlineDocument.write(waiting.replyBy()))
              .append("question", write(waiting.question()));
      case Verified _ -> named("verified");
      case Returned returned ->
          named("returned")
              .append("from", returned.from().value())
              .append("reason", returned.reason().name())
              .append("proposedOwner", value(returned.proposedOwner()));
      case Disposed disposed -> named("disposed").append("opd", disposed.opd().value());
      case InProgress inProgress -> named("in-progress").append("opd", inProgress.opd().value());
      case Drafted drafted ->
          named("drafted")
              .append("opd", drafted.opd().value())
              .append("doneOn", drafted.proof().doneOn().toString())
              .append("what", drafted.proof().what().value())
              .append("documents", drafted.proof().documents())
              .append("draft", drafted.draft());
      case Resolved resolved ->
          named("resolved").append("resolution", write(resolved.resolution()));
      case Closed closed ->
          named("closed")
              .append("resolution", write(closed.resolution()))
              .append("closedAt", closed.closedAt())
              .append("how", closed.how().name());
      case Archived archived -> named("archived").append("reason", archived.reason().name());
      case Withdrawn _ -> named("withdrawn");
      case Forwarded forwarded ->
          named("forwarded").append("institution", forwarded.institution().value());
    };
  }

  static CaseState read(Document stored) {
    return switch (stored.getString("is")) {
      case "awaiting-reporter" ->
          new AwaitingReporter(
              (Working) read(stored.get("before", Document.class)),
              stored.getDate("askedAt").toInstant(),
              DeadlineDocument.read(stored.get("replyBy", Document.class)),
              question(stored.get("question", Document.class)));
      case "resolved" -> new Resolved(resolution(stored));
      case "closed" ->
          new Closed(
              resolution(stored),
              stored.getDate("closedAt").toInstant(),
              ClosedHow.valueOf(stored.getString("how")));
      case "archived" -> new Archived(ArchiveReason.valueOf(stored.getString("reason")));
      case "withdrawn" -> new Withdrawn();
      case "forwarded" -> new Forwarded(new InstitutionCode(stored.getString("institution")));
      default -> working(stored);
    };
  }

  private static Working working(Document stored) {
    return switch (stored.getString("is")) {
      case "received" -> new Received();
      case "verified" -> new Verified();
      case "returned" ->
          new Returned(
              new OpdCode(stored.getString("from")),
              ReturnReason.valueOf(stored.getString("reason")),
              opdOrNull(stored.getString("proposedOwner")));
      case "disposed" -> new Disposed(opd(stored));
      case "in-progress" -> new InProgress(opd(stored));
      case "drafted" ->
          new Drafted(
              opd(stored),
              new Proof(
                  LocalDate.parse(stored.getString("doneOn")),
                  new Commitment(stored.getString("what")),
                  stored.getInteger("documents")),
              stored.getLong("draft"));
      case String other ->
          throw new IllegalStateException("state: '" + other + "' (expected: a known one)");
    };
  }

  private static Document write(Resolution resolution) {
    return new Document("opd", resolution.opd().value())
        .append("resolvedAt", resolution.resolvedAt())
        .append("disputeUntil", DeadlineDocument.write(resolution.disputeUntil()))
        .append("rated", resolution.rated())
        .append("sequence", resolution.sequence())
        .append("fate", write(resolution.fate()));
  }

  private static Document write(Question question) {
    return new Document("sequence", question.sequence())
        .append("remindAt", question.remindAt())
        .append("reminders", question.reminders())
        .append("fates", fates(question.fates()));
  }

  private static List<Document> fates(Map<Long, Fate> fates) {
    return new TreeMap<>(fates)
        .entrySet().stream()
            .map(fate -> write(fate.getValue()).append("of", fate.getKey()))
            .toList();
  }

  private static Document write(Fate fate) {
    return new Document("notice", fate.notice().name()).append("at", fate.at());
  }

  private static Fate fate(Document stored) {
    return new Fate(Notice.valueOf(stored.getString("notice")), stored.getDate("at").toInstant());
  }

  private static Question question(Document stored) {
    return new Question(
        stored.getLong("sequence"),
        stored.getList("remindAt", Date.class).stream().map(Date::toInstant).toList(),
        stored.getList("reminders", Long.class),
        stored.getList("fates", Document.class).stream()
            .collect(Collectors.toMap(fate -> fate.getLong("of"), StateDocument::fate)));
  }

  private static Resolution resolution(Document stored) {
    Document resolution = stored.get("resolution", Document.class);
    return new Resolution(
        opd(resolution),
        resolution.getDate("resolvedAt").toInstant(),
        DeadlineDocument.read(resolution.get("disputeUntil", Document.class)),
        resolution.getBoolean("rated"),
        resolution.getLong("sequence"),
        fate(resolution.get("fate", Document.class)));
  }

  private static Document named(String name) {
    return new Document("is", name);
  }

  private static OpdCode opd(Document stored) {
    return new OpdCode(stored.getString("opd"));
  }

  private static @Nullable OpdCode opdOrNull(@Nullable String code) {
    return code == null ? null : new OpdCode(code);
  }

  private static @Nullable String value(@Nullable OpdCode code) {
    return code == null ? null : code.value();
  }
}
