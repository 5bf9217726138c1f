package id.aduan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.StubServer;
import id.aduan.cli.http.StubServer.Said;
import id.aduan.cli.replay.Finding.Kind;
import id.aduan.cli.replay.Reconciliation.Reconciled;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final Instant BEGAN = Instant.parse("2026-03-02T02:00:00Z");
  private static final String RUN = "run";
  private static final String CASE =
      """
      {"state": "RECEIVED", "content": {"1": {"COMPLAINT": "%s"}},
       "history": [{"sequence": 1, "type": "case.opened.v1"}]}
      """
          .formatted(Healthy.TEXT);
  private static final String MAIL =
      """
      {"n": %d, "messageId": "<m-%s@aduan.invalid>", "to": ["%s"]}
      """;
  private static final String SHA_256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private final Map<String, Said> answers = new HashMap<>();
  private final Pace pace = new Pace();
  private final Life one = Healthy.acknowledged(1, "ONE", true);
  private final Life other = Healthy.acknowledged(2, "OTHER", true);
  private StubServer server;
  private PatientClient client;
  private FeedFollower feed;
  private Reconciliation reconciliation;

  @BeforeEach
  void start() throws IOException {
    server = StubServer.answering(path -> answers.getOrDefault(path, new Said(200, "[]")));
    client = new PatientClient(null, pace, Clock.systemUTC(), Duration.ofMillis(200));
    Target target = Targets.all(server.address());
    feed = new FeedFollower(client, pace, target, BEGAN, new Latencies());
    reconciliation =
        new Reconciliation(client, target, feed, new Mails(client, target, Life.marks(RUN)), RUN);
    open(1, "ONE");
    open(2, "OTHER");
    mails(MAIL.formatted(1, "ONE", one.email(RUN)), MAIL.formatted(2, "OTHER", other.email(RUN)));
  }

  @AfterEach
  void stop() {
    pace.end();
    client.close();
    server.close();
  }

  @Test
  void findsNothingWrongWhereAllIsThere() {
    List<Life> lives = List.of(one, other);
    assertThat(reconciliation.check(lives)).hasSize(2).allMatch(r -> r.findings().isEmpty());
    assertThat(reconciliation.untold(lives)).isEmpty();
  }

  @Test
  void givesEachLifeOnlyItsOwnMails() {
    for (Reconciled reconciled : reconciliation.check(List.of(one, other))) {
      Found found = Objects.requireNonNull(reconciled.found());
      assertThat(found.mails()).hasSize(1);
    }
  }

  @Test
  void saysWhichLifeCouldNotBeAsked() {
    answers.put("/api/v1/cases/OTHER", new Said(500, ""));
    answers.put("/api/v1/ledger/ONE", new Said(403, "{\"code\": \"forbidden\"}"));

    List<Reconciled> all = reconciliation.check(List.of(one, other));

    assertThat(all).hasSize(2).allMatch(r -> r.found() == null);
    assertThat(all.getFirst().findings())
        .containsExactly(
            new Finding(
                Kind.STRANGE,
                "ONE",
                "could not be reconciled: ledger of ONE: answered 403 forbidden (expected: 200)"));
    assertThat(all.getLast().findings().getFirst().what())
        .startsWith("could not be reconciled: case at 127.0.0.1:")
        .contains("answered 500");
  }

  @Test
  void saysThatTheMailsCouldNotBeRead() {
    answers.put("/api/messages?after=0&limit=500", new Said(404, ""));
    assertThatIllegalStateException()
        .isThrownBy(() -> reconciliation.check(List.of(one)))
        .withMessage("mails: answered 404 (expected: 200)");
  }

  @Test
  void findsAMailOfAMessageThatTheLedgerDoesNotKnow() {
    mails(MAIL.formatted(1, "ONE", one.email(RUN)), MAIL.formatted(2, "ANOTHER", one.email(RUN)));
    assertThat(reconciliation.check(List.of(one)).getFirst().findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.DOUBLED);
  }

  @Test
  void findsACaseAndAMailThatNobodyWasToldOf() {
    open(3, "UNTOLD");
    mails(MAIL.formatted(1, "UNTOLD", "pelapor-run-000009@contoh.invalid"));
    Reconciled _ = reconciliation.check(List.of(one)).getFirst();

    assertThat(reconciliation.untold(List.of(one, other)))
        .containsExactly(
            new Finding(
                Kind.DOUBLED,
                "UNTOLD",
                "a case with a text of this replay that nobody was told the number of"),
            new Finding(
                Kind.STRANGE,
                "",
                "mail to pelapor-run-000009@contoh.invalid (expected: none before its number is told)"));
  }

  @Test
  void readsThePhotoOfACaseToTheLastByte() {
    one.attach(new Life.Attached("p1", SHA_256_OF_ABC));
    resolve("ONE", "p1 " + SHA_256_OF_ABC);
    answers.put(
        "/api/v1/cases/ONE/attachments",
        new Said(200, "[{\"id\": \"p1\", \"mediaType\": \"image/png\"}]"));
    answers.put("/api/v1/cases/ONE/attachments/p1", new Said(200, "abc"));
    assertThat(photo()).isEqualTo(new AttachmentFound("p1", true, SHA_256_OF_ABC));

    resolve("ONE", "");
    answers.put("/api/v1/cases/ONE/attachments/p1", new Said(200, "abd"));
    assertThat(photo().named()).isFalse();
    assertThat(photo().hash()).isNotEqualTo(SHA_256_OF_ABC);
  }

  private AttachmentFound photo() {
    Reconciled reconciled = reconciliation.check(List.of(one)).getFirst();
    return Objects.requireNonNull(reconciled.found()).attachments().getFirst();
  }

  private void resolve(String id, String documents) {
    answers.put(
        "/api/v1/cases/" + id,
        new Said(
            200,
            """
            {"state": "RESOLVED", "content": {"2": {"DOCUMENTS": "%s"}},
             "history": [{"sequence": 1, "type": "case.opened.v1"},
                         {"sequence": 2, "type": "case.resolved.v1"}]}
            """
                .formatted(documents)));
  }

  @Test
  void findsNoCaseWhereNobodyIsShownIt() {
    answers.put("/api/v1/cases/ONE", new Said(404, "{}"));
    assertThat(reconciliation.check(List.of(one)).getFirst().findings())
        .containsExactly(new Finding(Kind.LOST, "ONE", "acknowledged, and no case"));
  }

  @Test
  void leavesAloneWhatOthersFileMeanwhile() {
    open(3, "STRANGERS");
    answers.put(
        "/api/v1/cases/STRANGERS",
        new Said(200, CASE.replace(Healthy.TEXT, "Jembatan kecil retak")));
    mails(MAIL.formatted(1, "STRANGERS", "pelapor-other-000001@contoh.invalid"));

    assertThat(reconciliation.untold(List.of(one, other))).isEmpty();
  }

  private void open(long n, String id) {
    feed.take(
        new FeedEntry(n, "e-" + id, Deed.FILED.event(), BEGAN.plusSeconds(1), id, 1),
        Instant.now());
    answers.put("/api/v1/cases/" + id, new Said(200, CASE));
    answers.put("/api/v1/ledger/" + id, new Said(200, row(id)));
  }

  private void mails(String... mails) {
    answers.put(
        "/api/messages?after=0&limit=500", new Said(200, "[" + String.join(",", mails) + "]"));
  }

  private static String row(String id) {
    return """
    [{"id": "m-%1$s", "cause": "e-%1$s", "purpose": "RECEIPT", "state": "HANDED_OVER",
      "uncertain": 0}]
    """
        .formatted(id);
  }
}
