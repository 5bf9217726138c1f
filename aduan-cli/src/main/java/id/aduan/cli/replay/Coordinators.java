package id.aduan.cli.replay;

import id.aduan.cli.http.Answer;
import id.aduan.cli.replay.Cases.Seen;
import id.aduan.cli.system.DemoPerson;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.MissingFact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Does with a case what those do who coordinate it, through the API that they use. */
final class Coordinators {
  private static final int NOT_FOUND = 404;
  private static final Set<String> BEFORE_DISPOSITION =
      Set.of(CaseStateCode.RECEIVED.name(), CaseStateCode.VERIFIED.name());

  private final Cases cases;
  private final Orders orders;

  Coordinators(Cases cases, Orders orders) {
    this.cases = cases;
    this.orders = orders;
  }

  /** What is done next; whether the reporter is asked. */
  boolean coordinate(Life life) {
    Seen seen = seen(life);
    if (!BEFORE_DISPOSITION.contains(seen.state())) {
      return false;
    }
    if (life.plan().asked() && life.count(Deed.ASKED) == 0) {
      ask(life, seen);
      return true;
    }
    if (life.count(Deed.VERIFIED) == 0) {
      verify(life, seen);
    }
    if (life.count(Deed.DISPOSED) <= life.count(Deed.HANDED_BACK)) {
      handOver(life, seen(life));
    }
    return false;
  }

  private void ask(Life life, Seen seen) {
    Answer _ =
        orders.give(
            life,
            seen.by().user(),
            Deed.ASKED,
            "questions",
            Map.of(
                "text",
                "Mohon tuliskan kapan dan di mana tepatnya.",
                "facts",
                Set.of(MissingFact.INCIDENT_DATE)));
  }

  private void verify(Life life, Seen seen) {
    List<String> accused = texts(seen.conflict().path("offices"));
    boolean misconduct = life.plan().confirmed() && isForInspektorat(seen, accused);
    Answer _ =
        orders.give(
            life,
            seen.by().user(),
            Deed.VERIFIED,
            "verification",
            misconduct
                ? Map.of(
                    "kind",
                    ComplaintKind.PENGADUAN,
                    "misconduct",
                    true,
                    "accused",
                    Map.of("offices", accused))
                : Map.of("kind", ComplaintKind.PENGADUAN, "misconduct", false));
    life.verified(misconduct);
    if (misconduct) {
      accused.stream().filter(DemoPerson.opds()::contains).forEach(opd -> lookIn(life, opd));
    }
  }

  /** What the Inspektorat is accused of would be for SETDA, which has no demo admin. */
  private static boolean isForInspektorat(Seen seen, List<String> accused) {
    return seen.conflict().path("open").asBoolean(false)
        && seen.by() != Coordinator.LEADERS
        && !accused.contains(DemoPerson.INSPEKTORAT);
  }

  /** Tries to read a case as somebody of an office that it accuses. */
  private void lookIn(Life life, String opd) {
    String accused = DemoPerson.utama(opd);
    if (cases.read(cases.address(life, ""), accused).status() != NOT_FOUND) {
      life.shownTo(accused);
    }
  }

  private void handOver(Life life, Seen seen) {
    String opd = life.isMisconduct() ? DemoPerson.INSPEKTORAT : chosen(life, seen);
    String user = seen.by().user();
    Answer answer;
    if (life.count(Deed.DEMANDED) > life.count(Deed.SETTLED)) {
      answer =
          orders.give(
              life,
              user,
              Deed.SETTLED,
              "settlement",
              Map.of("opd", opd, "reason", "Menurut tugasnya, dinas ini yang berwenang."));
      life.did(Deed.DISPOSED);
    } else {
      answer = orders.give(life, user, Deed.DISPOSED, "disposition", Map.of("opd", opd));
    }
    life.disposed(opd, answer.at());
  }

  private static String chosen(Life life, Seen seen) {
    String last = life.opd();
    JsonNode suggested = seen.body().path("suggestions");
    return suggested
        .valueStream()
        .map(suggestion -> suggestion.path("opd").asString(""))
        .filter(code -> DemoPerson.opds().contains(code) && !code.equals(last))
        .findFirst()
        .orElseGet(() -> fallback(life, last));
  }

  private static String fallback(Life life, @Nullable String last) {
    List<String> others = DemoPerson.opds().stream().filter(code -> !code.equals(last)).toList();
    return others.get(life.number() % others.size());
  }

  private Seen seen(Life life) {
    return cases
        .find(life)
        .orElseThrow(() ->
            new IllegalStateException(
                cases.address(life, "") + ": not found (expected: by who coordinates it)"));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
