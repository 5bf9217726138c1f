package id.aduan.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;

/**
 * One kept-alive HTTP/1.1 connection that costs as little as can be: what a load generator takes
 * from the processors is lost to both sides of a comparison and hides their difference.
 */
final class Connection implements AutoCloseable {
  private static final int BUFFER = 8192;
  private static final int HEXADECIMAL = 16;

  private final URI address;
  private Socket socket;
  private InputStream in;

  Connection(URI address) throws IOException {
    this.address = address;
    this.socket = connect(address);
    this.in = buffered(socket);
  }

  /** The bytes of a POST of JSON, without the header that differs from one to the next. */
  static byte[] post(URI address, String path, String moreHeaders, byte[] body) {
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: "
                + address.getAuthority()
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
                + body.length
                + "\r\n"
                + moreHeaders
                + "\r\n")
            .getBytes(US_ASCII);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** Sends a request and answers the body of its answer, which has to have a certain status. */
  byte[] send(byte[] request, int expected) throws IOException {
    return send(request, expected, expected).orElseThrow();
  }

  /** The same, but empty where the answer has the other status. */
  Optional<byte[]> send(byte[] request, int expected, int other) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    boolean closes = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(java.util.Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.endsWith("chunked");
      } else if (lower.equals("connection: close")) {
        closes = true;
      }
    }
    byte[] body = chunked ? chunks() : in.readNBytes(length);
    if (closes) {
      socket.close();
      socket = connect(address);
      in = buffered(socket);
    }
    if (status == expected) {
      return Optional.of(body);
    }
    if (status == other) {
      return Optional.empty();
    }
    throw new IllegalStateException(
        "door: answered %d %s (expected: %d)".formatted(status, new String(body, UTF_8), expected));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static Socket connect(URI address) throws IOException {
    Socket socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static InputStream buffered(Socket socket) throws IOException {
    return new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  private byte[] chunks() throws IOException {
    var body = new java.io.ByteArrayOutputStream();
    int size;
    do {
      size = Integer.parseInt(line(), HEXADECIMAL);
      body.write(in.readNBytes(size));
      line();
    } while (size > 0);
    return body.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    while (c != '\n') {
      if (c < 0) {
        throw new EOFException("connection: closed (expected: an answer)");
      }
      if (c != '\r') {
        line.append((char) c);
      }
      c = in.read();
    }
    return line.toString();
  }
}
