package id.aduan.embedded.mailbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** An SMTP client that can be stopped anywhere in the conversation. */
final class Sender implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader answers;

  Sender(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    var _ = answers.readLine();
  }

  /** One whole conversation; the server's last answer, or null where there was none. */
  static @Nullable String send(int port, String message) throws IOException {
    try (var sender = new Sender(port)) {
      sender.begin("warga@example.org");
      return sender.say(message.replace("\n", "\r\n") + "\r\n.");
    }
  }

  void begin(String recipient) throws IOException {
    for (String line :
        new String[] {
          "HELO test", "MAIL FROM:<aduan@example.org>", "RCPT TO:<" + recipient + ">", "DATA"
        }) {
      var _ = say(line);
    }
  }

  @Nullable String say(String line) throws IOException {
    write(line + "\r\n");
    return answers.readLine();
  }

  void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
