package id.aduan.cli.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.broker.BrokerLogin;
import id.aduan.cli.broker.Backlog;
import id.aduan.cli.broker.Broker;
import id.aduan.cli.broker.TopicKept;
import id.aduan.cli.chaos.Chaos;
import id.aduan.cli.chaos.ChaosResult;
import id.aduan.cli.chaos.ChaosSettings;
import id.aduan.cli.doors.Door;
import id.aduan.cli.doors.HttpDoor;
import id.aduan.cli.doors.KafkaDoor;
import id.aduan.cli.doors.Operation;
import id.aduan.cli.doors.Target;
import id.aduan.cli.erasure.MarkedLife.Kept;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.replay.OwnGrievances;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplaySettings;
import id.aduan.cli.signin.SignIn;
import id.aduan.cli.signin.Tokens;
import id.aduan.cli.system.Announcements;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Compaction;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.StoreAddresses;
import id.aduan.cli.system.SystemState;
import id.aduan.contract.AdapterName;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Has some of many reporters erased while parts are killed, and looks afterwards for whatever is
 * left of them, and for whatever the others lost. For a throwaway system: at the end everything on
 * restricted topics expires.
 */
public final class ErasureTrial {
  private static final int AT_ONCE = 16;
  private static final int ORDERS_AT_ONCE = 4;

  /** Of so many one is played through, of the others all but one are archived. */
  private static final int LIVED = 10;

  private static final int LEFT_OPEN = 4;

  /** Of so many that are to be erased, something of one is put aside as a dead letter. */
  private static final int PUT_ASIDE = 25;

  /** As many as are looked for over HTTP beforehand, to see that the search finds. */
  private static final int SAMPLE = 20;

  private static final double RATE = 1;
  private static final int MOST_OPEN = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration ONE_KILL = Duration.ofSeconds(6);
  private static final Duration TO_CONFIRM = Duration.ofMinutes(10);
  private static final Duration TO_EXPIRE = Duration.ofMinutes(7);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final String COORDINATOR = "koordinator";
  private static final List<Part> VICTIMS =
      List.of(
          Part.INTAKE, Part.ROUTING, Part.NOTIFICATION, Part.OVERSIGHT, Part.BROKER, Part.STORE);

  /** Where the search must find something beforehand, or it proves nothing afterwards. */
  private static final List<String> PROVING =
      List.of(
          "intake GET /api/v1/complaints/{trackingId}",
          "intake POST /lacak",
          "routing GET /api/v1/cases/{id}",
          "routing GET /api/v1/cases/{id}/attachments/{attachment}",
          "routing GET /api/v1/work-lists/coordinator",
          "routing GET /api/v1/work-lists/opd/{opd}",
          "store intake.dossiers",
          "store intake.tracking",
          "store notification.contacts",
          "store routing.attachment_files.chunks",
          "store routing.cases",
          "topic intake.dossiers.v1",
          "topic intake.dossiers.v1.routing.dlq",
          "topic intake.submissions.demo.v1",
          "topic routing.cases.v1");

  /** What was sent has left the house; it is in the hands of whom it was sent to. */
  private static final String SENT = "mailbox";

  private static final String OF_BROKER = "broker";

  private final Home home;
  private final Supplier<SystemState> running;
  private final Map<String, String> environment;
  private final ErasureSettings settings;
  private final Announcements announcements;
  private final Clock clock = Clock.systemUTC();
  private final Instant begun = clock.instant();
  private final Pace pace = new Pace();
  private final Target target;
  private final PatientClient client;
  private final MarkedLife life;
  private final Interfaces interfaces;
  private final List<String> troubles = new ArrayList<>();
  private final AtomicInteger ordered = new AtomicInteger();
  private final AtomicInteger killsMeanwhile = new AtomicInteger();

  /**
   * @param environment what the system was started with
   */
  public ErasureTrial(
      Home home,
      Supplier<SystemState> running,
      Map<String, String> environment,
      ErasureSettings settings,
      Announcements announcements)
      throws InterruptedException {
    this.home = home;
    this.running = running;
    this.environment = Map.copyOf(environment);
    this.settings = settings;
    this.announcements = announcements;
    this.target = Target.of(running.get());
    this.client =
        new PatientClient(new Tokens(SignIn.ofThisProgram(target.issuer()), clock), pace, clock);
    this.life = new MarkedLife(client, target, pace, clock);
    this.interfaces = new Interfaces(running.get(), client, Operation.describedBy(running.get()));
  }

