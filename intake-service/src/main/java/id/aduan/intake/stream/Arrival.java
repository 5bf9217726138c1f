package id.aduan.intake.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.AdapterName;
import id.aduan.contract.Submission;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.kit.stream.SourceRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that arrived at the Kafka door.
 *
 * @param key the adapter's; null where he gave none
 * @param position where the record stands in its topic, such as {@code 3-1708}
 * @param at when Kafka took it
 */
record Arrival(
    AdapterName adapter,
    @Nullable String key,
    String position,
    Instant at,
    Decoded<Submission> submission) {

  /** An answer carries the key twice, and has to fit into a record. */
  private static final int LONGEST_KEY = 256;

  /** Whether the key is one that an answer can be given under. */
  boolean isKeyTooLong() {
    return key != null && key.length() > LONGEST_KEY;
  }

  /** What the answer is about: the key, or else the position. */
  String subject() {
    return key == null || isKeyTooLong() ? position : key;
  }

  static Arrival of(SourceRecord source, AdapterName adapter) {
    return new Arrival(
        adapter,
        source.key(),
        source.partition() + "-" + source.offset(),
        source.at(),
        decode(source));
  }

  /** The topic says already what is in it, so a record without a type is taken at its word. */
  private static Decoded<Submission> decode(SourceRecord source) {
    byte[] type = source.header(CloudEvents.TYPE);
    return EventCodec.SUBMISSIONS.decode(
        type == null ? EventType.SUBMIT_COMPLAINT.wireName() : new String(type, UTF_8),
        source.value());
  }
}
