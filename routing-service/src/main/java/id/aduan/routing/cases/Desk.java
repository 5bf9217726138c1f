package id.aduan.routing.cases;

import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.routing.cases.CaseState.AtOpd;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Ready;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolved;
import java.util.Optional;

/**
 * Who has to act on a case next, or waits for an answer to his question. A case that lies on one
 * desk may lie beside another one, too.
 */
public sealed interface Desk {

  /** Of those who coordinate. */
  record Coordination(CoordinatedBy by) implements Desk {}

  /** An OPD's. */
  record Opd(OpdCode opd) implements Desk {}

  /** What a coordinator must settle, by the time until which he must. */
  record Decisions() implements Desk {}

  /** What an OPD helps with, while somebody works on it. */
  record Support(OpdCode opd) implements Desk {}

  Desk COORDINATORS = new Coordination(CoordinatedBy.COORDINATORS);
  Desk INSPEKTORAT = new Coordination(CoordinatedBy.INSPEKTORAT);
  Desk LEADERS = new Coordination(CoordinatedBy.LEADERS);
  Desk DECISIONS = new Decisions();

  static Optional<Desk> of(Case on) {
    return of(on.state(), on.conflict().coordinatedBy());
  }

  private static Optional<Desk> of(CaseState state, CoordinatedBy by) {
    return switch (state) {
      case Received _, Ready _ -> Optional.of(new Coordination(by));
      case AtOpd at -> Optional.of(new Opd(at.opd()));
      case AwaitingReporter waiting -> of(waiting.before(), by);
      case Resolved _, Closed _, PutAway _ -> Optional.empty();
    };
  }

  /** Whether a case lies on a desk. */
  static boolean lies(Case on, Desk desk) {
    return switch (desk) {
      case Coordination _, Opd _ -> of(on).filter(desk::equals).isPresent();
      case Decisions _ -> on.coordination().decision() != null;
      case Support(OpdCode opd) -> on.helping().contains(opd);
    };
  }
}
