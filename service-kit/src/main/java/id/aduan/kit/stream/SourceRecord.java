package id.aduan.kit.stream;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it came from Kafka, with the place where it stood. */
public final class SourceRecord {
  private final String topic;
  private final int partition;
  private final long offset;
  private final @Nullable String key;
  private final Instant at;
  private final byte[] value;
  private final Map<String, byte[]> headers;

  SourceRecord(
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      Instant at,
      byte[] value,
      Map<String, byte[]> headers) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.at = at;
    this.value = value;
    this.headers = headers;
  }

  public String topic() {
    return topic;
  }

  public int partition() {
    return partition;
  }

  public long offset() {
    return offset;
  }

  public @Nullable String key() {
    return key;
  }

  /** When Kafka took it, or what its producer says of that. */
  public Instant at() {
    return at;
  }

  public byte[] value() {
    return value;
  }

  Map<String, byte[]> headers() {
    return headers;
  }

  public byte @Nullable [] header(String name) {
    return headers.get(name);
  }

  /** What order is kept by: the key, or the partition where a record has none. */
  String orderingKey() {
    return key == null ? "partition-" + partition : key;
  }
}
