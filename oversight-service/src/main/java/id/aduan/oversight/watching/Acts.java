package id.aduan.oversight.watching;

import id.aduan.contract.ActingAs;
import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseAssignedWithin;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.InternalRequestMade;
import id.aduan.contract.CaseEvent.InternalRequestWithdrawn;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import java.util.Optional;

/** On what the acts of an agency rested. */
final class Acts {
  private Acts() {}

  /** Whether nobody was validly appointed who could have done it. */
  static boolean restOnNoAppointment(CaseEvent event) {
    return of(event)
        .map(Actor::actingAs)
        .filter(as -> as == ActingAs.INTERIM || as == ActingAs.IN_PLACE)
        .isPresent();
  }

  /** Who acted for an agency. */
  private static Optional<Actor> of(CaseEvent event) {
    return switch (event) {
      case QuestionAsked act -> Optional.of(act.by());
      case CaseReturned act -> Optional.of(act.by());
      case FollowUpStarted act -> Optional.of(act.by());
      case CaseAnswered act -> Optional.of(act.by());
      case ResolutionDrafted act -> Optional.of(act.by());
      case CaseResolved act -> Optional.of(act.by());
      case CaseAssignedWithin act -> Optional.of(act.by());
      case InternalRequestMade act -> Optional.of(act.by());
      case InternalRequestWithdrawn act -> Optional.of(act.by());
      case CaseEvent _ -> Optional.empty();
    };
  }
}
