package id.aduan.cli.replay;

import id.aduan.cli.doors.Acknowledged;
import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.replay.Cases.Seen;
import id.aduan.cli.replay.Finding.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the public interfaces, and nothing else, what became of every acknowledged complaint. */
final class Reconciliation implements Settling.Checks {
  private static final int AT_ONCE = 8;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final PatientClient client;
  private final Cases cases;
  private final Target target;
  private final FeedFollower feed;
  private final Mails mails;
  private final String run;

  /**
   * @param run what makes the addresses of this replay its own
   */
  Reconciliation(PatientClient client, Target target, FeedFollower feed, Mails mails, String run) {
    this.client = client;
    this.cases = new Cases(client, target);
    this.target = target;
    this.feed = feed;
    this.mails = mails;
    this.run = run;
  }

  /**
   * What was found about one complaint, and what is wrong with it.
   *
   * @param found null if it could not be asked; then a finding says why
   */
  record Reconciled(Life life, @Nullable Found found, List<Finding> findings) {
    Reconciled {
      findings = List.copyOf(findings);
    }
  }

  @Override
  public List<Reconciled> check(Collection<Life> lives) {
    mails.read();
    List<Reconciled> all = new ArrayList<>();
    try (ExecutorService each =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      List<Life> asked = List.copyOf(lives);
      List<Callable<Reconciled>> questions = new ArrayList<>();
      asked.forEach(life -> questions.add(() -> reconcile(life)));
      List<Future<Reconciled>> answers = each.invokeAll(questions);
      for (int i = 0; i < asked.size(); i++) {
        all.add(reconciled(asked.get(i), answers.get(i)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reconciliation: interrupted (expected: to end)", e);
    }
    return List.copyOf(all);
  }

  /** Cases and mails of this replay that belong to nobody who was told a number. */
  List<Finding> untold(Collection<Life> all) {
    List<Finding> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (Life life : all) {
      texts.add(Judgement.words(life.grievance().text()));
      Acknowledged acknowledged = life.acknowledged();
      if (acknowledged != null) {
        told.add(acknowledged.trackingId());
        addresses.add(life.email(run));
      }
    }
    for (String id : feed.opened()) {
      boolean ours =
          !told.contains(id)
              && cases
                  .find(id)
                  .map(seen -> CaseFound.of(seen.body()))
                  .filter(kase -> texts.contains(Judgement.words(kase.complaint())))
                  .isPresent();
      if (ours) {
        findings.add(
            new Finding(
                Kind.DOUBLED,
                id,
                "a case with a text of this replay that nobody was told the number of"));
      }
    }
    mails.addresses().stream()
        .filter(address -> !addresses.contains(address))
        .forEach(address ->
            findings.add(
                new Finding(
                    Kind.STRANGE,
                    "",
                    "mail to " + address + " (expected: none before its number is told)")));
    return List.copyOf(findings);
  }

  private Reconciled reconciled(Life life, Future<Reconciled> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      String why =
          e.getCause() instanceof IllegalStateException expected
              ? String.valueOf(expected.getMessage())
              : String.valueOf(e.getCause());
      Finding finding =
          new Finding(Kind.STRANGE, told(life).trackingId(), "could not be reconciled: " + why);
      return new Reconciled(life, null, List.of(finding));
    }
  }

  private Reconciled reconcile(Life life) {
    String id = told(life).trackingId();
    Optional<Seen> seen = cases.find(life);
    List<LedgerRow> ledger = ledger(id);
    Found found =
        new Found(
            seen.map(one -> CaseFound.of(one.body())),
            feed.of(id),
            ledger,
            mails.to(life.email(run)),
            seen.map(one -> attachments(life, one)).orElse(List.of()));
    return new Reconciled(life, found, Judgement.of(life, found));
  }

  /** Whoever coordinates the case reads what is attached to it, to the last byte. */
  private List<AttachmentFound> attachments(Life life, Seen seen) {
    if (life.attached() == null) {
      return List.of();
    }
    String user = seen.by().user();
    Answer answer = client.insist(Ask.get("attachments", cases.address(life, "attachments"), user));
    if (answer.status() != OK) {
      throw unexpected("attachments of " + told(life).trackingId(), answer);
    }
    return answer
        .body()
        .valueStream()
        .map(listed -> {
          String id = listed.path("id").asString();
          String mediaType = listed.path("mediaType").asString("*/*");
          return new AttachmentFound(
              id, isNamed(seen.body(), id), Keys.hash(content(life, user, id, mediaType)));
        })
        .toList();
  }

  private ByteBuffer content(Life life, String user, String id, String mediaType) {
    Answer answer =
        client.insist(
            Ask.get("attachment", cases.address(life, "attachments/" + id), user)
                .with("Accept", mediaType));
    if (answer.status() != OK) {
      throw unexpected("attachment " + id, answer);
    }
    return answer.content();
  }

  private static boolean isNamed(JsonNode kase, String attachment) {
    return kase.path("history")
        .valueStream()
        .filter(event -> event.path("type").asString("").equals(Deed.RESOLVED.event()))
        .map(event -> kase.path("content").path(event.path("sequence").asString("")))
        .allMatch(texts -> texts.path("DOCUMENTS").asString("").contains(attachment));
  }

  private List<LedgerRow> ledger(String id) {
    Answer answer =
        client.insist(
            Ask.get("ledger", target.notification().resolve("/api/v1/ledger/" + id), "operator"));
    return switch (answer.status()) {
      case OK ->
          StreamSupport.stream(answer.body().spliterator(), false).map(LedgerRow::of).toList();
      case NOT_FOUND -> List.of();
      default -> throw unexpected("ledger of " + id, answer);
    };
  }

  private static Acknowledged told(Life life) {
    return Objects.requireNonNull(life.acknowledged(), "only the acknowledged count");
  }

  private static IllegalStateException unexpected(String what, Answer answer) {
    return new IllegalStateException(
        "%s: answered %d %s (expected: 200)".formatted(what, answer.status(), answer.text("code")));
  }
}
