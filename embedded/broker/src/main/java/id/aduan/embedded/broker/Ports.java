package id.aduan.embedded.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds and checks ports before somebody binds them: for Kafka, which ends the whole JVM when it
 * cannot, and for tests whose servers come later than those who look for them.
 *
 * <p>Free ports are drawn from below the range that operating systems give to outgoing connections
 * (32768 up on Linux, 49152 up elsewhere), so that no client takes the port between the look and
 * the bind, or while a broker restarts.
 */
public final class Ports {
  private static final int LOWEST = 20_000;
  private static final int BEYOND = 32_000;
  private static final int ATTEMPTS = 200;

  private Ports() {}

  /** A port that nobody has now. */
  public static int free() {
    return freeBeside(0);
  }

  /** Different ports that nobody has now. */
  public static List<Integer> free(int count) {
    return candidates().distinct().limit(count).boxed().toList();
  }

  static int freeOr(int wanted) {
    return freeOtherThan(0, wanted);
  }

  static int freeOtherThan(int taken, int wanted) {
    if (wanted == 0) {
      return freeBeside(taken);
    }
    if (wanted == taken || !isFree(wanted)) {
      throw new IllegalStateException("port: '" + wanted + "' (expected: free)");
    }
    return wanted;
  }

  private static int freeBeside(int taken) {
    return candidates()
        .filter(port -> port != taken)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "port: '0' (expected: one free in " + LOWEST + ".." + BEYOND + ")"));
  }

  private static IntStream candidates() {
    return ThreadLocalRandom.current().ints(ATTEMPTS, LOWEST, BEYOND).filter(Ports::isFree);
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
