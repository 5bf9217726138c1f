package id.aduan.notification.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** An SMTP server that answers as it is told, or does not. */
final class ScriptedServer implements AutoCloseable {
  static final String HANG_UP = "hang up";
  static final String SAY_NOTHING = "say nothing";
  private static final Map<String, String> WELL_BEHAVED =
      Map.of(
          "GREETING", "220 test",
          "EHLO", "250 test",
          "MAIL", "250 ok",
          "RCPT", "250 ok",
          "DATA", "354 go on",
          ".", "250 taken",
          "RSET", "250 ok",
          "QUIT", "221 bye");
  private final ServerSocket listener;
  private final Map<String, String> script;
  private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();

  private ScriptedServer(ServerSocket listener, Map<String, String> script) {
    this.listener = listener;
    this.script = script;
  }

  /**
   * @param script what is answered to a command, where that is not what a good server answers
   */
  static ScriptedServer start(Map<String, String> script) {
    try {
      ScriptedServer server =
          new ScriptedServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), script);
      Thread _ = Thread.ofVirtual().start(server::listen);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try {
      while (true) {
        Socket connection = listener.accept();
        connections.add(connection);
        Thread _ = Thread.ofVirtual().start(() -> talk(connection));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void talk(Socket connection) {
    try (var in =
        new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII))) {
      boolean goOn = answer(connection, "GREETING");
      while (goOn) {
        String command = command(in);
        goOn = command != null && answer(connection, command);
        if ("DATA".equals(command) && goOn && goesOnWithData()) {
          goOn = readToTheDot(in) && answer(connection, ".");
        }
      }
    } catch (IOException closed) {
      return;
    }
  }

  private static @Nullable String command(BufferedReader in) throws IOException {
    String line = in.readLine();
    return line == null ? null : line.substring(0, Math.min(4, line.length()));
  }

  private static boolean readToTheDot(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOnWithData() {
    return script.getOrDefault("DATA", "354").startsWith("354");
  }

  private boolean answer(Socket connection, String command) throws IOException {
    String reply = script.getOrDefault(command, WELL_BEHAVED.getOrDefault(command, "500 what"));
    return switch (reply) {
      case HANG_UP -> {
        connection.close();
        yield false;
      }
      case SAY_NOTHING -> true;
      default -> {
        connection.getOutputStream().write((reply + "\r\n").getBytes(US_ASCII));
        yield true;
      }
    };
  }
}
