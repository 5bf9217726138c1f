package id.aduan.kit.stream;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it came from Kafka, with the place where it stood. */
record SourceRecord(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    byte[] value,
    Map<String, byte[]> headers) {

  /** What order is kept by: the key, or the partition where a record has none. */
  String orderingKey() {
    return key == null ? "partition-" + partition : key;
  }

  byte @Nullable [] header(String name) {
    return headers.get(name);
  }
}
