package id.aduan.intake.tracking;

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
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a case has come, as its reporter sees it.
 *
 * @param state where it stands
 * @param resumed where it stands again once an open question is answered
 * @param deadlines the last that was set of each kind
 * @param moments what happened, in order; the oldest may have gone
 * @param erased whether its words must not be shown any more
 */
public record Progress(
    long sequence,
    CaseStateCode state,
    CaseStateCode resumed,
    List<Deadline> deadlines,
    List<Moment> moments,
    boolean erased) {

  /** No case event was seen. */
  public static final Progress NONE =
      new Progress(0, CaseStateCode.RECEIVED, CaseStateCode.RECEIVED, List.of(), List.of(), false);

  public Progress {
    deadlines = List.copyOf(deadlines);
    moments = List.copyOf(moments);
  }

  /** The question that waits for the reporter's answer. */
  public Optional<Question> question() {
    return state == CaseStateCode.AWAITING_REPORTER
        ? moments.reversed().stream().flatMap(m -> asked(m).stream()).findFirst()
        : Optional.empty();
  }

  /** Whether it came in a surge. */
  public boolean surge() {
    return moments.stream()
        .map(Moment::event)
        .anyMatch(event -> event instanceof CaseOpened opened && opened.surge() != null);
  }

  /** The code of the OPD or institution that has it, once one has. */
  public Optional<String> holder() {
    return moments.reversed().stream()
        .map(Moment::event)
        .takeWhile(event -> !(event instanceof CaseReturned || event instanceof CaseRecalled))
        .flatMap(event ->
            switch (event) {
              case CaseDisposed disposed -> Stream.of(disposed.opd().value());
              case CaseForwarded forwarded -> Stream.of(forwarded.institution().value());
              default -> Stream.empty();
            })
        .findFirst();
  }

  /** The limits that run in this state. */
  public List<Deadline> running() {
    Set<DeadlineKind> kinds = kinds();
    return deadlines.stream().filter(deadline -> kinds.contains(deadline.kind())).toList();
  }

  /** The same without a word of what was written. */
  public Progress withoutWords() {
    return new Progress(
        sequence, state, resumed, deadlines, moments.stream().map(Progress::mute).toList(), true);
  }

  private Set<DeadlineKind> kinds() {
    return switch (state) {
      case RECEIVED -> Set.of(DeadlineKind.VERIFICATION);
      case VERIFIED -> Set.of(DeadlineKind.VERIFICATION, DeadlineKind.RESOLUTION);
      case AWAITING_REPORTER -> Set.of(DeadlineKind.REPORTER_REPLY);
      case DISPOSED, IN_PROGRESS ->
          isAnswered()
              ? Set.of(DeadlineKind.RESOLUTION)
              : Set.of(DeadlineKind.FIRST_RESPONSE, DeadlineKind.RESOLUTION);
      case RESOLVED -> Set.of(DeadlineKind.DISPUTE);
      case CLOSED, ARCHIVED, FORWARDED -> Set.of();
    };
  }

  private boolean isAnswered() {
    return moments.stream()
        .anyMatch(m -> m.event() instanceof CaseAnswered || m.event() instanceof CaseResolved);
  }

  private Optional<Question> asked(Moment moment) {
    return moment.event() instanceof QuestionAsked asked
        ? Optional.of(
            new Question(
                moment.texts().getOrDefault(ContentPart.QUESTION, ""),
                asked.facts(),
                replyBy().orElse(asked.replyBy()).due()))
        : Optional.empty();
  }

  /** It may have been moved since the question was asked. */
  private Optional<Deadline> replyBy() {
    return deadlines.stream()
        .filter(deadline -> deadline.kind() == DeadlineKind.REPORTER_REPLY)
        .findFirst();
  }

  private static Moment mute(Moment moment) {
    return new Moment(moment.sequence(), moment.at(), moment.event(), java.util.Map.of());
  }

  /** The same after something unknown. */
  Progress at(long next) {
    return new Progress(next, state, resumed, deadlines, moments, erased);
  }

  /** The same after one more moment. */
  Progress after(Moment moment, int mostMoments) {
    List<Moment> more = new ArrayList<>(moments);
    more.add(erased ? mute(moment) : moment);
    CaseStateCode next = next(moment);
    return new Progress(
        moment.sequence(),
        next,
        next == CaseStateCode.AWAITING_REPORTER && state != next ? state : resumed,
        withDeadlines(set(moment), ended(moment)),
        more.subList(Math.max(0, more.size() - mostMoments), more.size()),
        erased);
  }

  private CaseStateCode next(Moment moment) {
    return switch (moment.event()) {
      case CaseOpened _ -> CaseStateCode.RECEIVED;
      case CaseVerified _, CaseReturned _, CaseRecalled _ -> CaseStateCode.VERIFIED;
      case QuestionAsked _ -> CaseStateCode.AWAITING_REPORTER;
      case QuestionAnswered _ -> resumed;
      case CaseDisposed _ -> CaseStateCode.DISPOSED;
      case FollowUpStarted _, CaseReopened _ -> CaseStateCode.IN_PROGRESS;
      case CaseResolved _ -> CaseStateCode.RESOLVED;
      case CaseClosed _ -> CaseStateCode.CLOSED;
      case CaseArchived _, CaseWithdrawn _ -> CaseStateCode.ARCHIVED;
      case CaseForwarded _ -> CaseStateCode.FORWARDED;
      case AdditionReceived _, CaseAnswered _, ResolutionDrafted _, CaseRated _ -> state;
      case ReporterReminded _, NoticeSettled _, ReporterTold _, DeadlinesReplanned _ -> state;
      case DeadlineMissed _, ContentErased _, Administrative _ -> state;
    };
  }

  private static List<Deadline> set(Moment moment) {
    return switch (moment.event()) {
      case CaseOpened opened -> opened.deadlines();
      case CaseVerified verified -> verified.deadlines();
      case QuestionAsked asked -> List.of(asked.replyBy());
      case QuestionAnswered answered -> answered.deadlines();
      case CaseResolved resolved -> List.of(resolved.disputeUntil());
      case CaseReopened reopened -> reopened.deadlines();
      case DeadlinesReplanned replanned -> replanned.deadlines();
      case NoticeSettled settled -> Stream.ofNullable(settled.until()).toList();
      case AdditionReceived _, CaseDisposed _, CaseReturned _, FollowUpStarted _ -> List.of();
      case CaseAnswered _, ResolutionDrafted _, CaseRated _, CaseClosed _ -> List.of();
      case CaseArchived _, CaseForwarded _, CaseWithdrawn _, CaseRecalled _ -> List.of();
      case ReporterTold told -> Stream.ofNullable(told.until()).toList();
      case ReporterReminded _ -> List.of();
      case DeadlineMissed _, ContentErased _, Administrative _ -> List.of();
    };
  }

  /** With the disposal the coordinator has done his part, even if the OPD gives it back. */
  private static Set<DeadlineKind> ended(Moment moment) {
    return switch (moment.event()) {
      case CaseDisposed _, CaseForwarded _ -> Set.of(DeadlineKind.VERIFICATION);
      case CaseOpened _, CaseVerified _, QuestionAsked _, QuestionAnswered _ -> Set.of();
      case AdditionReceived _, CaseReturned _, FollowUpStarted _, CaseAnswered _ -> Set.of();
      case ResolutionDrafted _, CaseResolved _, CaseReopened _, CaseRated _ -> Set.of();
      case CaseClosed _, CaseArchived _, CaseWithdrawn _, CaseRecalled _ -> Set.of();
      case ReporterReminded _, NoticeSettled _, ReporterTold _, DeadlinesReplanned _ -> Set.of();
      case DeadlineMissed _, ContentErased _, Administrative _ -> Set.of();
    };
  }

  private List<Deadline> withDeadlines(List<Deadline> set, Set<DeadlineKind> ended) {
    List<Deadline> all = new ArrayList<>(deadlines);
    all.removeIf(old ->
        ended.contains(old.kind()) || set.stream().anyMatch(fresh -> fresh.kind() == old.kind()));
    all.addAll(set);
    return all;
  }
}
