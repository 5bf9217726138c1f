package id.aduan.intake.tracking;

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
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Follows a case, event by event. */
public final class Tracker {
  private static final int MOST_MOMENTS = 300;

  private Tracker() {}

  /** What an event does to what is known of a case. */
  public sealed interface Step {
    record Forward(Progress progress) implements Step {}

    /** A copy of what was seen before. */
    record Seen() implements Step {}

    /** An event in between was never seen. */
    record Gap(long expected) implements Step {}
  }

  /**
   * @param moment with all the words that came with it
   */
  public static Step follow(Progress progress, Moment moment) {
    return inOrder(progress, moment.sequence(), () -> after(progress, moment));
  }

  private static Progress after(Progress progress, Moment moment) {
    if (moment.event() instanceof Administrative) {
      return progress.at(moment.sequence());
    }
    Progress next = progress.after(forReporter(moment), MOST_MOMENTS);
    return moment.event() instanceof ContentErased ? next.withoutWords() : next;
  }

  /** Something happened of which this version knows only that it did. */
  public static Step pass(Progress progress, long sequence) {
    return inOrder(progress, sequence, () -> progress.at(sequence));
  }

  private static Step inOrder(Progress progress, long sequence, Supplier<Progress> next) {
    long expected = progress.sequence() + 1;
    if (sequence < expected) {
      return new Step.Seen();
    }
    return sequence > expected ? new Step.Gap(expected) : new Step.Forward(next.get());
  }

  private static Moment forReporter(Moment moment) {
    Set<ContentPart> meant = parts(moment.event());
    Map<ContentPart, String> texts =
        moment.texts().entrySet().stream()
            .filter(text -> meant.contains(text.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Moment(moment.sequence(), moment.at(), moment.event(), texts);
  }

  /** Drafts, notes between offices and reasons of a return are not written to the reporter. */
  private static Set<ContentPart> parts(CaseEvent event) {
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
