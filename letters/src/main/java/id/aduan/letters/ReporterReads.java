package id.aduan.letters;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.Administrative;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseRated;
import id.aduan.contract.CaseEvent.CaseRecalled;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.DeadlinesReplanned;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.CaseEvent.ReporterReminded;
import id.aduan.contract.CaseEvent.ReporterTold;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import id.aduan.contract.ContentPart;
import java.util.Set;

/** Which words of an event its reporter reads, on the tracking page or at the counter. */
public final class ReporterReads {
  private ReporterReads() {}

  /** Drafts, notes between offices and reasons of a return are not written to the reporter. */
  public static Set<ContentPart> of(CaseEvent event) {
    return switch (event) {
      case QuestionAsked _ -> Set.of(ContentPart.QUESTION);
      case QuestionAnswered _ -> Set.of(ContentPart.REPLY);
      case AdditionReceived _ -> Set.of(ContentPart.ADDITION, ContentPart.DISPUTE);
      case CaseAnswered _ -> Set.of(ContentPart.ANSWER);
      case CaseResolved _ -> Set.of(ContentPart.ANSWER, ContentPart.WHAT_WAS_DONE);
      case CaseReopened _ -> Set.of(ContentPart.DISPUTE);
      case CaseRated _ -> Set.of(ContentPart.RATING_COMMENT);
      case CaseArchived _, CaseWithdrawn _ -> Set.of(ContentPart.REASON);
      case CaseOpened _, CaseVerified _, CaseDisposed _, CaseReturned _ -> Set.of();
      case FollowUpStarted _, ResolutionDrafted _, CaseClosed _, CaseForwarded _ -> Set.of();
      case CaseRecalled _, ReporterReminded _, NoticeSettled _, ReporterTold _ -> Set.of();
      case DeadlinesReplanned _, DeadlineMissed _, ContentErased _, Administrative _ -> Set.of();
    };
  }
}
