package id.aduan.routing.cases;

import id.aduan.contract.OpdCode;
import id.aduan.routing.cases.CaseState.AtOpd;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Ready;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolved;
import java.util.Optional;

/** Who has to act on a case next, or waits for an answer to his question. */
public sealed interface Desk {

  /** The coordinators'. */
  record Coordinators() implements Desk {}

  /** An OPD's. */
  record Opd(OpdCode opd) implements Desk {}

  Desk COORDINATORS = new Coordinators();

  static Optional<Desk> of(CaseState state) {
    return switch (state) {
      case Received _, Ready _ -> Optional.of(COORDINATORS);
      case AtOpd at -> Optional.of(new Opd(at.opd()));
      case AwaitingReporter waiting -> of(waiting.before());
      case Resolved _, Closed _, PutAway _ -> Optional.empty();
    };
  }
}
