package id.aduan.kit.stream;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it came from Kafka, with the place where it stood. */
final class SourceRecord {
  private final String topic;
  private final int partition;
  private final long offset;
  private final @Nullable String key;
  private final byte[] value;
  private final Map<String, byte[]> headers;

  SourceRecord(
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      byte[] value,
      Map<String, byte[]> headers) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.value = value;
    this.headers = headers;
  }

  String topic() {
    return topic;
  }

  int partition() {
    return partition;
  }

  long offset() {
    return offset;
  }

  @Nullable String key() {
    return key;
  }

  byte[] value() {
    return value;
  }

  Map<String, byte[]> headers() {
    return headers;
  }

  byte @Nullable [] header(String name) {
    return headers.get(name);
  }

  /** What order is kept by: the key, or the partition where a record has none. */
  String orderingKey() {
    return key == null ? "partition-" + partition : key;
  }
}
