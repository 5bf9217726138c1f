package id.aduan.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Takes the binder's batch message apart. */
public final class BatchMessages {
  private BatchMessages() {}

  public static List<SourceRecord> records(Message<?> batch) {
    List<?> values = (List<?>) batch.getPayload();
    List<?> headers = list(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
    List<?> topics = list(batch, KafkaHeaders.RECEIVED_TOPIC);
    List<?> partitions = list(batch, KafkaHeaders.RECEIVED_PARTITION);
    List<?> offsets = list(batch, KafkaHeaders.OFFSET);
    List<?> timestamps = list(batch, KafkaHeaders.RECEIVED_TIMESTAMP);
    List<?> keys = list(batch, KafkaHeaders.RECEIVED_KEY);
    List<SourceRecord> records = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      records.add(
          new SourceRecord(
              (String) topics.get(i),
              (Integer) partitions.get(i),
              (Long) offsets.get(i),
              text(keys.get(i)),
              Instant.ofEpochMilli((Long) timestamps.get(i)),
              values.get(i) instanceof byte[] bytes ? bytes : new byte[0],
              bytes((Map<?, ?>) headers.get(i))));
    }
    return records;
  }

  private static List<?> list(Message<?> batch, String header) {
    return (List<?>)
        Objects.requireNonNull(
            batch.getHeaders().get(header),
            () -> header + ": absent (expected: of a batch from the binder)");
  }

  private static Map<String, byte[]> bytes(Map<?, ?> headers) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    headers.forEach((name, value) -> {
      switch (value) {
        case byte[] raw -> bytes.put((String) name, raw);
        case String text -> bytes.put((String) name, text.getBytes(UTF_8));
        default -> {}
      }
    });
    return bytes;
  }

  private static @Nullable String text(@Nullable Object key) {
    return switch (key) {
      case byte[] raw -> new String(raw, UTF_8);
      case String text -> text;
      case null, default -> null;
    };
  }
}
