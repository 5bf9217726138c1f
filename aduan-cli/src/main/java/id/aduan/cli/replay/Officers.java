package id.aduan.cli.replay;

import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.replay.Life.Acknowledged;
import id.aduan.cli.system.DemoPerson;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.MissingFact;
import id.aduan.contract.ReturnReason;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Does with a case what coordinator and admins do, through the API that they use. */
final class Officers {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final int STALE = 412;
  private static final int MOST_OVERTAKEN = 20;
  private static final int OK = 200;
  private static final Set<String> BEFORE_DISPOSITION =
      Set.of(CaseStateCode.RECEIVED.name(), CaseStateCode.VERIFIED.name());
  private static final Set<String> AT_OPD =
      Set.of(CaseStateCode.DISPOSED.name(), CaseStateCode.IN_PROGRESS.name());
  private static final String COORDINATOR = "koordinator";

  private final PatientClient client;
  private final URI cases;
  private final Clock clock;

  Officers(PatientClient client, Target target, Clock clock) {
    this.client = client;
    this.cases = target.routing().resolve("/api/v1/cases/");
    this.clock = clock;
  }

  /** What the coordinator does next; whether the reporter is asked. */
  boolean coordinate(Life life) {
    if (!BEFORE_DISPOSITION.contains(state(read(life, COORDINATOR)))) {
      return false;
    }
    if (life.plan().asked() && life.count(Deed.ASKED) == 0) {
      act(
          life,
          COORDINATOR,
          Deed.ASKED,
          "questions",
          Map.of(
              "text",
              "Mohon tuliskan kapan dan di mana tepatnya.",
              "facts",
              Set.of(MissingFact.INCIDENT_DATE)));
      return true;
    }
    if (life.count(Deed.VERIFIED) == 0) {
      act(
          life,
          COORDINATOR,
          Deed.VERIFIED,
          "verification",
          Map.of("kind", ComplaintKind.PENGADUAN, "misconduct", false));
    }
    if (life.count(Deed.DISPOSED) <= life.count(Deed.HANDED_BACK)) {
      dispose(life);
    }
    return false;
  }

  /** What the OPD does next; whether it is resolved now. */
  boolean handle(Life life) {
    String opd = Objects.requireNonNull(life.opd(), "disposed before it is handled");
    String utama = "utama-" + opd.toLowerCase(Locale.ROOT);
    String pembantu = "pembantu-" + opd.toLowerCase(Locale.ROOT);
    if (!AT_OPD.contains(state(read(life, utama)))) {
      return false;
    }
    if (life.plan().handedBack() && life.count(Deed.HANDED_BACK) == 0) {
      act(
          life,
          utama,
          Deed.HANDED_BACK,
          "return",
          Map.of(
              "reason", ReturnReason.NOT_OUR_TASK, "text", "Bukan tugas kami; mohon diteruskan."));
      return false;
    }
    if (life.count(Deed.STARTED) < life.count(Deed.DISPOSED) - life.count(Deed.HANDED_BACK)) {
      act(life, life.plan().drafted() ? pembantu : utama, Deed.STARTED, "start", Map.of());
    }
    if (life.plan().drafted()) {
      if (life.count(Deed.DRAFTED) <= life.count(Deed.RESOLVED)) {
        act(life, pembantu, Deed.DRAFTED, "draft", proof());
      }
      act(life, utama, Deed.RESOLVED, "approval", Map.of());
      return true;
    }
    if (life.count(Deed.ANSWERED) == 0) {
      act(
          life,
          utama,
          Deed.ANSWERED,
          "answers",
          Map.of("text", "Petugas kami sudah menuju lokasi."));
    }
    act(life, utama, Deed.RESOLVED, "resolution", proof());
    return true;
  }

  private void dispose(Life life) {
    JsonNode found = read(life, COORDINATOR).body();
    String last = life.opd();
    String opd =
        StreamSupport.stream(suggested(found).spliterator(), false)
            .map(node -> node.isString() ? node.asString() : node.path("opd").asString(""))
            .filter(code -> DemoPerson.opds().contains(code) && !code.equals(last))
            .findFirst()
            .orElseGet(() -> fallback(life, last));
    Answer answer = act(life, COORDINATOR, Deed.DISPOSED, "disposition", Map.of("opd", opd));
    life.disposed(opd, answer.at());
  }

  private static JsonNode suggested(JsonNode found) {
    return found.has("suggestions") ? found.path("suggestions") : found.path("suggested");
  }

  private static String fallback(Life life, @org.jspecify.annotations.Nullable String last) {
    List<String> others = DemoPerson.opds().stream().filter(code -> !code.equals(last)).toList();
    return others.get(life.number() % others.size());
  }

  private Map<String, Object> proof() {
    Map<String, Object> proof = new LinkedHashMap<>();
    proof.put("answer", "Sudah kami tangani; terima kasih atas laporannya.");
    proof.put("whatWasDone", "Petugas memeriksa lokasi dan memperbaiki yang rusak.");
    proof.put("doneOn", LocalDate.ofInstant(clock.instant(), WIB).toString());
    return proof;
  }

  private Answer act(Life life, String user, Deed deed, String command, Object body) {
    String id = id(life);
    String key = life.keyOf(deed);
    for (int overtaken = 0; overtaken <= MOST_OVERTAKEN; overtaken++) {
      Answer found = read(life, user);
      Answer answer =
          client.insist(
              new Ask(
                  command,
                  cases.resolve(id + "/" + command),
                  user,
                  Map.of("If-Match", found.etag().orElse("\"absent\""), "Idempotency-Key", key),
                  body));
      if (answer.status() == OK) {
        life.did(deed);
        return answer;
      }
      if (answer.status() != STALE) {
        throw new IllegalStateException(
            "%s of %s by %s: answered %d %s (expected: 200)"
                .formatted(command, id, user, answer.status(), answer.text("code")));
      }
    }
    throw new IllegalStateException(
        "%s of %s by %s: %d times %d (expected: to overtake at last)"
            .formatted(command, id, user, MOST_OVERTAKEN + 1, STALE));
  }

  private Answer read(Life life, String user) {
    Answer found = client.insist(Ask.get("case", cases.resolve(id(life)), user));
    if (found.status() != OK) {
      throw new IllegalStateException(
          "case %s for %s: answered %d (expected: 200)".formatted(id(life), user, found.status()));
    }
    return found;
  }

  /** A list may be older than the case: what it says counts only if the case says so too. */
  private static String state(Answer found) {
    JsonNode state = found.body().path("state");
    return state.isString() ? state.asString() : state.path("code").asString("");
  }

  private static String id(Life life) {
    Acknowledged told = Objects.requireNonNull(life.acknowledged(), "acknowledged before acted on");
    return told.trackingId();
  }
}
