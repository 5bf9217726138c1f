package id.aduan.cli.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** Which numbers the ports of one system have. */
public record Ports(Map<Port, Integer> numbers) {
  private static final int LOWEST_FREE = 15_000;
  private static final int LOWEST_OUTGOING = 32_000;

  public Ports {
    numbers = Map.copyOf(numbers);
  }

  /**
   * Usual numbers plus an offset; what the environment says wins, what flags say wins over that.
   */
  public static Ports of(int offset, Map<String, String> environment, Map<String, Integer> flags) {
    flags.keySet().stream()
        .filter(name -> Port.named(name).isEmpty())
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalArgumentException(
              "port: '" + name + "' (expected: one of " + labels() + ")");
        });
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, port.usual() + offset);
      String fromEnvironment = environment.get(port.variable());
      if (fromEnvironment != null) {
        numbers.put(port, Integer.parseInt(fromEnvironment.strip()));
      }
      numbers.computeIfPresent(port, (p, number) -> flags.getOrDefault(p.label(), number));
    }
    return new Ports(numbers);
  }

  /**
   * Numbers that are free now; for tests. They lie below those that systems give to connections
   * that go out: else such a connection takes the number of a part that is about to start.
   */
  public static Ports free() {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    Iterator<Integer> candidates =
        ThreadLocalRandom.current()
            .ints(LOWEST_FREE, LOWEST_OUTGOING)
            .distinct()
            .filter(Ports::isFree)
            .iterator();
    for (Port port : Port.values()) {
      numbers.put(port, candidates.next());
    }
    return new Ports(numbers);
  }

  public int of(Port port) {
    return Objects.requireNonNull(numbers.get(port), port.label());
  }

  /** What is wrong with the ports of these parts, a line each; empty if all are free. */
  public List<String> taken(Collection<Part> parts) {
    return List.of(Port.values()).stream()
        .filter(port -> parts.contains(port.part()))
        .filter(port -> !isFree(of(port)))
        .map(port ->
            "Port %d is taken by another program; %s needs it. Give it another one with --port %s=NUMBER or %s=NUMBER, or move all with --port-offset N."
                .formatted(of(port), port.part().label(), port.label(), port.variable()))
        .toList();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> labels() {
    return List.of(Port.values()).stream().map(Port::label).toList();
  }
}
