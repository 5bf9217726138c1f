package id.aduan.intake.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import java.util.Date;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Events in documents as they are on the wire: one mapping for both, total in both directions, and
 * refusing what it does not know.
 */
final class EventJson {
  private static final JsonWriterSettings RELAXED =
      JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();
  private static final String TYPE = "type";
  private static final String DATA = "data";

  private EventJson() {}

  static <E> Document write(EventCodec<E> codec, E event) {
    return new Document(TYPE, EventType.of(Objects.requireNonNull(event)).wireName())
        .append(DATA, Document.parse(new String(codec.encode(event), UTF_8)));
  }

  static <E> E read(EventCodec<E> codec, Document stored) {
    String name = stored.getString(TYPE);
    String data = stored.get(DATA, Document.class).toJson(RELAXED);
    if (codec.decode(name, data.getBytes(UTF_8)) instanceof Decoded.Known<E>(E event)) {
      return event;
    }
    throw new IllegalStateException("event: '" + name + "' (expected: of a known type)");
  }

  static Instant instant(Document stored, String field) {
    return stored.get(field, Date.class).toInstant();
  }
}
