package id.aduan.embedded.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds and checks ports before Kafka binds them: Kafka ends the whole JVM when it cannot.
 *
 * <p>Free ports are drawn from below the range that operating systems give to outgoing connections
 * (32768 up on Linux, 49152 up elsewhere), so that no client takes the port between the look and
 * the bind, or while a broker restarts.
 */
final class Ports {
  private static final int LOWEST = 20_000;
  private static final int BEYOND = 32_000;
  private static final int ATTEMPTS = 200;

  private Ports() {}

  static int freeOr(int wanted) {
    return freeOtherThan(0, wanted);
  }

  static int freeOtherThan(int taken, int wanted) {
    if (wanted == 0) {
      return free(taken);
    }
    if (wanted == taken || !isFree(wanted)) {
      throw new IllegalStateException("port: '" + wanted + "' (expected: free)");
    }
    return wanted;
  }

  private static int free(int taken) {
    return ThreadLocalRandom.current()
        .ints(ATTEMPTS, LOWEST, BEYOND)
        .filter(port -> port != taken && isFree(port))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "port: '0' (expected: one free in " + LOWEST + ".." + BEYOND + ")"));
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
