package id.aduan.cli.replay;

import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.StreamSupport;

/** Asks the public interfaces, and nothing else, what became of every acknowledged complaint. */
final class Reconciliation {
  private static final int AT_ONCE = 8;
  private static final int MAIL_PAGE = 500;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final PatientClient client;
  private final Target target;
  private final FeedFollower feed;
  private final Map<String, Integer> mails = new ConcurrentHashMap<>();
  private long lastMail;

  Reconciliation(PatientClient client, Target target, FeedFollower feed, long mailsBefore) {
    this.client = client;
    this.target = target;
    this.feed = feed;
    this.lastMail = mailsBefore;
  }

  /** What was found about one complaint, and what is wrong with it. */
  record Reconciled(Life life, Found found, List<Finding> findings) {}

  List<Reconciled> reconcile(Collection<Life> lives) {
    readMails();
    Semaphore turns = new Semaphore(AT_ONCE);
    List<Reconciled> all = java.util.Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      lives.forEach(life ->
          each.execute(() -> {
            turns.acquireUninterruptibly();
            try {
              all.add(reconcile(life));
            } finally {
              turns.release();
            }
          }));
    }
    return List.copyOf(all);
  }

  private Reconciled reconcile(Life life) {
    String id =
        Objects.requireNonNull(life.acknowledged(), "only the acknowledged count").trackingId();
    Optional<CaseFound> kase = kase(id);
    List<LedgerRow> ledger = ledger(id);
    Found found = new Found(kase, feed.of(id), ledger, mails);
    return new Reconciled(life, found, Judgement.of(life, found));
  }

  private Optional<CaseFound> kase(String id) {
    Answer answer =
        client.insist(
            Ask.get("case", target.routing().resolve("/api/v1/cases/" + id), "koordinator"));
    return switch (answer.status()) {
      case OK -> Optional.of(CaseFound.of(answer.body()));
      case NOT_FOUND -> Optional.empty();
      default -> throw unexpected("case " + id, answer);
    };
  }

  private List<LedgerRow> ledger(String id) {
    Answer answer =
        client.insist(
            Ask.get(
                "ledger", target.notification().resolve("/api/v1/ledger/" + id), "koordinator"));
    return switch (answer.status()) {
      case OK ->
          StreamSupport.stream(answer.body().spliterator(), false).map(LedgerRow::of).toList();
      case NOT_FOUND -> List.of();
      default -> throw unexpected("ledger of " + id, answer);
    };
  }

  private void readMails() {
    lastMail = readMails(client, target, lastMail, mails);
  }

  /** How many mails there are before a replay begins. */
  static long mailsBefore(PatientClient client, Target target) {
    return readMails(client, target, 0, new ConcurrentHashMap<>());
  }

  private static long readMails(
      PatientClient client, Target target, long after, Map<String, Integer> counts) {
    long last = after;
    while (true) {
      Answer page =
          client.insist(
              Ask.get(
                  "mails",
                  target
                      .mailbox()
                      .resolve("/api/messages?after=%d&limit=%d".formatted(last, MAIL_PAGE)),
                  null));
      if (page.status() != OK) {
        throw unexpected("mails", page);
      }
      if (page.body().isEmpty()) {
        return last;
      }
      for (var mail : page.body()) {
        counts.merge(messageOf(mail.path("messageId").asString("")), 1, Integer::sum);
        last = mail.path("n").asLong();
      }
    }
  }

  /** A Message-ID is {@code <message@domain>}. */
  private static String messageOf(String messageId) {
    int at = messageId.lastIndexOf('@');
    return at < 0 ? messageId : messageId.substring(messageId.startsWith("<") ? 1 : 0, at);
  }

  private static IllegalStateException unexpected(String what, Answer answer) {
    return new IllegalStateException(
        "%s: answered %d %s (expected: 200)".formatted(what, answer.status(), answer.text("code")));
  }
}
