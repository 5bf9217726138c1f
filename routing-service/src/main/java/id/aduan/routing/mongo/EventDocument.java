package id.aduan.routing.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.PersonId;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.routing.cases.Concerned;
import id.aduan.routing.cases.Recorded;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Events as documents and back: their data are the JSON of the published language. */
final class EventDocument {
  static final String SEQUENCE = "n";

  private EventDocument() {}

  static Document write(Recorded recorded) {
    Document document =
        data(EventCodec.LIFECYCLE, recorded.event())
            .append(SEQUENCE, recorded.sequence())
            .append("at", recorded.at());
    PersonId person = recorded.person();
    if (person != null) {
      document.append("person", person.value());
    }
    if (!recorded.concerned().equals(Concerned.NOBODY)) {
      document.append("concerned", ConflictDocument.write(recorded.concerned()));
    }
    if (!recorded.assignments().isEmpty()) {
      document.append(
          "told",
          recorded.assignments().stream()
              .map(assignment -> data(EventCodec.ASSIGNMENTS, assignment))
              .toList());
    }
    return document;
  }

  static Recorded read(Document stored, Map<ContentPart, String> texts) {
    CaseEvent event = data(EventCodec.LIFECYCLE, stored);
    List<AssignmentEvent> told =
        stored.getList("told", Document.class, List.of()).stream()
            .map(assignment -> data(EventCodec.ASSIGNMENTS, assignment))
            .toList();
    return new Recorded(
        stored.getLong(SEQUENCE),
        stored.getDate("at").toInstant(),
        person(stored.getString("person")),
        event,
        texts,
        concerned(stored.get("concerned", Document.class)),
        told);
  }

  private static Concerned concerned(@Nullable Document stored) {
    return stored == null ? Concerned.NOBODY : ConflictDocument.concerned(stored);
  }

  static Document writeEarly(Envelope<DossierEvent> early) {
    return data(EventCodec.DOSSIERS, early.event())
        .append("id", early.id().value())
        .append("source", early.source())
        .append("subject", early.subject())
        .append("time", early.time());
  }

  static Envelope<DossierEvent> readEarly(Document stored) {
    return new Envelope<>(
        new EventId(stored.getString("id")),
        stored.getString("source"),
        stored.getString("subject"),
        stored.getDate("time").toInstant(),
        null,
        data(EventCodec.DOSSIERS, stored));
  }

  private static <E> Document data(EventCodec<E> codec, E event) {
    return new Document("type", EventType.of(event).wireName())
        .append("data", new String(codec.encode(event), UTF_8));
  }

  private static <E> E data(EventCodec<E> codec, Document stored) {
    String type = stored.getString("type");
    return switch (codec.decode(type, stored.getString("data").getBytes(UTF_8))) {
      case Decoded.Known<E>(E event) -> event;
      case Decoded.Unknown<E> _, Decoded.TooNew<E> _, Decoded.Malformed<E> _ ->
          throw new IllegalStateException("event: '" + type + "' (expected: one written here)");
    };
  }

  private static @Nullable PersonId person(@Nullable String value) {
    return value == null ? null : new PersonId(value);
  }
}
