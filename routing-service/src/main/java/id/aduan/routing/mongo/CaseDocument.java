package id.aduan.routing.mongo;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.Channel;
import id.aduan.contract.Commitment;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.Deadline;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.Case.Origin;
import id.aduan.routing.cases.Case.Subject;
import id.aduan.routing.cases.Case.Tally;
import id.aduan.routing.cases.Case.Writings;
import id.aduan.routing.cases.Desk;
import id.aduan.routing.cases.Findable;
import id.aduan.routing.cases.Share;
import id.aduan.routing.cases.Stage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A case as a document and back; total in both directions. */
final class CaseDocument {
  static final String CONTENT = "content";

  /** The number of a case that goes on; absent, and so not in its sparse index, once it is over. */
  static final String OPEN = "open";

  private static final String NOBODY = "@nobody";

  /** The kecamatan among whose arrivals a case counts, for ever; absent where among none. */
  static final String AREA = "area";

  static final String STAGE = "stage";

  static final String ACCEPTED_AT = "acceptedAt";

  /** Which form a document has; one of another form is made anew of its history. */
  static final String FORM = "form";

  static final int PRESENT_FORM = 5;

  /** By what a case is found; absent once it is erased. */
  static final String WORDS = "words";

  /** The last digits of its reporter's telephone; absent where none is known, and once erased. */
  static final String DIGITS = "digits";

  private CaseDocument() {}

  /** What never changes. */
  static Document origin(Case on) {
    Origin origin = on.origin();
    return new Document("channel", origin.channel().name())
        .append("anonim", origin.visibility().anonim())
        .append("rahasia", origin.visibility().rahasia())
        .append("missing", origin.missing().stream().map(Enum::name).sorted().toList())
        .append("misconductAlleged", origin.misconductAlleged())
        .append(ACCEPTED_AT, origin.acceptedAt())
        .append("commitment", origin.commitment().value())
        .append("suggested", origin.suggested().stream().map(OpdCode::value).toList());
  }

  /** What an event may change, and the fields that lists select and sort by; null: to be absent. */
  static Document standing(Case on) {
    Subject subject = on.subject();
    Optional<Deadline> nearest = on.nearest();
    Optional<Instant> nextAlarm = on.nextAlarm();
    Set<String> words = Findable.of(on).words();
    Document standing = CoordinationLists.fields(on);
    standing.putAll(KeepingDocument.fields(on));
    return standing
        .append("version", on.version())
        .append(FORM, PRESENT_FORM)
        .append("kind", subject.kind().name())
        .append("misconduct", subject.misconduct())
        .append("category", subject.category() == null ? null : subject.category().value())
        .append("place", subject.place() == null ? null : subject.place().value())
        .append("running", DeadlineDocument.running(on.clocks()))
        .append("missed", DeadlineDocument.missed(on.clocks()))
        .append("conflict", ConflictDocument.write(on.conflict()))
        .append("custody", CoordinationDocument.write(on.custody()))
        .append("coordination", CoordinationDocument.write(on.coordination()))
        .append("handOffs", on.tally().handOffs())
        .append("reopenings", on.tally().reopenings())
        .append("state", on.state().code().name())
        .append(STAGE, Stage.of(on.state()).name())
        .append("standing", StateDocument.write(on.state()))
        .append("salt", on.writings().salt())
        .append("desk", Desk.of(on).map(CaseDocument::desk).orElse(null))
        .append("assignee", assignee(on))
        .append("opd", on.holder().map(OpdCode::value).orElse(null))
        .append("due", nearest.map(Deadline::due).orElse(null))
        .append("dueKind", nearest.map(d -> d.kind().name()).orElse(null))
        .append("order", Order.of(on))
        .append("nextDue", nextAlarm.orElse(null))
        .append("share", nextAlarm.map(_ -> Share.of(on.id()).number()).orElse(null))
        .append(WORDS, words.isEmpty() ? null : List.copyOf(words))
        .append(OPEN, on.goesOn() ? on.id().value() : null)
        .append(UntoldList.PLACE, UntoldList.place(on))
        .append(UntoldList.SINCE, UntoldList.since(on));
  }