  /** Files, lives, erases, and looks. */
  public ErasureResult run() throws InterruptedException {
    try (client) {
      demandFresh();
      List<Filed> all = lived(filed());
      Set<Integer> chosen = chosen();
      List<Filed> erased = all.stream().filter(f -> chosen.contains(f.mark().number())).toList();
      List<Filed> others = all.stream().filter(f -> !chosen.contains(f.mark().number())).toList();
      putAside(erased);
      awaitRead();
      Findings before = before(erased, others);
      Map<String, Kept> kept = kept(others);

      long began = System.nanoTime();
      CompletableFuture<ChaosResult> chaos = CompletableFuture.supplyAsync(this::kill, this::begin);
      order(erased);
      int done = awaitConfirmed(erased.size());
      double seconds = (System.nanoTime() - began) / 1e9;
      ChaosResult broken = chaos.join();
      say("%d erasures are confirmed by every holder after %.0f s", done, seconds);
      repeatLate(erased);

      Findings after = after(erased, others);
      List<String> changed = changed(others, kept);
      Findings inTopics = expired();
      return new ErasureResult(
          all.size(),
          ordered.get(),
          done,
          seconds,
          killsMeanwhile.get(),
          before.of(chosen),
          after.of(chosen),
          inTopics.of(chosen),
          interfaces.asked(),
          others.size() - changed.size(),
          changed,
          troubles,
          broken);
    }
  }

  private void demandFresh() {
    if (!Places.inCollections(stores()).all().isEmpty()) {
      throw new CannotStart(
          "store: holds reporters of an earlier trial (expected: another ADUAN_HOME)");
    }
  }

  private List<Filed> filed() {
    try (Door direct = new HttpDoor(client, target);
        Door adapter =
            new KafkaDoor(target, new AdapterName("demo"), PatientClient.PATIENCE, pace, clock)) {
      List<Filed> all = new Population(direct, adapter).file(settings.reporters());
      say("%d complaints are filed", all.size());
      return all;
    }
  }

  private List<Filed> lived(List<Filed> all) {
    List<Filed> lived =
        all.stream()
            .gather(
                Gatherers.mapConcurrent(
                    AT_ONCE,
                    filed -> {
                      life.awaitCase(filed);
                      if (filed.mark().number() % LIVED == 0) {
                        return life.play(filed);
                      }
                      if (filed.mark().number() % LEFT_OPEN != 0) {
                        life.archive(filed);
                      }
                      return filed;
                    }))
            .toList();
    say(
        "%d of them were played through with a document each",
        lived.stream().filter(filed -> filed.document() != null).count());
    return lived;
  }

  private Set<Integer> chosen() {
    return new SplittableRandom(settings.seed())
        .ints(0, settings.reporters())
        .distinct()
        .limit(settings.erased())
        .boxed()
        .collect(Collectors.toSet());
  }

