package id.aduan.cli.broker;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic as it was.
 *
 * @param starts the offset at which each partition began
 */
public record TopicKept(String name, List<Long> starts, Map<String, String> settings) {
  public TopicKept {
    starts = List.copyOf(starts);
    settings = Map.copyOf(settings);
  }

  /** Its partitions. */
  public List<TopicPartition> partitions() {
    return IntStream.range(0, starts.size()).mapToObj(i -> new TopicPartition(name, i)).toList();
  }

  public boolean livesForEver() {
    return "-1".equals(settings.get("retention.ms"));
  }
}