  static Document content(Writings writings) {
    Document content = new Document();
    writings
        .texts()
        .forEach((sequence, parts) -> content.append(Long.toString(sequence), parts(parts)));
    return content;
  }

  static Document parts(Map<ContentPart, String> texts) {
    Document parts = new Document();
    new TreeMap<>(texts).forEach((part, text) -> parts.append(part.name(), text));
    return parts;
  }

  static Map<ContentPart, String> texts(Document stored, long sequence) {
    Document content = stored.get(CONTENT, new Document());
    Document parts = content.get(Long.toString(sequence), new Document());
    Map<ContentPart, String> texts = new EnumMap<>(ContentPart.class);
    parts.forEach((part, text) -> texts.put(ContentPart.valueOf(part), (String) text));
    return texts;
  }

  static Case read(Document stored) {
    return new Case(
        new TrackingId(stored.getString("_id")),
        stored.getLong("version"),
        readOrigin(stored),
        new Subject(
            ComplaintKind.valueOf(stored.getString("kind")),
            stored.getBoolean("misconduct"),
            category(stored),
            place(stored)),
        ConflictDocument.read(stored.get("conflict", Document.class)),
        DeadlineDocument.clocks(stored),
        CoordinationDocument.custody(stored.get("custody", Document.class)),
        CoordinationDocument.coordination(stored.get("coordination", Document.class)),
        new Tally(stored.getInteger("handOffs"), stored.getInteger("reopenings")),
        StateDocument.read(stored.get("standing", Document.class)),
        writings(stored),
        KeepingDocument.read(stored));
  }

  /** The desk on which a case lies; null where it may only lie beside one. */
  static @Nullable String desk(Desk desk) {
    return switch (desk) {
      case Desk.Coordination(CoordinatedBy by) -> "@" + by.name().toLowerCase(Locale.ROOT);
      case Desk.Opd(OpdCode opd) -> opd.value();
      case Desk.Decisions _, Desk.Support _ -> null;
    };
  }

  /**
   * Only on an OPD's desk, so that one index holds what is anybody's there and what is nobody's.
   */
  private static @Nullable String assignee(Case on) {
    return Desk.of(on).filter(Desk.Opd.class::isInstance).isPresent()
        ? assignee(on.custody().assignee())
        : null;
  }

  static String assignee(@Nullable PersonId person) {
    return person == null ? NOBODY : person.value();
  }

  static @Nullable CategoryCode category(Document stored) {
    String category = stored.getString("category");
    return category == null ? null : new CategoryCode(category);
  }

  static @Nullable PlaceCode place(Document stored) {
    String place = stored.getString("place");
    return place == null ? null : new PlaceCode(place);
  }

  static List<OpdCode> suggested(Document stored) {
    return stored.getList("suggested", String.class).stream().map(OpdCode::new).toList();
  }

  static Visibility visibility(Document stored) {
    return new Visibility(stored.getBoolean("anonim"), stored.getBoolean("rahasia"));
  }

  private static Origin readOrigin(Document stored) {
    return new Origin(
        Channel.valueOf(stored.getString("channel")),
        visibility(stored),
        stored.getList("missing", String.class).stream()
            .map(MissingFact::valueOf)
            .collect(Collectors.toSet()),
        stored.getBoolean("misconductAlleged"),
        stored.getDate(ACCEPTED_AT).toInstant(),
        new Commitment(stored.getString("commitment")),
        suggested(stored));
  }

  private static Writings writings(Document stored) {
    Map<Long, Map<ContentPart, String>> texts = new TreeMap<>();
    for (String sequence : stored.get(CONTENT, new Document()).keySet()) {
      long number = Long.parseLong(sequence);
      texts.put(number, texts(stored, number));
    }
    return new Writings(stored.getString("salt"), texts);
  }
}
