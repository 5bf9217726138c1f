package id.aduan.routing.cases;

import id.aduan.routing.cases.CaseState.Archived;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Disposed;
import id.aduan.routing.cases.CaseState.Drafted;
import id.aduan.routing.cases.CaseState.Forwarded;
import id.aduan.routing.cases.CaseState.InProgress;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Returned;
import id.aduan.routing.cases.CaseState.Verified;
import id.aduan.routing.cases.CaseState.Withdrawn;

/** What has to be done next with a case, as work lists tell apart what one state's code holds. */
public enum Stage {
  RECEIVED,
  AWAITING_REPORTER,
  VERIFIED,
  /** Verified, too, but an OPD gave it back. */
  RETURNED,
  DISPOSED,
  IN_PROGRESS,
  /** In progress, too, but a draft waits for approval. */
  DRAFTED,
  RESOLVED,
  CLOSED,
  ARCHIVED,
  FORWARDED;

  public static Stage of(CaseState state) {
    return switch (state) {
      case Received _ -> RECEIVED;
      case AwaitingReporter _ -> AWAITING_REPORTER;
      case Verified _ -> VERIFIED;
      case Returned _ -> RETURNED;
      case Disposed _ -> DISPOSED;
      case InProgress _ -> IN_PROGRESS;
      case Drafted _ -> DRAFTED;
      case Resolved _ -> RESOLVED;
      case Closed _ -> CLOSED;
      case Archived _, Withdrawn _ -> ARCHIVED;
      case Forwarded _ -> FORWARDED;
    };
  }
}
