package id.aduan.cli.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.cli.doors.CaseCommands;
import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.replay.FeedFollower;
import id.aduan.cli.replay.Latencies;
import id.aduan.cli.signin.SignIn;
import id.aduan.cli.signin.Tokens;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What people with a role are told of the system that is tried. */
final class Inside implements AutoCloseable {
  private static final int OK = 200;
  private static final String COORDINATOR = "koordinator";
  private static final String OPERATOR = "operator";

  private final Pace pace = new Pace();
  private final Target target;
  private final PatientClient client;
  private final CaseCommands cases;
  private final FeedFollower feed;

  Inside(Target target) {
    Clock clock = Clock.systemUTC();
    this.target = target;
    this.client =
        new PatientClient(new Tokens(SignIn.ofThisProgram(target.issuer()), clock), pace, clock);
    this.cases = new CaseCommands(client, target);
    this.feed = new FeedFollower(client, pace, target, clock.instant(), new Latencies());
    feed.start();
  }

  /** The numbers of the cases that the overseers were told of. */
  Set<String> opened() {
    return feed.opened();
  }

  List<String> faults() {
    return feed.faults();
  }

  /** The cases on the coordinators' desk, each with how its text begins. */
  List<CaseSeen> cases() {
    List<CaseSeen> cases = new ArrayList<>();
    pages(
        target.routing().resolve("/api/v1/work-lists/coordinator?state=RECEIVED&limit=200"),
        COORDINATOR,
        item ->
            cases.add(
                new CaseSeen(
                    item.path("trackingId").asString(""), item.path("excerpt").asString(""))));
    return cases;
  }

  /** A case with all that was written. */
  CaseSeen whole(String id) {
    JsonNode content = cases.shown(COORDINATOR, id, "").body().path("content");
    return new CaseSeen(id, content.path("1").path("COMPLAINT").asString(""));
  }

  /** All messages that were or are to be sent. */
  List<LedgerRow> ledger() {
    List<LedgerRow> rows = new ArrayList<>();
    pages(
        target.notification().resolve("/api/v1/ledger?limit=1000"),
        OPERATOR,
        row -> rows.add(LedgerRow.of(row)));
    return rows;
  }

  /** How many messages wait for an attempt, the first or another. */
  long unsent() {
    Answer summary =
        answered(
            Ask.get("summary", target.notification().resolve("/api/v1/ledger/summary"), OPERATOR));
    return LedgerRow.UNSENT.stream().mapToLong(state -> summary.body().path(state).asLong(0)).sum();
  }

  private void pages(URI list, String user, Consumer<JsonNode> item) {
    String cursor = "";
    do {
      URI address =
          cursor.isEmpty()
              ? list
              : URI.create(list + "&cursor=" + URLEncoder.encode(cursor, UTF_8));
      Answer page = answered(Ask.get("list", address, user));
      page.body().path("items").forEach(item);
      cursor = page.text("next");
    } while (!cursor.isEmpty());
  }

  private Answer answered(Ask ask) {
    Answer answer = client.insist(ask);
    if (answer.status() != OK) {
      throw new IllegalStateException(
          "%s: answered %d %s (expected: 200)"
              .formatted(ask.address().getPath(), answer.status(), answer.text("code")));
    }
    return answer;
  }

  @Override
  public void close() {
    pace.end();
    client.close();
  }
}
