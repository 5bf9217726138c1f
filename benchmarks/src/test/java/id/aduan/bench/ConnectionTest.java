package id.aduan.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final int UNKNOWN_LENGTH = 0;

  private final HttpServer server;
  private final URI address;

  ConnectionTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsAnswersOfKnownAndOfUnknownLengthOnOneConnection() throws IOException {
    echo("/known", false, false);
    echo("/chunked", true, false);
    try (Connection connection = new Connection(address)) {
      assertThat(sent(connection, "/known", "satu")).isEqualTo("satu");
      assertThat(sent(connection, "/chunked", "dua")).isEqualTo("dua");
      assertThat(sent(connection, "/known", "tiga")).isEqualTo("tiga");
    }
  }

  @Test
  void connectsAgainWhereTheServerCloses() throws IOException {
    echo("/closing", false, true);
    try (Connection connection = new Connection(address)) {
      assertThat(sent(connection, "/closing", "satu")).isEqualTo("satu");
      assertThat(sent(connection, "/closing", "dua")).isEqualTo("dua");
    }
  }

  @Test
  void failsOnAnotherAnswerThanTheExpected() throws IOException {
    try (Connection connection = new Connection(address)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> sent(connection, "/absent", "satu"))
          .withMessageContaining("answered 404");
    }
  }

  private String sent(Connection connection, String path, String body) throws IOException {
    return new String(
        connection.send(Connection.post(address, path, "", body.getBytes(UTF_8)), 201), UTF_8);
  }

  private void echo(String path, boolean chunked, boolean closing) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          if (closing) {
            exchange.getResponseHeaders().add("Connection", "close");
          }
          exchange.sendResponseHeaders(201, chunked ? UNKNOWN_LENGTH : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