  /** Something that no group can read, and what waits behind it for a person. */
  private void putAside(List<Filed> erased) {
    List<Filed> some =
        IntStream.range(0, erased.size())
            .filter(i -> i % PUT_ASIDE == 0)
            .mapToObj(erased::get)
            .toList();
    try (var producer =
        new KafkaProducer<>(
            running.get().brokerAs(BrokerLogin.ADMIN, Map.of()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (Filed filed : some) {
        var unreadable =
            new ProducerRecord<>(
                Topics.DOSSIERS.name(),
                filed.trackingId(),
                ("{" + filed.mark().written("")).getBytes(UTF_8));
        unreadable
            .headers()
            .add(CloudEvents.TYPE, EventType.REPORTER_REPLIED.wireName().getBytes(UTF_8));
        var _ = Broker.await(producer.send(unreadable));
      }
    }
    some.forEach(life::add);
    say("of %d something is put aside as a dead letter", some.size());
  }

  /** Where the search finds those who are to be erased, as long as they are not. */
  private Findings before(List<Filed> erased, List<Filed> others) {
    List<Filed> sample = erased.subList(0, Math.min(SAMPLE, erased.size()));
    Findings overHttp = interfaces.ofEach(sample);
    overHttp.add(interfaces.ofLists());
    demandAll("over HTTP before", overHttp, sample);
    Findings inStore = Places.inCollections(stores());
    demandAll("in the store before", inStore, erased);
    demandAll("in the store before", inStore, others);
    Findings inFiles = inFiles();
    Findings inTopics = withBroker(Places::inTopics);
    demandAll("in the topics before", inTopics, erased);
    Findings before = new Findings();
    Stream.of(overHttp, inStore, inFiles, inTopics).forEach(before::add);
    SortedMap<String, Integer> found = before.of(numbers(erased));
    PROVING.stream()
        .filter(place -> !found.containsKey(place))
        .forEach(place -> trouble(place + ": nothing found before (expected: some of them)"));
    say("%d answers, the store, files and topics were searched before", interfaces.asked());
    return before;
  }

  private void demandAll(String where, Findings findings, Collection<Filed> expected) {
    Set<Integer> missing = new TreeSet<>(numbers(expected));
    missing.removeAll(findings.all());
    if (!missing.isEmpty()) {
      trouble("%s: %d were not found (expected: all)".formatted(where, missing.size()));
    }
  }

  private Map<String, Kept> kept(List<Filed> others) {
    Map<String, Kept> kept = new ConcurrentHashMap<>();
    others.stream()
        .gather(Gatherers.mapConcurrent(AT_ONCE, filed -> Map.entry(filed, life.kept(filed))))
        .forEach(one -> kept.put(one.getKey().trackingId(), one.getValue()));
    return kept;
  }

  private void begin(Runnable task) {
    Thread _ = Thread.ofPlatform().name("chaos").daemon().start(task);
  }

  private ChaosResult kill() {
    Replay replay =
        new Replay(
            target,
            new ReplaySettings(RATE, false, true, 0.7, settings.seed(), PATIENCE, MOST_OPEN),
            home.replays().resolve("erasure-" + clock.instant().getEpochSecond() + ".jsonl"),
            Replay.Progress.NONE);
    try {
      return new Chaos(
              running,
              new ChaosSettings(settings.rounds(), settings.seed(), VICTIMS, new LinkedHashMap<>()),
              this::killed)
          .run(
              replay,
              Stream.generate(new OwnGrievances(new SplittableRandom(settings.seed()))).iterator());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void killed(String line) {
    int so = ordered.get();
    if (so > 0 && so < settings.erased()) {
      killsMeanwhile.incrementAndGet();
    }
    announce(line + "; " + so + " erasures are ordered");
  }

  /** Spread over the time that the kills take. */
  private void order(List<Filed> erased) {
    long spread = ONE_KILL.multipliedBy(settings.rounds()).toNanos();
    long began = System.nanoTime();
    IntStream.range(0, erased.size())
        .boxed()
        .gather(
            Gatherers.mapConcurrent(
                ORDERS_AT_ONCE,
                i -> {
                  long due = began + spread / erased.size() * i;
                  boolean _ = pace.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                  life.orderErasure(erased.get(i));
                  return ordered.incrementAndGet();
                }))
        .forEach(_ -> {});
    say("%d erasures are ordered", ordered.get());
  }

  /** How many are confirmed by every holder when all are, or when the patience ends. */
  private int awaitConfirmed(int expected) {
    long began = System.nanoTime();
    int done = erasures("DONE");
    while (done < expected
        && System.nanoTime() - began < TO_CONFIRM.toNanos()
        && pace.pause(LOOK)) {
      done = erasures("DONE");
    }
    if (done < expected) {
      trouble("erasures: %d confirmed (expected: %d)".formatted(done, expected));
    }
    return done;
  }

  private int erasures(String progress) {
    int count = 0;
    String cursor = "";
    do {
      Answer page =
          client.insist(
              Ask.get(
                  "erasures",
                  target
                      .routing()
                      .resolve("/api/v1/erasures?limit=100&progress=" + progress + cursor),
                  COORDINATOR));
      count += page.body().path("items").size();
      cursor = page.body().path("next").isString() ? "&cursor=" + page.text("next") : "";
    } while (!cursor.isEmpty());
    return count;
  }

  /** Everywhere but on topics that have not expired. */
  private Findings after(List<Filed> erased, List<Filed> others) {
    Findings after = interfaces.ofEach(erased);
    after.add(interfaces.ofLists());
    say("%d answers over HTTP were looked through", interfaces.asked());
    after.add(interfaces.ofDeadLetters());
    Findings inStore = Places.inCollections(stores());
    demandAll("in the store afterwards", inStore, others);
    after.add(inStore);
    if (running.get().storeKind() == SystemState.StoreKind.STAND_IN) {
      Compaction.of(running.get());
    }
    after.add(inFiles());
    return after;
  }

  /** What is said of them once more, late, changes nothing. */
  private void repeatLate(List<Filed> erased) throws InterruptedException {
    Set<String> numbers = erased.stream().map(Filed::trackingId).collect(Collectors.toSet());
    List<ConsumerRecord<byte[], byte[]>> late = new ArrayList<>();
    Findings _ =
        withBroker(broker -> {
          broker.topics().stream()
              .filter(topic -> topic.name().equals(Topics.DOSSIERS.name()))
              .flatMap(topic -> broker.ends(topic.partitions()).entrySet().stream())
              .forEach(end ->
                  broker.read(
                      end.getKey(),
                      end.getValue(),
                      event -> {
                        if (numbers.contains(new String(event.key(), UTF_8)) && !isErasure(event)) {
                          late.add(event);
                        }
                      }));
          return new Findings();
        });
    try (var producer =
        new KafkaProducer<>(
            running.get().brokerAs(BrokerLogin.ADMIN, Map.of()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      late.stream()
          .map(event ->
              producer.send(
                  new ProducerRecord<>(
                      event.topic(), null, event.key(), event.value(), event.headers())))
          .toList()
          .forEach(Broker::await);
    }
    say("%d events about them came once more, late", late.size());
    awaitRead();
  }

  private static boolean isErasure(ConsumerRecord<byte[], byte[]> event) {
    return new String(event.headers().lastHeader(CloudEvents.TYPE).value(), UTF_8)
        .equals(EventType.DOSSIER_ERASED.wireName());
  }

  private List<String> changed(List<Filed> others, Map<String, Kept> before) {
    Map<String, Kept> now = kept(others);
    return before.entrySet().stream()
        .filter(one -> !one.getValue().equals(now.get(one.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** All restricted topics expire at once; what is found in any topic and in its files then. */
  private Findings expired() {
    return withBroker(broker -> {
      List<TopicKept> topics = broker.topics();
      List<TopicPartition> restricted = new ArrayList<>();
      for (TopicKept topic : topics) {
        if (!topic.livesForEver()) {
          broker.set(topic.name(), "file.delete.delay.ms", "1000");
          broker.set(topic.name(), "retention.ms", "1000");
          restricted.addAll(topic.partitions());
        }
      }
      say("%d partitions of restricted topics expire", restricted.size());
      awaitEmpty(broker, restricted);
      Findings findings = Places.inTopics(broker);
      findings.add(Places.inFiles(home.dataFolder().resolve(OF_BROKER)));
      return findings;
    });
  }

  private void awaitEmpty(Broker broker, List<TopicPartition> restricted) {
    long began = System.nanoTime();
    long left = left(broker, restricted);
    while (left > 0 && System.nanoTime() - began < TO_EXPIRE.toNanos() && pace.pause(LOOK)) {
      left = left(broker, restricted);
    }
    if (left > 0) {
      trouble("restricted topics: %d records did not expire (expected: none)".formatted(left));
    }
    boolean _ = pace.pause(LOOK.multipliedBy(3));
  }

  private static long left(Broker broker, List<TopicPartition> restricted) {
    Map<TopicPartition, Long> starts = broker.starts(restricted);
    return broker.ends(restricted).entrySet().stream()
        .mapToLong(end -> end.getValue() - starts.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  /** All that lies in the home, but what the broker has and what has left the house. */
  private Findings inFiles() {
    Findings findings = new Findings();
    Stream.of(home.logs(), home.replays(), home.keyFolder())
        .forEach(folder -> findings.add(Places.inFiles(folder)));
    for (Path folder : folders(home.dataFolder())) {
      String name = String.valueOf(folder.getFileName());
      if (!name.equals(SENT) && !name.equals(OF_BROKER)) {
        findings.add(Places.inFiles(folder));
      }
    }
    return findings;
  }

  private static List<Path> folders(Path in) {
    try (Stream<Path> folders = Files.list(in)) {
      return folders.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitRead() throws InterruptedException {
    try (Backlog backlog = new Backlog(running.get().brokerAs(BrokerLogin.ADMIN, Map.of()))) {
      long unread = backlog.drained();
      if (unread > 0) {
        trouble("%d records are not read (expected: all)".formatted(unread));
      }
    }
  }

  private Findings withBroker(Function<Broker, Findings> looked) {
    try (Broker broker = new Broker(running.get().brokerAs(BrokerLogin.ADMIN, Map.of()))) {
      return looked.apply(broker);
    }
  }

  private Map<String, String> stores() {
    return StoreAddresses.of(running.get(), environment);
  }

  private static Set<Integer> numbers(Collection<Filed> some) {
    return some.stream().map(filed -> filed.mark().number()).collect(Collectors.toSet());
  }

  private void trouble(String what) {
    troubles.add(what);
    announce(what);
  }

  private void announce(String line) {
    long seconds = Duration.between(begun, clock.instant()).toSeconds();
    announcements.say(String.format(Locale.ROOT, "%5d s  %s", seconds, line));
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a library of its own
  private void say(String form, Object... values) {
    announce(String.format(Locale.ROOT, form, values));
  }
}
