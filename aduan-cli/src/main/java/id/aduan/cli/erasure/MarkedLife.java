package id.aduan.cli.erasure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.aduan.cli.doors.CaseCommands;
import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.http.PatientClient.Binary;
import id.aduan.cli.system.DemoPerson;
import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.MissingFact;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Has everything written into a case that reporter, coordinator and OPD can write, each time with
 * the mark; a document too.
 */
final class MarkedLife {
  static final String OPD = "DPUPR";

  /** Of so many one is resolved and disputed; odd, since who is played through may be even. */
  private static final int RESOLVED = 3;

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Duration LOOKS_AGAIN = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;
  private static final String COORDINATOR = "koordinator";
  private static final String PEMBANTU = DemoPerson.pembantu(OPD);
  private static final String UTAMA = DemoPerson.utama(OPD);

  private final PatientClient client;
  private final CaseCommands commands;
  private final URI complaints;
  private final Pace pace;
  private final Clock clock;

  MarkedLife(PatientClient client, Target target, Pace pace, Clock clock) {
    this.client = client;
    this.commands = new CaseCommands(client, target);
    this.complaints = target.intake().resolve("/api/v1/complaints/");
    this.pace = pace;
    this.clock = clock;
  }

  /** Waits until there is a case. */
  void awaitCase(Filed filed) {
    await(
        "case of " + filed.trackingId(),
        () -> commands.read(COORDINATOR, filed.trackingId(), "").status() == OK);
  }

  /** Plays it; some are resolved and disputed, of the others a draft waits for approval. */
  Filed play(Filed filed) {
    Mark mark = filed.mark();
    act(
        COORDINATOR,
        filed,
        "questions",
        Map.of(
            "text",
            mark.written("Kapan kejadiannya?"),
            "facts",
            Set.of(MissingFact.INCIDENT_DATE)));
    awaitState(filed, CaseStateCode.AWAITING_REPORTER);
    say(filed, "replies", Map.of("text", mark.written("Kemarin pagi")));
    awaitState(filed, CaseStateCode.RECEIVED);
    act(
        COORDINATOR,
        filed,
        "verification",
        Map.of("kind", ComplaintKind.PENGADUAN, "misconduct", false));
    act(
        COORDINATOR,
        filed,
        "disposition",
        Map.of("opd", OPD, "note", mark.written("Mohon ditindaklanjuti")));
    act(PEMBANTU, filed, "start", Map.of());
    Filed documented = filed.with(attach(filed));
    act(PEMBANTU, filed, "answers", Map.of("text", mark.written("Petugas sudah ke lokasi")));
    act(
        PEMBANTU,
        filed,
        "draft",
        Map.of(
            "answer", mark.written("Sudah ditangani"),
            "whatWasDone", mark.written("Ditambal"),
            "doneOn", LocalDate.ofInstant(clock.instant(), WIB).toString(),
            "documents", List.of(String.valueOf(documented.document()))));
    if (mark.number() % RESOLVED == 0) {
      act(UTAMA, filed, "approval", Map.of());
      awaitState(filed, CaseStateCode.RESOLVED);
      say(filed, "disputes", Map.of("reason", mark.written("Masih rusak")));
      awaitState(filed, CaseStateCode.IN_PROGRESS);
    }
    return documented;
  }

  /** Puts it away, as most are in the end. */
  void archive(Filed filed) {
    act(
        COORDINATOR,
        filed,
        "archive",
        Map.of(
            "reason",
            ArchiveReason.TOO_GENERAL,
            "text",
            filed.mark().written("Terlalu umum untuk ditindaklanjuti")));
  }

  /** Has the coordinator order that the reporter is erased. */
  void orderErasure(Filed filed) {
    act(COORDINATOR, filed, "erasure", Map.of("reason", "Diminta pelapor sendiri di loket."));
  }

  /** What stays as it is, whoever else is erased. */
  Kept kept(Filed filed) {
    JsonNode seen = commands.shown(COORDINATOR, filed.trackingId(), "").body();
    return new Kept(
        seen.path("content"),
        seen.path("state").asString(""),
        seen.path("erased").asBoolean(true),
        client.insist(followed(filed)).body());
  }

  /**
   * What coordinator and reporter see of a complaint.
   *
   * @param content what was written in the case
   * @param page what the reporter is shown
   */
  record Kept(JsonNode content, String state, boolean erased, JsonNode page) {}

  private Ask followed(Filed filed) {
    return Ask.get("follow", complaints.resolve(filed.trackingId()), null)
        .with("Access-Code", filed.accessCode());
  }

  /** What somebody writes of the complaint afterwards. */
  void add(Filed filed) {
    say(filed, "replies", Map.of("text", filed.mark().written("Tambahan")));
  }

  private void act(String user, Filed filed, String command, Object body) {
    Answer _ =
        commands.give(user, filed.trackingId(), "", command, UUID.randomUUID().toString(), body);
  }

  private void say(Filed filed, String where, Object body) {
    Answer answer =
        client.insist(
            new Ask(
                where,
                complaints.resolve(filed.trackingId() + "/" + where),
                null,
                Map.of(
                    "Access-Code",
                    filed.accessCode(),
                    "Idempotency-Key",
                    UUID.randomUUID().toString()),
                body));
    expect(answer, ACCEPTED, where);
  }

  private String attach(Filed filed) {
    Answer answer =
        client.insist(
            new Ask(
                "attachments",
                commands.address(filed.trackingId(), "attachments"),
                PEMBANTU,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                Binary.of("application/pdf", document(filed.mark()))));
    expect(answer, CREATED, "attachments");
    return answer.text("id");
  }

  /** The least that is a PDF. */
  private static byte[] document(Mark mark) {
    return """
    %%PDF-1.4
    1 0 obj<</Type/Catalog/Note(%s)>>endobj
    trailer<</Root 1 0 R>>
    %%%%EOF
    """
        .formatted(mark.word())
        .getBytes(US_ASCII);
  }

  private void awaitState(Filed filed, CaseStateCode wanted) {
    Ask ask = followed(filed);
    await(
        "%s of %s".formatted(wanted, filed.trackingId()),
        () ->
            client
                .insist(ask)
                .body()
                .path("state")
                .path("code")
                .asString("")
                .equals(wanted.name()));
  }

  private void await(String what, Look look) {
    long began = System.nanoTime();
    while (!look.isThere()) {
      if (System.nanoTime() - began > PATIENCE.toNanos() || !pace.pause(LOOKS_AGAIN)) {
        throw new IllegalStateException(what + ": not there (expected: before the end)");
      }
    }
  }

  private interface Look {
    boolean isThere();
  }

  private static void expect(Answer answer, int status, String what) {
    if (answer.status() != status) {
      throw new IllegalStateException(
          "%s: answered %d %s (expected: %d)"
              .formatted(what, answer.status(), answer.text("code"), status));
    }
  }
}
