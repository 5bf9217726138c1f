package id.aduan.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.http.PatientClient.NoAnswer;
import id.aduan.cli.http.StubServer.Said;
import id.aduan.cli.signin.SignIn.Token;
import id.aduan.cli.signin.Tokens;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatientClientTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private final AtomicInteger signedIn = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();

  @Test
  void asksAgainUntilTheServerIsBack() throws IOException {
    try (StubServer server =
            StubServer.answering(_ -> new Said(answers.incrementAndGet() < 3 ? 503 : 200, "{}"));
        PatientClient client = client(Duration.ofMinutes(1))) {
      assertThat(client.insist(Ask.get("case", server.address(), null)).status()).isEqualTo(200);
      assertThat(client.answers()).isEqualTo(Map.of("case 503", 2L, "case 200", 1L));
    }
  }

  @Test
  void namesTheDoorAndItsLastAnswerWhenItsPatienceEnds() throws IOException {
    try (StubServer server =
            StubServer.answering(_ -> new Said(500, "{\"code\": \"unexpected\"}"));
        PatientClient client = client(SHORT)) {
      assertThatExceptionOfType(NoAnswer.class)
          .isThrownBy(() -> client.insist(Ask.get("case", server.address(), null)))
          .withMessage(
              "case at %s: answered 500 unexpected, also after 0 s (expected: an answer)",
              server.address().getAuthority());
    }
  }

  @Test
  void endsAlsoWhereNobodyListens() throws IOException {
    StubServer server = StubServer.answering(_ -> new Said(200, ""));
    server.close();
    try (PatientClient client = client(SHORT)) {
      assertThatExceptionOfType(NoAnswer.class)
          .isThrownBy(() -> client.insist(Ask.get("ledger", server.address(), null)))
          .withMessageStartingWith("ledger at " + server.address().getAuthority() + ": no answer");
    }
  }

  @Test
  void replacesATokenThatIsRefusedOnce() throws IOException {
    try (StubServer server =
            StubServer.answering(_ -> new Said(answers.incrementAndGet() < 2 ? 401 : 200, ""));
        PatientClient client = client(Duration.ofMinutes(1))) {
      assertThat(client.insist(Ask.get("case", server.address(), "koordinator")).status())
          .isEqualTo(200);
      assertThat(signedIn).hasValue(2);
    }
  }

  @Test
  void takesTheRefusalOfANewTokenForFinal() throws IOException {
    try (StubServer server = StubServer.answering(_ -> new Said(401, ""));
        PatientClient client = client(Duration.ofMinutes(1))) {
      assertThat(client.insist(Ask.get("case", server.address(), "koordinator")).status())
          .isEqualTo(401);
      assertThat(signedIn).hasValue(2);
      assertThat(client.insist(Ask.get("file", server.address(), null)).status()).isEqualTo(401);
    }
  }

  @Test
  void countsTheCommandsThatWaitForAnAnswer() throws IOException {
    AtomicInteger meanwhile = new AtomicInteger();
    PatientClient client = client(Duration.ofMinutes(1));
    AtomicInteger port = new AtomicInteger();
    try (client;
        StubServer server =
            StubServer.answering(_ -> {
              meanwhile.set(
                  client.commandsUnderWay(java.net.URI.create("http://127.0.0.1:" + port.get())));
              return new Said(201, "{}");
            })) {
      port.set(server.address().getPort());
      client.insist(new Ask("file", server.address(), null, Map.of(), Map.of("text", "a")));
      assertThat(meanwhile).hasValue(1);
      client.insist(Ask.get("list", server.address(), null));
      assertThat(meanwhile).hasValue(0);
      assertThat(client.commandsUnderWay(server.address())).isZero();
    }
  }

  private PatientClient client(Duration patience) {
    Tokens tokens =
        new Tokens(
            (_, _) -> new Token("token" + signedIn.incrementAndGet(), Instant.MAX),
            Clock.systemUTC());
    return new PatientClient(tokens, new Pace(), Clock.systemUTC(), patience);
  }
}
