package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import id.aduan.routing.cases.CaseState.AtOpd;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Ready;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How decisions are put together. */
final class Decisions {
  private Decisions() {}

  static Decided decided(CaseEvent event) {
    return decided(event, Map.of());
  }

  static Decided decided(CaseEvent event, Map<ContentPart, String> texts) {
    return new Decided(List.of(new Fact(event, texts)));
  }

  /** One text, or none where nothing was written. */
  static Map<ContentPart, String> text(ContentPart part, @Nullable String text) {
    return text == null || text.isBlank() ? Map.of() : Map.of(part, text);
  }

  /** Why a command that this state does not know is refused. */
  static Refused unfit(Case on) {
    return new Refused(
        switch (on.state()) {
          case Received _ -> Refusal.NOT_VERIFIED;
          case AwaitingReporter _ -> Refusal.WAITING_FOR_REPORTER;
          case Ready _ -> Refusal.NOT_DISPOSED;
          case AtOpd _ -> Refusal.WITH_AN_OPD;
          case Resolved _ -> Refusal.ALREADY_RESOLVED;
          case Closed _, PutAway _ -> Refusal.OVER;
        });
  }
}
