package id.aduan.routing.mongo;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import id.aduan.contract.EventId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.boards.CaseRow;
import id.aduan.routing.cases.Answered;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.Findable;
import id.aduan.routing.cases.LastDigits;
import id.aduan.routing.cases.Recorded;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Each write as one conditional operation on one document: state, history and outbox at once. */
final class CaseUpdates {
  /** The version under which things wait for their complaint. */
  static final long UNOPENED = 0;

  /**
   * Since when something is unpublished; absent, and so not in its sparse index, where nothing is.
   */
  static final String SINCE = "unpublishedSince";

  static final String WAITING = "waiting";

  /**
   * More than one batch can hold (max.poll.records), all of which may come again; what a case takes
   * in all is bounded by the decider.
   */
  private static final int REMEMBERED_EVENTS = 1_000;

  private static final int REMEMBERED_COMMANDS = 50;

  private CaseUpdates() {}

  static WriteModel<Document> of(CaseWrite write) {
    return switch (write) {
      case CaseWrite.Open open ->
          open.awaited()
              ? new UpdateOneModel<>(
                  at(open.id(), UNOPENED),
                  new Document("$set", opened(open)).append("$unset", new Document(WAITING, "")))
              : new InsertOneModel<>(opened(open).append("_id", open.id().value()));
      case CaseWrite.Advance advance ->
          new UpdateOneModel<>(at(advance.id(), advance.before().version()), advanced(advance));
      case CaseWrite.Hold hold -> held(hold);
    };
  }

  /** A case in the present form, with what it says unchanged. */
  static WriteModel<Document> reformed(Case on, List<Recorded> history) {
    Document standing = CaseDocument.standing(on);
    Document set = present(standing);
    set.putAll(Tallied.fields(on, history));
    return new UpdateOneModel<>(
        at(on.id(), on.version()), new Document("$set", set).append("$unset", absent(standing)));
  }

  private static Document at(TrackingId id, long version) {
    return new Document("_id", id.value()).append("version", version);
  }

  private static Document opened(CaseWrite.Open open) {
    Case after = open.after();
    Document document = CaseDocument.origin(after);
    document.putAll(present(CaseDocument.standing(after)));
    PlaceCode area = open.area();
    if (area != null) {
      document.append(CaseDocument.AREA, area.value());
    }
    document.putAll(Tallied.fields(after, open.recorded()));
    LastDigits number = open.number();
    if (number != null && !after.erased()) {
      document.append(CaseDocument.DIGITS, number.value());
    }
    return document
        .append(CaseDocument.CONTENT, CaseDocument.content(after.writings()))
        .append("events", events(open.recorded()))
        .append("publishedThrough", 0L)
        .append(SINCE, open.recorded().getFirst().at())
        .append("taken", ids(open.taken()))
        .append("answered", List.of());
  }

  private static Document advanced(CaseWrite.Advance advance) {
    Document standing = CaseDocument.standing(advance.after());
    if (Findable.of(advance.before()).equals(Findable.of(advance.after()))) {
      var _ = standing.remove(CaseDocument.WORDS);
    }
    if (advance.after().erased()) {
      standing.append(CaseDocument.DIGITS, null);
    }
    Document set = present(standing);
    Document push = new Document();
    writeContent(advance, set);
    if (!advance.taken().isEmpty()) {
      push.append("taken", last(ids(advance.taken()), REMEMBERED_EVENTS));
    }
    Answered answered = advance.answered();
    if (answered != null) {
      push.append("answered", last(List.of(AnsweredDocument.write(answered)), REMEMBERED_COMMANDS));
    }
    Document update = new Document("$set", set);
    Document absent = absent(standing);
    if (!absent.isEmpty()) {
      update.append("$unset", absent);
    }
    if (!advance.recorded().isEmpty()) {
      push.append("events", new Document("$each", events(advance.recorded())));
      set.append(Tallied.CHANGED, Tallied.day(advance.after()));
      update.append("$min", earliest(advance.recorded()));
    }
    return push.isEmpty() ? update : update.append("$push", push);
  }

  private static Document earliest(List<Recorded> recorded) {
    Document earliest = new Document(SINCE, recorded.getFirst().at());
    CaseRow.answered(recorded).ifPresent(at -> earliest.append(Tallied.ANSWERED_AT, at));
    return earliest;
  }

  /** An erasure takes everything with it; otherwise only what is new is written. */
  private static void writeContent(CaseWrite.Advance advance, Document set) {
    if (advance.after().erased() && !advance.before().erased()) {
      set.append(CaseDocument.CONTENT, CaseDocument.content(advance.after().writings()));
      return;
    }
    for (Recorded recorded : advance.recorded()) {
      if (!recorded.texts().isEmpty()) {
        set.append(
            CaseDocument.CONTENT + "." + recorded.sequence(), CaseDocument.parts(recorded.texts()));
      }
    }
  }

  private static WriteModel<Document> held(CaseWrite.Hold hold) {
    List<Document> early = hold.early().stream().map(EventDocument::writeEarly).toList();
    if (hold.known().isEmpty()) {
      return new InsertOneModel<>(at(hold.id(), UNOPENED).append(WAITING, early));
    }
    Document kept =
        hold.erasing()
            ? new Document("$set", new Document(WAITING, early))
            : new Document("$push", new Document(WAITING, new Document("$each", early)));
    return new UpdateOneModel<>(at(hold.id(), UNOPENED), kept);
  }

  private static List<Document> events(List<Recorded> recorded) {
    return recorded.stream().map(EventDocument::write).toList();
  }

  private static List<String> ids(List<EventId> taken) {
    return taken.stream().map(EventId::value).toList();
  }

  private static Document last(List<?> values, int remembered) {
    return new Document("$each", values).append("$slice", -remembered);
  }

  private static Document present(Document fields) {
    Document present = new Document(fields);
    present.values().removeIf(value -> value == null);
    return present;
  }

  private static Document absent(Document fields) {
    Document absent = new Document();
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      if (field.getValue() == null) {
        absent.append(field.getKey(), "");
      }
    }
    return absent;
  }
}
