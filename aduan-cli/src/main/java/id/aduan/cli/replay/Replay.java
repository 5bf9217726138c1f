package id.aduan.cli.replay;

import id.aduan.cli.doors.Acknowledged;
import id.aduan.cli.doors.CaseCommands;
import id.aduan.cli.doors.Door;
import id.aduan.cli.doors.Door.Reply;
import id.aduan.cli.doors.HttpDoor;
import id.aduan.cli.doors.KafkaDoor;
import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.GaveUp;
import id.aduan.cli.http.PatientClient.NoAnswer;
import id.aduan.cli.replay.Finding.Kind;
import id.aduan.cli.replay.Reconciliation.Reconciled;
import id.aduan.cli.replay.WorkUnderWay.UnderWay;
import id.aduan.cli.signin.SignIn;
import id.aduan.cli.signin.Tokens;
import id.aduan.cli.system.DemoPerson;
import id.aduan.cli.system.Part;
import id.aduan.contract.AdapterName;
import id.aduan.contract.wire.WireJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends complaints through the real doors of a running system, plays their lives, and says what
 * became of every one that was acknowledged.
 */
public final class Replay {
  private static final int SENDERS = 32;
  private static final int PLAYERS = 16;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(60);
  private static final Duration BETWEEN_IDLE_LOOKS = Duration.ofMillis(300);

  private final Target target;
  private final ReplaySettings settings;
  private final Progress progress;
  private final Path record;
  private final String run = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
  private final Clock clock = Clock.systemUTC();
  private final Pace pace = new Pace();
  private final Pace sending = new Pace();
  private final PatientClient client;
  private final WorkLists lists;
  private final Coordinators coordinators;
  private final Admins admins;
  private final Reporter reporter;
  private final Latencies toCoordinator = new Latencies();
  private final Latencies toOpd = new Latencies();
  private final Latencies toFeed = new Latencies();
  private final List<Life> all = Collections.synchronizedList(new ArrayList<>());
  private final Set<Life> active = ConcurrentHashMap.newKeySet();
  private final AtomicLong moves = new AtomicLong();
  private final Map<String, Life> byId = new ConcurrentHashMap<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private final Semaphore players = new Semaphore(PLAYERS);
  private final AtomicInteger opdsSaw = new AtomicInteger();
  private final AtomicInteger unsent = new AtomicInteger();
  private final AtomicInteger sentAgain = new AtomicInteger();
  private final Mails mails;
  private volatile @Nullable FeedFollower feed;

  /** Who is shown how a replay goes on. */
  public interface Progress {
    void moved(int sent, int acknowledged, int over);

    /** Nobody. */
    Progress NONE = (sent, acknowledged, over) -> {};
  }

  /**
   * @param record where acknowledged complaints are written down, a line each, as they are
   */
  public Replay(Target target, ReplaySettings settings, Path record, Progress progress) {
    this.target = target;
    this.settings = settings;
    this.record = record;
    this.progress = progress;
    this.client =
        new PatientClient(
            new Tokens(SignIn.ofThisProgram(target.issuer()), clock),
            pace,
            clock,
            settings.answerWithin());
    this.mails = new Mails(client, target, Life.marks(run));
    this.lists = new WorkLists(client, target);
    Cases cases = new Cases(client, target);
    Orders orders = new Orders(new CaseCommands(client, target));
    this.coordinators = new Coordinators(cases, orders);
    this.admins = new Admins(orders, new Photos(client, pace, cases), clock);
    this.reporter = new Reporter(client, pace, target);
  }

