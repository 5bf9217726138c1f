package id.aduan.intake.mongo;

import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.intake.dossiers.Dossier;
import id.aduan.intake.dossiers.Dossier.Erased;
import id.aduan.intake.dossiers.Dossier.Recorded;
import id.aduan.intake.dossiers.Dossier.Unknown;
import id.aduan.intake.dossiers.Dossier.Waiting;
import id.aduan.intake.dossiers.Dossiers.Versioned;
import id.aduan.intake.dossiers.Entry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A dossier as it lies in the store. */
final class DossierDocument {
  static final String ID = "_id";
  static final String VERSION = "version";
  static final String STATE = "state";
  static final String COMPLAINT = "complaint";

  /** Since when a complaint is recorded without a case having been seen; absent afterwards. */
  static final String AWAITING_CASE_SINCE = "awaitingCaseSince";

  private static final String FOLLOW_UPS = "followUps";
  private static final String EVENT_ID = "id";
  private static final String TIME = "time";
  private static final String ERASED_AT = "erasedAt";

  private DossierDocument() {}

  static Document write(TrackingId complaint, long version, Dossier dossier) {
    Document document = new Document(ID, complaint.value()).append(VERSION, version);
    return switch (dossier) {
      case Unknown _ ->
          throw new IllegalArgumentException("dossier: unknown (expected: something to save)");
      case Waiting(List<Entry> followUps) ->
          document.append(STATE, "waiting").append(FOLLOW_UPS, entries(followUps));
      case Recorded(Entry entry, List<Entry> followUps) ->
          document
              .append(STATE, "recorded")
              .append(COMPLAINT, entry(entry))
              .append(FOLLOW_UPS, entries(followUps));
      case Erased(Instant at) ->
          document.append(STATE, "erased").append(ERASED_AT, Date.from(at));
    };
  }

  static Versioned read(Document stored) {
    return new Versioned(stored.get(VERSION, Number.class).longValue(), dossier(stored));
  }

  private static Dossier dossier(Document stored) {
    return switch (stored.getString(STATE)) {
      case "waiting" -> new Waiting(readEntries(stored));
      case "recorded" ->
          new Recorded(readEntry(stored.get(COMPLAINT, Document.class)), readEntries(stored));
      case "erased" -> new Erased(EventJson.instant(stored, ERASED_AT));
      case String other ->
          throw new IllegalStateException("state: '" + other + "' (expected: of a dossier)");
    };
  }

  private static List<Document> entries(List<Entry> entries) {
    return entries.stream().map(DossierDocument::entry).toList();
  }

  private static Document entry(Entry entry) {
    Document document = EventJson.write(EventCodec.DOSSIERS, entry.event());
    return document.append(EVENT_ID, entry.id().value()).append(TIME, entry.time().toString());
  }

  private static List<Entry> readEntries(Document stored) {
    return stored.getList(FOLLOW_UPS, Document.class, List.of()).stream()
        .map(DossierDocument::readEntry)
        .toList();
  }

  private static Entry readEntry(Document stored) {
    return new Entry(
        new EventId(stored.getString(EVENT_ID)),
        Instant.parse(stored.getString(TIME)),
        EventJson.read(EventCodec.DOSSIERS, stored));
  }
}
