package id.aduan.intake.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.AdapterName;
import id.aduan.contract.Submission;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

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

  /** What the answer is about: the key, or else the position. */
  String subject() {
    return key == null ? position : key;
  }

  /** Takes the binder's batch message apart. */
  static List<Arrival> of(Message<List<byte[]>> batch, Map<String, AdapterName> adaptersByTopic) {
    List<byte[]> values = batch.getPayload();
    List<?> headers = list(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
    List<?> topics = list(batch, KafkaHeaders.RECEIVED_TOPIC);
    List<?> partitions = list(batch, KafkaHeaders.RECEIVED_PARTITION);
    List<?> offsets = list(batch, KafkaHeaders.OFFSET);
    List<?> timestamps = list(batch, KafkaHeaders.RECEIVED_TIMESTAMP);
    List<?> keys = list(batch, KafkaHeaders.RECEIVED_KEY);
    List<Arrival> arrivals = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      arrivals.add(
          new Arrival(
              Objects.requireNonNull(adaptersByTopic.get((String) topics.get(i))),
              text(keys.get(i)),
              partitions.get(i) + "-" + offsets.get(i),
              Instant.ofEpochMilli((Long) timestamps.get(i)),
              decode((Map<?, ?>) headers.get(i), values.get(i))));
    }
    return arrivals;
  }

  /** The topic says already what is in it, so a record without a type is taken at its word. */
  private static Decoded<Submission> decode(Map<?, ?> headers, Object value) {
    String type = text(headers.get(CloudEvents.TYPE));
    return EventCodec.SUBMISSIONS.decode(
        type == null ? EventType.SUBMIT_COMPLAINT.wireName() : type,
        value instanceof byte[] bytes ? bytes : new byte[0]);
  }

  private static List<?> list(Message<?> batch, String header) {
    return (List<?>)
        Objects.requireNonNull(
            batch.getHeaders().get(header),
            () -> header + ": absent (expected: of a batch from the binder)");
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case byte[] raw -> new String(raw, UTF_8);
      case String text -> text;
      case null, default -> null;
    };
  }
}