  /** Sends all of them, waits until nothing moves, and reconciles. */
  public ReplayResult run(Iterator<Grievance> grievances) {
    Instant began = clock.instant();
    FeedFollower follower = new FeedFollower(client, pace, target, began, toFeed);
    feed = follower;
    follower.start();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      return play(grievances, hands, follower, began);
    } finally {
      client.close();
    }
  }

  private ReplayResult play(
      Iterator<Grievance> grievances, ExecutorService hands, FeedFollower follower, Instant began) {
    try {
      mails.read();
      for (Coordinator coordinator : Coordinator.values()) {
        hands.execute(() -> watch(coordinator, hands));
      }
      DemoPerson.opds().forEach(opd -> hands.execute(() -> watchOpd(opd, hands)));
      hands.execute(() -> watchOpd(DemoPerson.INSPEKTORAT, hands));
      send(grievances, hands);
      awaitQuiet();
      return reconcile(follower, began);
    } finally {
      pace.end();
    }
  }

  /** Sends no more; what was sent is played to its end. */
  public void stopSending() {
    sending.end();
  }

  /** How many lives are not over. */
  public int lives() {
    return open();
  }

  /** What is under way at this moment on ways that lead through a part. */
  public UnderWay underWay(Part part) {
    FeedFollower follower = feed;
    if (follower == null) {
      return UnderWay.NOTHING;
    }
    try {
      return new WorkUnderWay(client, target, run, List.copyOf(byId.values()), follower, mails)
          .of(part);
    } catch (GaveUp | NoAnswer e) {
      return UnderWay.NOTHING;
    }
  }

  /** How many complaints have been acknowledged so far. */
  public int acknowledged() {
    return byId.size();
  }

  private void send(Iterator<Grievance> grievances, ExecutorService hands) {
    RandomGenerator plans = new SplittableRandom(settings.seed());
    SecureRandom keys = new SecureRandom();
    Semaphore senders = new Semaphore(SENDERS);
    long begun = System.nanoTime();
    try (Door door = door();
        BufferedWriter written = Files.newBufferedWriter(record)) {
      while (!sending.isOver() && grievances.hasNext() && awaitTurn(begun)) {
        Life life =
            new Life(
                all.size() + 1,
                Keys.version4(keys.nextLong(), keys.nextLong()),
                grievances.next(),
                Plan.by(plans, settings.contactShare()));
        all.add(life);
        unsent.incrementAndGet();
        senders.acquireUninterruptibly();
        hands.execute(() -> {
          try {
            submit(life, door, written);
          } finally {
            unsent.decrementAndGet();
            senders.release();
          }
        });
      }
      senders.acquireUninterruptibly(SENDERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean awaitTurn(long begun) {
    while (open() >= settings.mostOpen()) {
      if (!sending.pause(BETWEEN_LOOKS)) {
        return false;
      }
    }
    if (settings.rate() <= 0) {
      return true;
    }
    long due = begun + (long) (all.size() * 1e9 / settings.rate());
    long wait = due - System.nanoTime();
    return wait <= 0 || sending.pause(Duration.ofNanos(wait));
  }

  private Door door() {
    return settings.byKafka()
        ? new KafkaDoor(target, new AdapterName("demo"), settings.answerWithin(), pace, clock)
        : new HttpDoor(client, target);
  }

  private Reply submitted(Life life, Door door) {
    return door.submit(life.key(), Submissions.of(life, run, door.channel()));
  }

  private void submit(Life life, Door door, BufferedWriter written) {
    try {
      switch (submitted(life, door)) {
        case Reply.Accepted(Acknowledged told) -> {
          acknowledge(life, told, written);
          if (life.plan().sentAgain()) {
            sendAgain(life, told, door);
          }
        }
        case Reply.Refused(String why) -> refused.add(why);
        case Reply.Strange(String what) -> troubles.add(what);
      }
    } catch (IOException e) {
      troubles.add(record + ": " + e + " (expected: to be written)");
    } catch (RuntimeException e) {
      troubles.add(said(e));
    }
    show();
  }

  private void acknowledge(Life life, Acknowledged told, BufferedWriter written)
      throws IOException {
    life.acknowledge(told);
    active.add(life);
    if (byId.put(told.trackingId(), life) != null) {
      troubles.add("number: '" + told.trackingId() + "' given twice (expected: once)");
    }
    synchronized (written) {
      written.write(
          WireJson.MAPPER.writeValueAsString(
                  Map.of(
                      "trackingId", told.trackingId(),
                      "key", life.key().toString(),
                      "acceptedAt", told.acceptedAt().toString()))
              + "\n");
      written.flush();
    }
  }

  /** Whatever comes after the acknowledgement must be the same acknowledgement. */
  private void sendAgain(Life life, Acknowledged told, Door door) {
    String again =
        switch (submitted(life, door)) {
          case Reply.Accepted(Acknowledged second) ->
              second.trackingId().equals(told.trackingId())
                      && second.accessCode().equals(told.accessCode())
                  ? ""
                  : "number '" + second.trackingId() + "' or another code";
          case Reply.Refused(String why) -> why;
          case Reply.Strange(String what) -> what;
        };
    sentAgain.incrementAndGet();
    if (!again.isEmpty()) {
      troubles.add(
          "sent again: %s (expected: number and code of %s)".formatted(again, told.trackingId()));
    }
  }

  /** Little comes to others than the coordinators: their lists are looked at less often. */
  private void watch(Coordinator coordinator, ExecutorService hands) {
    look(
        "list of " + coordinator.list(),
        () -> {
          boolean expecting = false;
          if (anyone(Replay.this::isBeforeDisposition)) {
            expecting = true;
            lists.of(coordinator, "RECEIVED", (item, at) -> seenByCoordinator(item, at, hands));
          }
          if (anyone(life -> life.count(Deed.HANDED_BACK) > 0 && isBeforeDisposition(life))) {
            expecting = true;
            lists.of(coordinator, "VERIFIED", (item, at) -> seenByCoordinator(item, at, hands));
          }
          return expecting && coordinator == Coordinator.COORDINATORS;
        });
  }

  private void seenByCoordinator(JsonNode item, Instant at, ExecutorService hands) {
    Life life = byId.get(item.path("trackingId").asString(""));
    if (life == null || life.isOver()) {
      return;
    }
    Acknowledged told = life.acknowledged();
    if (told != null && life.seenByCoordinator(at)) {
      toCoordinator.record(told.acceptedAt(), at);
    }
    if (!settings.lifecycle()) {
      ended(life);
    } else if (isBeforeDisposition(life) && !isAsked(life)) {
      play(
          life,
          hands,
          () -> {
            if (coordinators.coordinate(life)) {
              speak(life, hands, () -> reporter.reply(life));
            }
          });
    }
  }

  private void watchOpd(String opd, ExecutorService hands) {
    look(
        "list of " + opd,
        () -> {
          boolean expecting = false;
          if (anyone(life -> isDisposedTo(life, opd) && life.count(Deed.RESOLVED) == 0)) {
            expecting = true;
            lists.ofOpd(opd, "DISPOSED", (item, at) -> seenByOpd(opd, item, at, hands));
          }
          if (anyone(life -> isDisposedTo(life, opd) && life.reopeningExpected())) {
            expecting = true;
            lists.ofOpd(opd, "IN_PROGRESS", (item, at) -> seenByOpd(opd, item, at, hands));
          }
          return expecting;
        });
  }

  private void seenByOpd(String opd, JsonNode item, Instant at, ExecutorService hands) {
    Life life = byId.get(item.path("trackingId").asString(""));
    if (life == null || !isDisposedTo(life, opd) || life.isOver()) {
      return;
    }
    Instant disposed = life.seenByOpd(at);
    if (disposed != null) {
      toOpd.record(disposed, at);
      opdsSaw.incrementAndGet();
    }
    if (life.count(Deed.RESOLVED) == 0 || life.reopeningExpected()) {
      play(
          life,
          hands,
          () -> {
            if (admins.handle(life)) {
              life.expectReopening(false);
              speak(life, hands, () -> reporter.judge(life));
            }
          });
    }
  }

  /** Looks at a list again and again, often while something is expected in it. */
  private void look(String what, Look look) {
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = pace.pause(look.once() ? BETWEEN_LOOKS : BETWEEN_IDLE_LOOKS);
      }
    } catch (GaveUp e) {
      // the replay is over
    } catch (RuntimeException e) {
      troubles.add(what + ": no longer looked at, " + said(e));
    }
  }

  /** One look at a list; whether something was expected there. */
  private interface Look {
    boolean once();
  }

  /** One pair of hands for a case at a time, and few pairs in all. */
  private void play(Life life, ExecutorService hands, Runnable step) {
    if (life.take()) {
      hands.execute(() -> {
        players.acquireUninterruptibly();
        try {
          alone(life, step);
        } finally {
          players.release();
          life.letGo();
        }
      });
    }
  }

  private void speak(Life life, ExecutorService hands, Runnable words) {
    hands.execute(() -> alone(life, () -> life.speaks(words)));
  }

  private void alone(Life life, Runnable step) {
    try {
      step.run();
      if (life.isOver()) {
        ended(life);
      }
      show();
    } catch (GaveUp e) {
      // the replay is over
    } catch (RuntimeException e) {
      troubles.add(said(e));
      ended(life);
    }
  }

  private void awaitQuiet() {
    long moved = System.nanoTime();
    long before = -1;
    while (open() > 0 && System.nanoTime() - moved < settings.patience().toNanos()) {
      long now = moves.get();
      if (now != before) {
        before = now;
        moved = System.nanoTime();
      }
      if (!pace.pause(BETWEEN_LOOKS)) {
        return;
      }
    }
    if (open() > 0) {
      troubles.add(
          "%d lives did not come to their end (expected: all within the patience)"
              .formatted(open()));
    }
  }

  private ReplayResult reconcile(FeedFollower follower, Instant began) {
    Reconciliation reconciliation = new Reconciliation(client, target, follower, mails, run);
    List<Reconciled> reconciled = List.of();
    List<Finding> findings = new ArrayList<>();
    try {
      reconciled =
          new Settling(reconciliation, pace, settings.settle(), settings.patience())
              .reconcile(byId.values());
      findings.addAll(reconciliation.untold(List.copyOf(all)));
    } catch (RuntimeException e) {
      troubles.add("reconciliation: " + said(e));
    }
    follower.faults().forEach(fault -> findings.add(new Finding(Kind.OUT_OF_ORDER, "", fault)));
    reconciled.forEach(one -> findings.addAll(one.findings()));
    return result(reconciled, findings, follower, Duration.between(began, clock.instant()));
  }

  private ReplayResult result(
      List<Reconciled> reconciled, List<Finding> findings, FeedFollower follower, Duration took) {
    List<Found> found =
        reconciled.stream()
            .map(Reconciled::found)
            .<Found>mapMulti((one, into) -> {
              if (one != null) {
                into.accept(one);
              }
            })
            .toList();
    return new ReplayResult(
        all.size(),
        byId.size(),
        found.size(),
        sentAgain.get(),
        List.copyOf(refused),
        (int) found.stream().filter(one -> one.kase().isPresent()).count(),
        (int) byId.values().stream().filter(Life::wasSeenByCoordinator).count(),
        opdsSaw.get(),
        (int) byId.values().stream().filter(life -> life.count(Deed.RATED) > 0).count(),
        (int) byId.values().stream().filter(life -> life.count(Deed.DISPUTED) > 0).count(),
        CaseWork.of(byId.values()),
        MessageCounts.of(found),
        found.stream()
            .flatMap(one -> one.kase().stream())
            .mapToLong(kase -> kase.history().size())
            .sum(),
        found.stream().mapToLong(one -> one.feed().size()).sum(),
        follower.last(),
        findings,
        List.copyOf(troubles),
        toCoordinator.percentiles(),
        toOpd.percentiles(),
        toFeed.percentiles(),
        took.toMillis() / 1000.0,
        client.answers());
  }

  private boolean isBeforeDisposition(Life life) {
    return !life.isOver()
        && (settings.lifecycle()
            ? life.count(Deed.DISPOSED) <= life.count(Deed.HANDED_BACK)
            : !life.wasSeenByCoordinator());
  }

  private static boolean isAsked(Life life) {
    return life.count(Deed.ASKED) > life.count(Deed.REPLIED);
  }

  private static boolean isDisposedTo(Life life, String opd) {
    return opd.equals(life.opd())
        && life.count(Deed.DISPOSED) > life.count(Deed.HANDED_BACK)
        && !life.isOver();
  }

  private boolean anyone(java.util.function.Predicate<Life> is) {
    return active.stream().anyMatch(is);
  }

  private int open() {
    return unsent.get() + active.size();
  }

  private void ended(Life life) {
    life.end();
    active.remove(life);
    show();
  }

  private void show() {
    moves.incrementAndGet();
    progress.moved(all.size(), byId.size(), byId.size() - active.size());
  }

  /** What is expected says what it is; anything else says of which kind it is, too. */
  private static String said(RuntimeException e) {
    return e instanceof IllegalStateException || e instanceof GaveUp
        ? String.valueOf(e.getMessage())
        : e.toString();
  }
}
