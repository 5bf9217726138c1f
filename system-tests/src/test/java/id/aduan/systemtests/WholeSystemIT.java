package id.aduan.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.broker.BrokerLogin;
import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.OwnGrievances;
import id.aduan.cli.replay.Replay;
import id.aduan.cli.replay.ReplayResult;
import id.aduan.cli.replay.ReplaySettings;
import id.aduan.contract.wire.Topics;
import id.aduan.systemtests.Doors.Filed;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WholeSystemIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int LIVES = 15;
  private static final int COMPLAINTS = 8;
  private static final int FILED = 30;
  private static final int SURGE = 30;
  private static final String AREA = "Koto Parik Gadang Diateh";
  private static final List<String> DATE = List.of("INCIDENT_DATE");
  private static final String HANDED_OVER = "HANDED_OVER";
  private static final long SEED = 1708;
  @TempDir static Path folder;
  private static RunningSystem system;
  private static Doors doors;

  @BeforeAll
  static void start() throws InterruptedException {
    system = RunningSystem.start(folder);
    doors = new Doors(system.target());
  }

  @AfterAll
  static void stop() {
    doors.close();
    system.close();
  }

  @Test
  void bringsAComplaintToItsAgencyAndBack() throws Exception {
    Filed filed =
        doors.file(
            Map.of(
                "text", "Jalan di depan pasar berlubang dan membahayakan pengendara",
                "place", Map.of("kecamatan", "Sangir"),
                "reporter", Map.of("email", "pelapor-journey@contoh.invalid")));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(coordinatorsList()).contains(filed.trackingId()));

    doors.act(
        "koordinator", filed, "verification", Map.of("kind", "PENGADUAN", "misconduct", false));
    doors.act("koordinator", filed, "disposition", Map.of("opd", "DPUPR"));
    assertThat(
            doors.status(
                system.target().routing(), "/api/v1/cases/" + filed.trackingId(), "utama-dinkes"))
        .as("another agency does not see it")
        .isEqualTo(404);
    doors.act("pembantu-dpupr", filed, "start", Map.of());
    doors.act("pembantu-dpupr", filed, "answers", Map.of("text", "Petugas kami sudah ke lokasi."));
    doors.act("utama-dpupr", filed, "resolution", proof());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stateOf(filed)).isEqualTo("RESOLVED"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(mailsTo("pelapor-journey@contoh.invalid")).isEqualTo(4));

    doors.say(filed, "disputes", Map.of("reason", "Jalannya masih berlubang."));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(stateOf(filed)).isEqualTo("IN_PROGRESS"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(feedOf(filed))
                .containsExactly(
                    "case.opened.v1",
                    "case.verified.v1",
                    "case.disposed.v1",
                    "case.follow-up-started.v1",
                    "case.answered.v1",
                    "case.resolved.v1",
                    "case.reopened.v1"));
  }

  /** From an old telephone: one question, its answer, and one word that opens the case again. */
  @Test
  void bringsAnSmsToItsAgencyAndBack() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      var telephone =
          new Telephone(http, URI.create(system.state().address("smsc")), "+628126700017");
      telephone.writes("pju padam");
      String receipt = awaitSms(telephone, 1);
      assertThat(receipt).contains("Di mana kejadiannya?").hasSizeLessThan(161);
      Matcher number = Pattern.compile("[0-9A-Z]{13}").matcher(receipt);
      assertThat(number.find()).isTrue();
      Filed filed = new Filed(number.group(), "");

      telephone.writes("di depan pasar Padang Aro, sejak kemarin");
      awaitEvents(filed, "case.opened.v1", "case.addition-received.v1");
      act("koordinator", filed, "verification", Map.of("kind", "PENGADUAN", "misconduct", false));
      act("koordinator", filed, "disposition", Map.of("opd", "DPUPR"));
      act("pembantu-dpupr", filed, "start", Map.of());
      act("utama-dpupr", filed, "resolution", proof());
      assertThat(awaitSms(telephone, 3))
          .contains(filed.trackingId(), "1-5", "BELUM")
          .hasSizeLessThan(161);
      assertThat(telephone.read()).as("told once each").hasSize(3);

      telephone.writes("STATUS");
      assertThat(awaitSms(telephone, 4)).contains(filed.trackingId(), "selesai menurut");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(ledgerOf(filed)).contains("RESOLUTION").contains("DELIVERED"));

      telephone.writes("BELUM");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(feedOf(filed))
                  .containsExactly(
                      "case.opened.v1",
                      "case.addition-received.v1",
                      "case.verified.v1",
                      "case.disposed.v1",
                      "case.follow-up-started.v1",
                      "case.resolved.v1",
                      "case.reopened.v1"));
    }
  }

  /** As the settings that ship say: thirty of one kecamatan within an hour. */
  @Test
  void answersAFloodFromOneKecamatanShortlyAndShowsItToTheCoordinator() throws Exception {
    for (int i = 0; i < SURGE; i++) {
      Filed filed =
          doors.file(
              Map.of(
                  "text",
                  "Longsor menutup jalan menuju jorong " + i,
                  "place",
                  Map.of("kecamatan", AREA)));
      assertThat(filed.trackingId()).isNotBlank();
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(surgeFrom(AREA)).isGreaterThanOrEqualTo(SURGE));
    int before = surgeFrom(AREA);

    try (HttpClient http = HttpClient.newHttpClient()) {
      var there = new Telephone(http, URI.create(system.state().address("smsc")), "+628126700018");
      there.writes("jembatan hanyut di Pakan Rabaa Tengah");
      assertThat(awaitSms(there, 1))
          .contains("Sedang banyak laporan dari " + AREA)
          .doesNotContain("?")
          .hasSizeLessThan(161);

      var elsewhere =
          new Telephone(http, URI.create(system.state().address("smsc")), "+628126700019");
      elsewhere.writes("jembatan hanyut di Talunan Maju");
      assertThat(awaitSms(elsewhere, 1)).doesNotContain("Sedang banyak laporan").contains("?");
    }
    assertThat(surgeFrom(AREA)).isGreaterThan(before);
    assertThat(surgeFrom("Sangir Balai Janggo")).isZero();
  }

  /** How many complaints of a kecamatan the coordinator is told of; zero: it is in no surge. */
  private static int surgeFrom(String kecamatan) throws Exception {
    return doors
        .read(system.target().routing(), "/api/v1/surges", "koordinator")
        .path("items")
        .valueStream()
        .filter(surge -> surge.path("name").asString().equals(kecamatan))
        .mapToInt(surge -> surge.path("complaints").asInt())
        .sum();
  }

  private static String awaitSms(Telephone telephone, int count) throws Exception {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(telephone.read()).hasSizeGreaterThanOrEqualTo(count));
    return telephone.read().get(count - 1);
  }

  @Test
  void playsWholeLivesWithoutLosingOrDoublingAnything() {
    ReplayResult result =
        replay(new ReplaySettings(0, false, true, 0.7, SEED, PATIENCE, LIVES), LIVES);
    assertThat(result.stains()).as(result.findings() + " " + result.troubles()).isEmpty();
    assertThat(result.acknowledged()).isEqualTo(LIVES);
    assertThat(result.cases()).isEqualTo(LIVES);
    assertThat(result.toTheEnd()).isEqualTo(LIVES);
  }

  @Test
  void takesComplaintsByTheKafkaDoor() {
    ReplayResult result =
        replay(new ReplaySettings(0, true, false, 0.7, SEED, PATIENCE, FILED), FILED);
    assertThat(result.stains()).as(result.findings() + " " + result.troubles()).isEmpty();
    assertThat(result.refused()).isEmpty();
    assertThat(result.acknowledged()).isEqualTo(FILED);
    assertThat(result.reconciled()).isEqualTo(FILED);
    assertThat(result.sentAgain()).isPositive();
    assertThat(result.inCoordinatorsList()).isEqualTo(FILED);
    assertThat(result.feedEntries()).isEqualTo(FILED);
  }

  /**
   * No datum of a complaint, and nothing that anybody writes in its life, is found where it would
   * stay for ever, in no log, and in no feed.
   */
  @Test
  void keepsPersonalDataOffEverythingThatStays() throws Exception {
    Random random = new Random(SEED);
    List<String> secrets = new ArrayList<>();
    for (int i = 0; i < COMPLAINTS; i++) {
      Secrets own = Secrets.of(random);
      Filed filed = doors.file(own.complaint());
      secrets.addAll(own.all());
      awaitEvents(filed, "case.opened.v1");
    }
    Secrets ofLife = Secrets.of(random);
    Filed lived = wholeLife(ofLife);
    secrets.addAll(ofLife.all());
    for (Ending ending : Ending.values()) {
      Secrets own = Secrets.of(random);
      endedOtherwise(own, ending);
      secrets.addAll(own.all());
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(ledgerOf(lived)).contains("CLOSING").contains(HANDED_OVER));

    String kept = Kept.of(system) + feed("KEMENPANRB", "kemenpan") + feed("OMBUDSMAN", "ombudsman");

    assertThat(kept).contains(lived.trackingId(), "case.rated.v1", "case.archived.v1");
    assertThat(secrets).noneMatch(kept::contains);
  }

  /**
   * Each free text that a life can have; each is where it belongs, so that it was not just lost.
   */
  private static Filed wholeLife(Secrets secrets) throws Exception {
    Filed filed = doors.file(secrets.complaint());
    awaitEvents(filed, "case.opened.v1");
    act("koordinator", filed, "questions", Map.of("text", secrets.written("tanya"), "facts", DATE));
    awaitState(filed, "AWAITING_REPORTER");
    assertThat(doors.follow(filed).toString()).contains(secrets.lastMark());
    doors.say(filed, "replies", Map.of("text", secrets.written("jawab")));
    awaitState(filed, "RECEIVED");
    act("koordinator", filed, "verification", Map.of("kind", "PENGADUAN", "misconduct", false));
    disposeTo("DINKES", filed, secrets);
    act(
        "utama-dinkes",
        filed,
        "return",
        Map.of("reason", "NOT_OUR_TASK", "text", secrets.written("kembali")));
    disposeTo("DPUPR", filed, secrets);
    act("pembantu-dpupr", filed, "start", Map.of());
    act("pembantu-dpupr", filed, "answers", Map.of("text", secrets.written("balas")));
    resolve(filed, secrets);
    doors.say(filed, "disputes", Map.of("reason", secrets.written("sanggah")));
    awaitState(filed, "IN_PROGRESS");
    resolve(filed, secrets);
    assertThat(caseOf(filed)).contains(secrets.lastMark());
    doors.say(filed, "ratings", Map.of("score", 5, "comment", secrets.written("nilai")));
    awaitEvents(
        filed,
        "case.opened.v1",
        "case.question-asked.v1",
        "case.question-answered.v1",
        "case.verified.v1",
        "case.disposed.v1",
        "case.returned.v1",
        "case.disposed.v1",
        "case.follow-up-started.v1",
        "case.answered.v1",
        "case.resolution-drafted.v1",
        "case.resolved.v1",
        "case.reopened.v1",
        "case.resolution-drafted.v1",
        "case.resolved.v1",
        "case.rated.v1",
        "case.closed.v1");
    return filed;
  }

  private static void disposeTo(String opd, Filed filed, Secrets secrets) throws Exception {
    act(
        "koordinator",
        filed,
        "disposition",
        Map.of("opd", opd, "note", secrets.written("catatan")));
  }

  private static void resolve(Filed filed, Secrets secrets) throws Exception {
    act(
        "pembantu-dpupr",
        filed,
        "draft",
        Map.of(
            "answer", secrets.written("akhir"),
            "whatWasDone", secrets.written("kerja"),
            "doneOn", today()));
    act("utama-dpupr", filed, "approval", Map.of());
    awaitState(filed, "RESOLVED");
  }

  /** How a case ends that no OPD resolves. */
  private enum Ending {
    ARCHIVED,
    FORWARDED,
    WITHDRAWN
  }

  private static void endedOtherwise(Secrets secrets, Ending ending) throws Exception {
    Filed filed = doors.file(secrets.complaint());
    awaitEvents(filed, "case.opened.v1");
    switch (ending) {
      case ARCHIVED ->
          act(
              "koordinator",
              filed,
              "archive",
              Map.of("reason", "TOO_GENERAL", "text", secrets.written("arsip")));
      case FORWARDED ->
          act(
              "koordinator",
              filed,
              "forward",
              Map.of("institution", "PLN", "note", secrets.written("teruskan")));
      case WITHDRAWN -> doors.say(filed, "withdrawal", Map.of("reason", secrets.written("cabut")));
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(feedOf(filed)).hasSizeGreaterThan(1));
  }

  /** Whoever holds something of it, and whoever only hears of it, goes on. */
  @Test
  void erasesAComplaintEverywhere() throws Exception {
    Filed filed =
        doors.file(
            Map.of(
                "text",
                "Talang air di belakang balai nagari bocor",
                "reporter",
                Map.of("email", "pelapor-hapus@contoh.invalid")));
    awaitEvents(filed, "case.opened.v1");

    act("koordinator", filed, "erasure", Map.of("reason", "Diminta pelapor sendiri di loket."));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(feedOf(filed))
                .startsWith("case.opened.v1", "case.erasure-ordered.v1")
                .endsWith("case.erasure-completed.v1"));
    assertThat(caseOf(filed)).doesNotContain("Talang air", "pelapor-hapus");
    assertThat(waitingAnywhere(filed)).isZero();
  }

  /** By the command that an administrator types. */
  @Test
  void knowsWhoLetWhomInAtTheBrokerAndWhy() throws Exception {
    assertThat(access("add", "--by", "jaringan", "--reason", "555/12/2026")).contains("password");
    assertThat(access("revoke", "--by", "jaringan")).contains("can do nothing any more");
    assertThat(access("add", "--reason", "because they asked")).contains("reference: malformed");

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(accessChanges())
                .containsExactly("aduan access revoke ", "aduan access add 555/12/2026"));
  }

  private static List<String> accessChanges() throws Exception {
    return doors
        .read(
            system.target().routing(),
            "/api/v1/audit?who=administrator/jaringan&of=principal/adapter-uji",
            "koordinator")
        .path("items")
        .valueStream()
        .map(entry -> entry.path("endpoint").asString() + " " + entry.path("why").asString(""))
        .toList();
  }

  /** What it says; its password is nobody's business. */
  private static String access(String change, String... order) throws Exception {
    List<String> command = new ArrayList<>(List.of("./aduan", "access", change, "adapter", "uji"));
    command.addAll(List.of(order));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(new File(System.getProperty("aduan.root")))
            .redirectErrorStream(true);
    process.environment().put("ADUAN_HOME", system.home().directory().toString());
    process.environment().put("ADUAN_NO_BUILD", "true");
    Process running = process.start();
    String said = new String(running.getInputStream().readAllBytes(), UTF_8);
    assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }

  @Test
  void holdsAKeyBehindARecordThatCanNotBeRead() throws Exception {
    Filed filed = doors.file(Map.of("text", "Jembatan kecil retak dan sulit dilewati warga"));
    awaitEvents(filed, "case.opened.v1");
    sendUnreadable(filed.trackingId());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting(filed)).isEqualTo(1));

    doors.say(filed, "replies", Map.of("text", "Retaknya di sisi sebelah utara."));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting(filed)).isEqualTo(2));
    assertThat(deadLetters("show", filed).toString())
        .contains("parked behind an earlier record of its key")
        .contains("reporter.replied.v1");
    assertThat(feedOf(filed)).as("what waits was not processed").containsExactly("case.opened.v1");

    assertThat(deadLetters("replay", filed).get(0).path("outcome").asString())
        .startsWith("stopped");
    assertThat(waiting(filed)).isEqualTo(2);
    Filed other = doors.file(Map.of("text", "Saluran air tersumbat di dekat sekolah dasar"));
    awaitEvents(other, "case.opened.v1");
    assertThat(doors.status(system.target().routing(), "/operations/dead-letters", "koordinator"))
        .isEqualTo(403);
  }

  private static void sendUnreadable(String key) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            system.target().brokerAs(BrokerLogin.ADMIN, Map.of()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var broken = new ProducerRecord<>(Topics.DOSSIERS.name(), key, "{".getBytes(UTF_8));
      broken.headers().add("ce_type", "reporter.replied.v1".getBytes(UTF_8));
      var _ = producer.send(broken).get();
    }
  }

  /** How many records of a complaint wait for a person, in routing. */
  private static int waiting(Filed filed) throws Exception {
    return waiting(system.target().routing(), filed);
  }

  private static int waitingAnywhere(Filed filed) throws Exception {
    int all = 0;
    for (URI service :
        List.of(
            system.target().intake(),
            system.target().routing(),
            system.target().notification(),
            system.target().oversight())) {
      all += waiting(service, filed);
    }
    return all;
  }

  private static int waiting(URI service, Filed filed) throws Exception {
    return doors
        .read(service, "/operations/dead-letters", "operator")
        .valueStream()
        .filter(held -> held.path("key").asString().equals(filed.trackingId()))
        .mapToInt(held -> held.path("records").asInt())
        .sum();
  }

  private static JsonNode deadLetters(String what, Filed filed) throws Exception {
    return doors.operate(
        system.target().routing(),
        "/operations/dead-letters/" + what,
        Map.of("group", "routing", "topic", Topics.DOSSIERS.name(), "key", filed.trackingId()));
  }

  private static ReplayResult replay(ReplaySettings settings, int count) {
    Iterator<Grievance> grievances =
        Stream.generate(new OwnGrievances(new SplittableRandom(SEED))).limit(count).iterator();
    return new Replay(
            system.target(),
            settings,
            system.home().replays().resolve("replay.jsonl"),
            Replay.Progress.NONE)
        .run(grievances);
  }

  private static Map<String, ?> proof() {
    return Map.of(
        "answer", "Jalan sudah ditambal.",
        "whatWasDone", "Penambalan dengan aspal dingin.",
        "doneOn", today());
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Asia/Jakarta")).toString();
  }

  private static void act(String user, Filed filed, String command, Map<String, ?> body)
      throws Exception {
    JsonNode _ = doors.act(user, filed, command, body);
  }

  private static void awaitState(Filed filed, String state) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stateOf(filed)).isEqualTo(state));
  }

  private static void awaitEvents(Filed filed, String... events) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(feedOf(filed)).containsExactly(events));
  }

  private static String caseOf(Filed filed) throws Exception {
    return doors
        .read(system.target().routing(), "/api/v1/cases/" + filed.trackingId(), "koordinator")
        .toString();
  }

  private static String coordinatorsList() throws Exception {
    return doors
        .read(system.target().routing(), "/api/v1/work-lists/coordinator?limit=100", "koordinator")
        .toString();
  }

  private static String stateOf(Filed filed) throws Exception {
    return doors.follow(filed).path("state").path("code").asString();
  }

  private static String ledgerOf(Filed filed) throws Exception {
    return doors
        .read(system.target().notification(), "/api/v1/ledger/" + filed.trackingId(), "operator")
        .toString();
  }

  private static long mailsTo(String address) throws Exception {
    JsonNode mails = doors.read(system.target().mailbox(), "/api/messages?limit=500", "operator");
    return mails.valueStream().filter(mail -> mail.path("to").toString().contains(address)).count();
  }

  private static String feed(String agency, String user) throws Exception {
    return doors
        .read(system.target().oversight(), "/api/v1/feeds/" + agency + "/entries?limit=1000", user)
        .toString();
  }

  /** Whether a notice is settled before its case goes on is a matter of milliseconds. */
  private static List<String> feedOf(Filed filed) throws Exception {
    JsonNode page =
        doors.read(
            system.target().oversight(), "/api/v1/feeds/KEMENPANRB/entries?limit=1000", "kemenpan");
    return page.path("entries")
        .valueStream()
        .filter(entry -> entry.path("trackingId").asString().equals(filed.trackingId()))
        .map(entry -> entry.path("type").asString())
        .filter(type -> !type.equals("case.notice-settled.v1"))
        .toList();
  }
}
