package id.aduan.contract.wire;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the platform.
 *
 * @param owner the one service, or the adapter, that writes it
 * @param retention how long records stay; null: for ever
 * @param restricted whether its records may hold personal data
 */
public record Topic(
    String name, String owner, int partitions, @Nullable Duration retention, boolean restricted) {
  private static final Duration SEGMENT = Duration.ofDays(1);

  /** Broker settings that make retention and order of time true. */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("message.timestamp.type", "LogAppendTime");
    settings.put("retention.ms", retention == null ? "-1" : Long.toString(retention.toMillis()));
    if (restricted) {
      settings.put("segment.ms", Long.toString(SEGMENT.toMillis()));
    }
    return settings;
  }

  /** Where a consumer group puts what it could not process. */
  public Topic deadLetters(String group) {
    Duration longest = Duration.ofDays(30);
    Duration kept = retention == null || retention.compareTo(longest) > 0 ? longest : retention;
    return new Topic(name + "." + group + ".dlq", group, 1, kept, true);
  }
}
