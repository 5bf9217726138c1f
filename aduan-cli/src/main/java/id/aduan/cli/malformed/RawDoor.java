package id.aduan.cli.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends bytes to a server as they are, which no HTTP client does, and reads what it says. Used by
 * one thread.
 */
final class RawDoor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ENOUGH = 64 * 1024;

  private final URI address;
  private @Nullable Socket open;

  RawDoor(URI address) {
    this.address = address;
  }

  /** What came back. */
  sealed interface Reply {
    record Said(int status, String type, String body) implements Reply {}

    /**
     * The connection was closed without a word, which is right for half a request only.
     *
     * @param how it showed
     */
    record Closed(String how) implements Reply {}

    /** Nothing for longer than anybody waits. */
    record Silent() implements Reply {}
  }

  Reply send(BadRequest request) {
    // A connection that was kept may be over by now; on a new one nothing is an excuse.
    boolean kept = open != null;
    Reply reply = once(request);
    return reply instanceof Reply.Closed && kept && request.framed() ? once(request) : reply;
  }

  private Reply once(BadRequest request) {
    try {
      Socket socket = open == null ? connect() : open;
      socket.getOutputStream().write(request.content().getBytes(ISO_8859_1));
      if (!request.framed()) {
        socket.shutdownOutput();
      }
      Reply reply = read(new BufferedInputStream(socket.getInputStream()), request);
      if (!request.framed()) {
        close();
      }
      return reply;
    } catch (SocketTimeoutException _) {
      close();
      return new Reply.Silent();
    } catch (IOException e) {
      close();
      return new Reply.Closed(e.getClass().getSimpleName() + ", " + e.getMessage());
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.setTcpNoDelay(true);
    open = socket;
    return socket;
  }

  private Reply read(InputStream in, BadRequest request) throws IOException {
    String first = line(in);
    String[] words = first.split(" ", 3);
    if (words.length < 2 || !words[1].matches("[1-9][0-9]{2}")) {
      throw new EOFException("status line");
    }
    Map<String, String> headers = new HashMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
          header.substring(colon + 1).trim());
    }
    int status = Integer.parseInt(words[1]);
    String type = headers.getOrDefault("content-type", "");
    if (status == 100) {
      return read(in, request);
    }
    if (type.startsWith("text/event-stream")) {
      close();
      return new Reply.Said(status, type, "");
    }
    byte[] body =
        request.head() || status == 204 || status == 304 ? new byte[0] : body(in, headers);
    if ("close".equalsIgnoreCase(headers.get("connection"))) {
      close();
    }
    return new Reply.Said(status, type, new String(body, UTF_8));
  }

  private byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if (headers.containsKey("content-length")) {
      return in.readNBytes(Integer.parseInt(headers.get("content-length")));
    }
    if (!headers.containsKey("transfer-encoding")) {
      byte[] rest = in.readNBytes(ENOUGH);
      close();
      return rest;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(in), 16);
      body.writeBytes(in.readNBytes(size));
      var _ = line(in);
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("line");
      }
      if (read != '\r') {
        line.write(read);
      }
    }
    return line.toString(ISO_8859_1);
  }

  @Override
  public void close() {
    Socket socket = open;
    open = null;
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException _) {
        // it is of no use any more either way
      }
    }
  }
}
