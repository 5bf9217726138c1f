package id.aduan.notification.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.wire.CaseRecord;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.notification.telling.CaseFact;
import org.bson.Document;

/** A fact in the spelling of the published language, so that old ones stay readable as it grows. */
final class FactDocument {
  private static final String TYPE = "type";
  private static final String DATA = "data";

  private FactDocument() {}

  static Document write(CaseFact fact) {
    byte[] data = EventCodec.CASES.encode(new CaseRecord(fact.event(), fact.texts()));
    return new Document(TYPE, EventType.of(fact.event()).wireName())
        .append(DATA, new String(data, UTF_8));
  }

  static CaseFact read(Document stored) {
    String type = stored.getString(TYPE);
    return switch (EventCodec.CASES.decode(type, stored.getString(DATA).getBytes(UTF_8))) {
      case Decoded.Known<CaseRecord>(CaseRecord known) ->
          new CaseFact(known.event(), known.content());
      case Decoded.Unknown<CaseRecord> _,
          Decoded.TooNew<CaseRecord> _,
          Decoded.Malformed<CaseRecord> _ ->
          throw new IllegalStateException("fact: '" + type + "' (expected: readable)");
    };
  }
}
