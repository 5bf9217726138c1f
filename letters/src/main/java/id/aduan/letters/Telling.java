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
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which event tells the reporter what; most events tell him nothing. */
public final class Telling {
  private static final int FIRST = 1;

  private Telling() {}

  /** What the reporter is told, or nothing. */
  public static Optional<News> of(CaseEvent event, Map<ContentPart, String> texts) {
    return Optional.ofNullable(
        switch (event) {
          case CaseOpened opened ->
              new News.Received(
                  opened.missing(),
                  due(opened.deadlines(), DeadlineKind.VERIFICATION),
                  opened.surge());
          case QuestionAsked asked ->
              new News.Asked(asked.facts(), asked.replyBy().due(), texts.get(ContentPart.QUESTION));
          case ReporterReminded reminded ->
              new News.Reminded(due(reminded.replyBy()), texts.get(ContentPart.QUESTION));
          case CaseDisposed disposed ->
              disposed.handOff() == FIRST ? new News.Disposed(disposed.opd()) : null;
          case CaseAnswered answered ->
              new News.Answered(answered.opd(), texts.get(ContentPart.ANSWER));
          case CaseResolved resolved -> resolution(resolved, texts);
          case CaseReopened reopened ->
              new News.Reopened(reopened.opd(), due(reopened.deadlines(), DeadlineKind.RESOLUTION));
          case CaseClosed closed -> new News.Closed(closed.how());
          case CaseArchived archived ->
              new News.Archived(archived.reason(), texts.get(ContentPart.REASON));
          case CaseForwarded forwarded -> new News.Forwarded(forwarded.institution());
          case CaseVerified _,
              QuestionAnswered _,
              AdditionReceived _,
              CaseReturned _,
              FollowUpStarted _,
              ResolutionDrafted _,
              CaseRated _,
              CaseWithdrawn _,
              CaseRecalled _,
              NoticeSettled _,
              ReporterTold _,
              DeadlinesReplanned _,
              DeadlineMissed _,
              ContentErased _,
              Administrative _ ->
              null;
        });
  }

  /** Only those texts that the reporter reads in his letter. */
  public static Map<ContentPart, String> readable(CaseEvent event, Map<ContentPart, String> texts) {
    Set<ContentPart> read = readable(event);
    return texts.entrySet().stream()
        .filter(text -> read.contains(text.getKey()) && !text.getValue().isBlank())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<ContentPart> readable(CaseEvent event) {
    return switch (event) {
      case QuestionAsked _, ReporterReminded _ -> Set.of(ContentPart.QUESTION);
      case CaseAnswered _ -> Set.of(ContentPart.ANSWER);
      case CaseResolved _ -> Set.of(ContentPart.ANSWER, ContentPart.WHAT_WAS_DONE);
      case CaseArchived _ -> Set.of(ContentPart.REASON);
      case CaseOpened _,
          CaseDisposed _,
          CaseReopened _,
          CaseClosed _,
          CaseForwarded _,
          CaseVerified _,
          QuestionAnswered _,
          AdditionReceived _,
          CaseReturned _,
          FollowUpStarted _,
          ResolutionDrafted _,
          CaseRated _,
          CaseWithdrawn _,
          CaseRecalled _,
          NoticeSettled _,
          ReporterTold _,
          DeadlinesReplanned _,
          DeadlineMissed _,
          ContentErased _,
          Administrative _ ->
          Set.of();
    };
  }

  private static News resolution(CaseResolved resolved, Map<ContentPart, String> texts) {
    return new News.Resolved(
        resolved.opd(),
        resolved.proof().doneOn(),
        resolved.disputeUntil().due(),
        texts.get(ContentPart.ANSWER),
        texts.get(ContentPart.WHAT_WAS_DONE));
  }

  private static @Nullable Instant due(@Nullable Deadline deadline) {
    return deadline == null ? null : deadline.due();
  }

  private static @Nullable Instant due(List<Deadline> deadlines, DeadlineKind kind) {
    return deadlines.stream()
        .filter(deadline -> deadline.kind() == kind)
        .map(Deadline::due)
        .findFirst()
        .orElse(null);
  }
}
