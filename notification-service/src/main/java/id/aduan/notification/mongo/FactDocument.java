package id.aduan.notification.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.SmsAnswerEvent;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.wire.CaseRecord;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.notification.telling.AskedFact;
import id.aduan.notification.telling.CaseFact;
import id.aduan.notification.telling.Fact;
import org.bson.Document;

/** A fact in the spelling of the published language, so that old ones stay readable as it grows. */
final class FactDocument {
  private static final String TYPE = "type";
  private static final String DATA = "data";

  private FactDocument() {}

  static Document write(Fact fact) {
    return switch (fact) {
      case CaseFact happened ->
          document(
              EventType.of(happened.event()),
              EventCodec.CASES.encode(new CaseRecord(happened.event(), happened.texts())));
      case AskedFact(SmsAnswerDue answer) ->
          document(EventType.of(answer), EventCodec.SMS_ANSWERS.encode(answer));
    };
  }

  private static Document document(EventType type, byte[] data) {
    return new Document(TYPE, type.wireName()).append(DATA, new String(data, UTF_8));
  }

  static Fact read(Document stored) {
    String type = stored.getString(TYPE);
    byte[] data = stored.getString(DATA).getBytes(UTF_8);
    if (EventCodec.CASES.decode(type, data)
        instanceof Decoded.Known<CaseRecord>(CaseRecord known)) {
      return new CaseFact(known.event(), known.content());
    }
    if (EventCodec.SMS_ANSWERS.decode(type, data)
        instanceof Decoded.Known<SmsAnswerEvent>(SmsAnswerDue answer)) {
      return new AskedFact(answer);
    }
    throw new IllegalStateException("fact: '" + type + "' (expected: readable)");
  }
}
