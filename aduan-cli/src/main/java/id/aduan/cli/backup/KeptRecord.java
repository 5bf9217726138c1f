package id.aduan.cli.backup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/** A record of a topic as a document. */
final class KeptRecord {
  private static final String OFFSET = "offset";
  private static final String TIMESTAMP = "timestamp";
  private static final String KEY = "key";
  private static final String VALUE = "value";
  private static final String HEADERS = "headers";
  private static final String NAME = "name";

  private KeptRecord() {}

  /** Its offset may be another one where it is put back. */
  static RawBsonDocument of(ConsumerRecord<byte[], byte[]> event, long offset) {
    BsonArray headers = new BsonArray();
    for (Header header : event.headers()) {
      headers.add(
          new BsonDocument(NAME, new BsonString(header.key()))
              .append(VALUE, bytes(header.value())));
    }
    BsonDocument kept =
        new BsonDocument(OFFSET, new BsonInt64(offset))
            .append(TIMESTAMP, new BsonInt64(event.timestamp()))
            .append(KEY, bytes(event.key()))
            .append(VALUE, bytes(event.value()))
            .append(HEADERS, headers);
    return new RawBsonDocument(kept, new BsonDocumentCodec());
  }

  static long offset(BsonDocument kept) {
    return kept.getInt64(OFFSET).getValue();
  }

  static ProducerRecord<byte[], byte[]> read(BsonDocument kept, String topic, int partition) {
    List<Header> headers = new ArrayList<>();
    for (BsonValue header : kept.getArray(HEADERS)) {
      BsonDocument read = header.asDocument();
      headers.add(new RecordHeader(read.getString(NAME).getValue(), bytes(read.get(VALUE))));
    }
    return new ProducerRecord<>(
        topic,
        partition,
        kept.getInt64(TIMESTAMP).getValue(),
        bytes(kept.get(KEY)),
        bytes(kept.get(VALUE)),
        headers);
  }

  /** What makes it this record, wherever it lies, and perhaps whenever it came. */
  static ByteBuffer content(BsonDocument kept, boolean alsoTime) {
    BsonDocument content = new BsonDocument();
    Stream.of(TIMESTAMP, KEY, VALUE, HEADERS)
        .filter(field -> alsoTime || !field.equals(TIMESTAMP))
        .forEach(field -> content.append(field, kept.get(field)));
    return new RawBsonDocument(content, new BsonDocumentCodec()).getByteBuffer().asNIO();
  }

  private static BsonValue bytes(byte @Nullable [] value) {
    return value == null ? BsonNull.VALUE : new BsonBinary(value);
  }

  private static byte @Nullable [] bytes(@Nullable BsonValue value) {
    return value == null || value.isNull() ? null : value.asBinary().getData();
  }
}
