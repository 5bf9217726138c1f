package id.aduan.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The line between a browser and a service, which breaks in the middle of something when told to.
 */
final class BreakableLine implements AutoCloseable {
  private static final long NEVER = Long.MAX_VALUE;
  private static final int BUFFER = 8192;
  private final ServerSocket door;
  private final int service;
  private final AtomicLong untilItBreaks = new AtomicLong(NEVER);

  private BreakableLine(ServerSocket door, int service) {
    this.door = door;
    this.service = service;
  }

  static BreakableLine open(int port, int service) {
    try {
      BreakableLine line =
          new BreakableLine(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), service);
      var _ = Thread.ofVirtual().start(line::serve);
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Breaks when so many bytes more have gone to the service, and stays broken. */
  void breakAfter(long bytes) {
    untilItBreaks.set(bytes);
  }

  boolean isBroken() {
    return untilItBreaks.get() <= 0;
  }

  void mend() {
    untilItBreaks.set(NEVER);
  }

  private void serve() {
    while (!door.isClosed()) {
      accepted().ifPresent(browser -> Thread.ofVirtual().start(() -> connect(browser)));
    }
  }

  private Optional<Socket> accepted() {
    try {
      return Optional.of(door.accept());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private void connect(Socket browser) {
    try (browser;
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), service)) {
      var _ = Thread.ofVirtual().start(() -> answer(behind, browser));
      ask(browser, behind);
    } catch (IOException _) {
      // Whoever speaks here finds that it ended.
      return;
    }
  }

  private void ask(Socket browser, Socket behind) throws IOException {
    InputStream from = browser.getInputStream();
    OutputStream to = behind.getOutputStream();
    byte[] buffer = new byte[BUFFER];
    int read = from.read(buffer);
    while (read >= 0 && !isBroken()) {
      to.write(buffer, 0, read);
      passed(read);
      read = from.read(buffer);
    }
  }

  private void passed(int bytes) {
    var _ = untilItBreaks.updateAndGet(left -> left == NEVER ? NEVER : left - bytes);
  }

  private static void answer(Socket behind, Socket browser) {
    try (browser) {
      var _ = behind.getInputStream().transferTo(browser.getOutputStream());
    } catch (IOException _) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
