package id.aduan.contract.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody may do to one thing at the broker; what nobody granted is refused.
 *
 * @param name of one topic or group, or, if {@code family}, what the names of several begin with
 */
public record Grant(Thing thing, String name, boolean family, Set<Operation> operations) {
  public Grant {
    operations = Set.copyOf(operations);
  }

  /** What the broker keeps. */
  public enum Thing {
    TOPIC,
    GROUP,
    CLUSTER
  }

  /** What one can do to it. To read or to write is to know that it is there. */
  public enum Operation {
    READ,
    WRITE,
    DESCRIBE,
    CREATE
  }

  /** In the order of {@link Operation}. */
  public List<Operation> sorted() {
    return Stream.of(Operation.values()).filter(operations::contains).toList();
  }

  /** Whether one may do this to a topic by it. */
  public boolean covers(Operation operation, Topic topic) {
    return thing == Thing.TOPIC
        && operations.contains(operation)
        && (family ? topic.name().startsWith(name) : name.equals(topic.name()));
  }

  static Grant topic(Topic topic, Operation first, Operation... more) {
    return new Grant(Thing.TOPIC, topic.name(), false, EnumSet.of(first, more));
  }

  static Grant topics(String beginning, Operation first, Operation... more) {
    return new Grant(Thing.TOPIC, beginning, true, EnumSet.of(first, more));
  }

  static Grant group(String name) {
    return new Grant(Thing.GROUP, name, false, EnumSet.of(Operation.READ));
  }

  static Grant groups(String beginning) {
    return new Grant(Thing.GROUP, beginning, true, EnumSet.of(Operation.READ));
  }
}
