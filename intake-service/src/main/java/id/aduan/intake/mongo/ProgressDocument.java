package id.aduan.intake.mongo;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.intake.tracking.Moment;
import id.aduan.intake.tracking.Progress;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A case's progress as it lies in the store. */
final class ProgressDocument {
  static final String ID = "_id";
  static final String SEQUENCE = "sequence";
  static final String ERASED = "erased";

  private static final String STATE = "state";
  private static final String RESUMED = "resumed";
  private static final String DEADLINES = "deadlines";
  private static final String KIND = "kind";
  private static final String DUE = "due";
  private static final String POLICY = "policy";
  private static final String CALENDAR = "calendar";
  private static final String MOMENTS = "moments";
  private static final String AT = "at";
  private static final String TEXTS = "texts";

  private ProgressDocument() {}

  static Document write(TrackingId complaint, Progress progress) {
    return new Document(ID, complaint.value())
        .append(SEQUENCE, progress.sequence())
        .append(STATE, progress.state().name())
        .append(RESUMED, progress.resumed().name())
        .append(ERASED, progress.erased())
        .append(DEADLINES, progress.deadlines().stream().map(ProgressDocument::write).toList())
        .append(MOMENTS, progress.moments().stream().map(ProgressDocument::write).toList());
  }

  static Progress read(Document stored) {
    return new Progress(
        number(stored, SEQUENCE),
        CaseStateCode.valueOf(stored.getString(STATE)),
        CaseStateCode.valueOf(stored.getString(RESUMED)),
        stored.getList(DEADLINES, Document.class, List.of()).stream()
            .map(ProgressDocument::readDeadline)
            .toList(),
        stored.getList(MOMENTS, Document.class, List.of()).stream()
            .map(ProgressDocument::readMoment)
            .toList(),
        stored.getBoolean(ERASED, false));
  }

  /** Instants are text here: a date of the store has only milliseconds. */
  private static Document write(Deadline deadline) {
    return new Document(KIND, deadline.kind().name())
        .append(DUE, deadline.due().toString())
        .append(POLICY, deadline.policyVersion())
        .append(CALENDAR, deadline.calendarVersion());
  }

  private static Deadline readDeadline(Document stored) {
    return new Deadline(
        DeadlineKind.valueOf(stored.getString(KIND)),
        Instant.parse(stored.getString(DUE)),
        stored.getInteger(POLICY, 0),
        stored.getInteger(CALENDAR, 0));
  }

  private static Document write(Moment moment) {
    Document texts = new Document();
    moment.texts().forEach((part, text) -> texts.append(part.name(), text));
    return EventJson.write(EventCodec.LIFECYCLE, moment.event())
        .append(SEQUENCE, moment.sequence())
        .append(AT, moment.at().toString())
        .append(TEXTS, texts);
  }

  private static Moment readMoment(Document stored) {
    Map<ContentPart, String> texts = new EnumMap<>(ContentPart.class);
    stored
        .get(TEXTS, new Document())
        .forEach((part, text) -> texts.put(ContentPart.valueOf(part), (String) text));
    return new Moment(
        number(stored, SEQUENCE),
        Instant.parse(stored.getString(AT)),
        EventJson.read(EventCodec.LIFECYCLE, stored),
        texts);
  }

  private static long number(Document stored, String field) {
    return stored.get(field, Number.class).longValue();
  }
}
