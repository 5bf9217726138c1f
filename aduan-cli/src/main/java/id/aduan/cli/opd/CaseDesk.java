package id.aduan.cli.opd;

import id.aduan.cli.doors.CaseCommands;
import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.contract.ArchiveReason;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ReturnReason;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files complaints, and does with their cases what coordinator and admin do. */
final class CaseDesk {
  private static final String TEXT =
      "Uji kesesuaian sistem OPD, bukan aduan sungguhan: jalan di depan pasar berlubang.";
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final PatientClient client;
  private final Target target;
  private final People people;
  private final CaseCommands commands;

  CaseDesk(PatientClient client, Target target, People people) {
    this.client = client;
    this.target = target;
    this.people = people;
    this.commands = new CaseCommands(client, target);
  }

  /** Who acts for the test. */
  record People(String coordinator, String admin) {}

  /** A case as the coordinator sees it. */
  record Shown(String state, long version, List<String> history) {
    Shown {
      history = List.copyOf(history);
    }

    static Shown of(Answer answer) {
      return new Shown(
          answer.text("state"),
          answer.body().path("version").asLong(0),
          answer
              .body()
              .path("history")
              .valueStream()
              .map(event -> event.path("type").asString(""))
              .toList());
    }

    long count(String type) {
      return history.stream().filter(type::equals).count();
    }
  }

  /** Files a complaint; its number. */
  String file() {
    Answer answer =
        client.insist(
            new Ask(
                "file",
                target.intake().resolve("/api/v1/complaints"),
                null,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                Map.of("text", TEXT, "place", Map.of("kecamatan", "Sangir"))));
    if (answer.status() != CREATED) {
      throw new IllegalStateException(
          "filing: answered %d %s (expected: 201)".formatted(answer.status(), answer.text("code")));
    }
    return answer.text("trackingId");
  }

  /** Whether the case is open yet. */
  boolean isOpen(String id) {
    return commands.read(people.coordinator(), id, "").status() == OK;
  }

  void dispose(String id, String opd) {
    act(
        id,
        people.coordinator(),
        "verification",
        Map.of("kind", ComplaintKind.PENGADUAN, "misconduct", false));
    act(id, people.coordinator(), "disposition", Map.of("opd", opd));
  }

  /** The admin of the OPD gives the case back: so it is withdrawn from the OPD's system. */
  void giveBack(String id) {
    act(
        id,
        people.admin(),
        "return",
        Map.of("reason", ReturnReason.NOT_OUR_TASK, "text", "Uji kesesuaian selesai."));
  }

  void archive(String id) {
    act(
        id,
        people.coordinator(),
        "archive",
        Map.of("reason", ArchiveReason.TOO_GENERAL, "text", "Uji kesesuaian sistem OPD."));
  }

  Shown shown(String id) {
    return Shown.of(commands.shown(people.coordinator(), id, ""));
  }

  private void act(String id, String user, String command, Object body) {
    Answer _ = commands.give(user, id, "", command, UUID.randomUUID().toString(), body);
  }
}
