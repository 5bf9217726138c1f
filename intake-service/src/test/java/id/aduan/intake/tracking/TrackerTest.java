package id.aduan.intake.tracking;

import static id.aduan.intake.tracking.Moments.ADMIN;
import static id.aduan.intake.tracking.Moments.COMMITMENT;
import static id.aduan.intake.tracking.Moments.DPUPR;
import static id.aduan.intake.tracking.Moments.after;
import static id.aduan.intake.tracking.Moments.asked;
import static id.aduan.intake.tracking.Moments.at;
import static id.aduan.intake.tracking.Moments.due;
import static id.aduan.intake.tracking.Moments.opened;
import static id.aduan.intake.tracking.Moments.openedInASurgeOf;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.Administrative;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseLinked;
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
import id.aduan.contract.CaseEvent.DecisionDemanded;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.HolderLate;
import id.aduan.contract.CaseEvent.InternalRequestAnswered;
import id.aduan.contract.CaseEvent.InternalRequestMade;
import id.aduan.contract.CaseEvent.InternalRequestOverdue;
import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.CaseEvent.ReporterReminded;
import id.aduan.contract.CaseEvent.ReporterTold;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import id.aduan.contract.CaseEvent.SupportAdded;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.DispositionBasis;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.LinkKind;
import id.aduan.contract.MissingFact;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.Proof;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventType;
import id.aduan.intake.testing.Times;
import id.aduan.intake.tracking.Tracker.Step.Gap;
import id.aduan.intake.tracking.Tracker.Step.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrackerTest {
  private static final Proof PROOF = new Proof(LocalDate.of(2026, 3, 20), COMMITMENT, 1);
  private static final CaseVerified VERIFIED =
      new CaseVerified(
          Actor.COORDINATOR,
          ComplaintKind.PENGADUAN,
          false,
          null,
          null,
          List.of(due(DeadlineKind.FIRST_RESPONSE, 5), due(DeadlineKind.RESOLUTION, 14)),
          null,
          null);
  private static final CaseDisposed DISPOSED =
      new CaseDisposed(Actor.COORDINATOR, DPUPR, DispositionBasis.OFFICER_CHOICE, 1, null, null);
  private static final TrackingId ANOTHER = TrackingId.ofPayload("000000000009");
  private static final CaseAnswered ANSWERED = new CaseAnswered(ADMIN, DPUPR, true);
  private static final CaseResolved RESOLVED =
      new CaseResolved(ADMIN, DPUPR, PROOF, due(DeadlineKind.DISPUTE, 24), null);

  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of(opened(), CaseStateCode.RECEIVED, Set.of()),
        Arguments.of(VERIFIED, CaseStateCode.VERIFIED, Set.of()),
        Arguments.of(asked(), CaseStateCode.AWAITING_REPORTER, Set.of(ContentPart.QUESTION)),
        Arguments.of(
            new QuestionAnswered(Actor.REPORTER, List.of(), null),
            CaseStateCode.RECEIVED,
            Set.of(ContentPart.REPLY)),
        Arguments.of(
            new AdditionReceived(Actor.REPORTER, false, null),
            CaseStateCode.RECEIVED,
            Set.of(ContentPart.ADDITION, ContentPart.DISPUTE)),
        Arguments.of(DISPOSED, CaseStateCode.DISPOSED, Set.of()),
        Arguments.of(
            new CaseReturned(ADMIN, DPUPR, ReturnReason.NOT_OUR_TASK, null, null),
            CaseStateCode.VERIFIED,
            Set.of()),
        Arguments.of(new FollowUpStarted(ADMIN, DPUPR), CaseStateCode.IN_PROGRESS, Set.of()),
        Arguments.of(ANSWERED, CaseStateCode.RECEIVED, Set.of(ContentPart.ANSWER)),
        Arguments.of(new ResolutionDrafted(ADMIN, DPUPR, PROOF), CaseStateCode.RECEIVED, Set.of()),
        Arguments.of(
            RESOLVED,
            CaseStateCode.RESOLVED,
            Set.of(ContentPart.ANSWER, ContentPart.WHAT_WAS_DONE)),
        Arguments.of(
            new CaseReopened(Actor.REPORTER, DPUPR, 1, List.of(), null),
            CaseStateCode.IN_PROGRESS,
            Set.of(ContentPart.DISPUTE)),
        Arguments.of(
            new CaseRated(Actor.REPORTER, 4),
            CaseStateCode.RECEIVED,
            Set.of(ContentPart.RATING_COMMENT)),
        Arguments.of(
            new CaseClosed(Actor.SYSTEM, ClosedHow.SILENT), CaseStateCode.CLOSED, Set.of()),
        Arguments.of(
            new CaseArchived(Actor.COORDINATOR, ArchiveReason.TOO_GENERAL, null),
            CaseStateCode.ARCHIVED,
            Set.of(ContentPart.REASON)),
        Arguments.of(
            new CaseForwarded(Actor.COORDINATOR, new InstitutionCode("PLN"), null),
            CaseStateCode.FORWARDED,
            Set.of()),
        Arguments.of(
            new CaseWithdrawn(Actor.REPORTER, null),
            CaseStateCode.ARCHIVED,
            Set.of(ContentPart.REASON)),
        Arguments.of(
            new DeadlineMissed(DeadlineKind.VERIFICATION, Times.NOW, null),
            CaseStateCode.RECEIVED,
            Set.of()),
        Arguments.of(
            new CaseRecalled(Actor.COORDINATOR, DPUPR, null), CaseStateCode.VERIFIED, Set.of()),
        Arguments.of(new ReporterReminded(1, null), CaseStateCode.RECEIVED, Set.of()),
        Arguments.of(new NoticeSettled(1, true, null, null), CaseStateCode.RECEIVED, Set.of()),
        Arguments.of(
            new ReporterTold(new Actor(ActorRole.COUNTER, null), null),
            CaseStateCode.RECEIVED,
            Set.of()),
        Arguments.of(new DeadlinesReplanned(List.of(), null), CaseStateCode.RECEIVED, Set.of()),
        Arguments.of(new ContentErased(Actor.SYSTEM), CaseStateCode.RECEIVED, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("states")
  void knowsTheStateAndTheWordsForTheReporterAfterEachEvent(
      CaseEvent event, CaseStateCode state, Set<ContentPart> words) {
    Progress progress = after(event);

    assertThat(progress.state()).isEqualTo(state);
    assertThat(progress.moments())
        .singleElement()
        .satisfies(moment -> {
          assertThat(moment.event()).isEqualTo(event);
          assertThat(moment.texts().keySet()).isEqualTo(words);
        });
  }

  @Test
  void passesInSilenceWhatTheAdministrationDoesAmongItself() {
    Progress before = after(opened(), VERIFIED, DISPOSED);
    Progress progress =
        after(
            opened(),
            VERIFIED,
            DISPOSED,
            new InternalRequestMade(ADMIN, 1, DPUPR, Times.NOW, 1, 1),
            new InternalRequestOverdue(1, DPUPR, Times.NOW),
            new InternalRequestAnswered(new Actor(ActorRole.OFFICIAL, DPUPR), 1, 0),
            new SupportAdded(ADMIN, DPUPR),
            new CaseLinked(Actor.COORDINATOR, ANOTHER, LinkKind.REPEATED),
            new HolderLate(DPUPR, Times.NOW),
            new DecisionDemanded(2, true, Times.NOW, 1, 1));

    assertThat(progress.moments()).isEqualTo(before.moments());
    assertThat(progress.state()).isEqualTo(before.state());
    assertThat(progress.deadlines()).isEqualTo(before.deadlines());
    assertThat(progress.sequence()).isEqualTo(10);
  }

  @Test
  void coversEveryEvent() {
    assertThat(
            states()
                .map(arguments -> (Object) Objects.requireNonNull(arguments.get()[0]).getClass()))
        .containsExactlyInAnyOrderElementsOf(
            EventType.payloads(CaseEvent.class).stream()
                .filter(kind -> !Administrative.class.isAssignableFrom(kind))
                .toList());
  }

  @Test
  void dropsWhatItHasSeen() {
    Progress progress = after(opened(), VERIFIED);

    assertThat(Tracker.follow(progress, moment(2, VERIFIED))).isEqualTo(new Seen());
    assertThat(Tracker.follow(progress, moment(1, DISPOSED))).isEqualTo(new Seen());
    assertThat(Tracker.pass(progress, 2)).isEqualTo(new Seen());
  }

  @Test
  void noticesAGap() {
    assertThat(Tracker.follow(after(opened()), moment(3, DISPOSED))).isEqualTo(new Gap(2));
    assertThat(Tracker.follow(Progress.NONE, moment(2, DISPOSED))).isEqualTo(new Gap(1));
  }

  @Test
  void goesOnPastAnEventOfAnUnknownKind() {
    Progress before = after(opened());
    var passed = (Tracker.Step.Forward) Tracker.pass(before, 2);

    assertThat(passed.progress().sequence()).isEqualTo(2);
    assertThat(passed.progress().moments()).isEqualTo(before.moments());
    assertThat(Tracker.follow(passed.progress(), moment(3, VERIFIED)))
        .isInstanceOf(Tracker.Step.Forward.class);
  }

  @Test
  void returnsToWhereItWasOnceAQuestionIsAnswered() {
    assertThat(
            after(
                    opened(),
                    VERIFIED,
                    DISPOSED,
                    asked(),
                    new QuestionAnswered(Actor.REPORTER, List.of(), null))
                .state())
        .isEqualTo(CaseStateCode.DISPOSED);
  }

  @Test
  void showsTheLastQuestionWhileItIsOpen() {
    assertThat(after(opened(), asked()).question())
        .contains(
            new Question(
                "QUESTION", Set.of(MissingFact.PLACE), due(DeadlineKind.REPORTER_REPLY, 10).due()));
    assertThat(
            after(opened(), asked(), new QuestionAnswered(Actor.REPORTER, List.of(), null))
                .question())
        .isEmpty();
  }

  @Test
  void showsUntilWhenAQuestionWaitsOnceItsNoticeArrivedLate() {
    Deadline moved = due(DeadlineKind.REPORTER_REPLY, 11);
    CaseEvent late = new NoticeSettled(2, true, moved, Times.NOW);
    CaseEvent inPerson = new ReporterTold(new Actor(ActorRole.COUNTER, null), moved);

    for (CaseEvent told : List.of(late, inPerson)) {
      assertThat(after(opened(), asked(), told).question().orElseThrow().replyBy())
          .isEqualTo(moved.due());
    }
  }

  @Test
  void showsUntilWhenAResolutionCanBeDisputedOnceItsNoticeArrivedLate() {
    Deadline moved = due(DeadlineKind.DISPUTE, 25);

    assertThat(after(opened(), RESOLVED, new NoticeSettled(2, true, moved, Times.NOW)).running())
        .containsExactly(moved);
    assertThat(
            after(
                    opened(),
                    RESOLVED,
                    new NoticeSettled(2, false, null, Times.NOW),
                    new ReporterTold(new Actor(ActorRole.COUNTER, null), moved))
                .running())
        .containsExactly(moved);
  }

  @Test
  void showsTheLimitsThatRun() {
    assertThat(kinds(after(opened()))).containsExactly(DeadlineKind.VERIFICATION);
    assertThat(kinds(after(opened(), asked()))).containsExactly(DeadlineKind.REPORTER_REPLY);
    assertThat(kinds(after(opened(), VERIFIED, DISPOSED)))
        .containsExactly(DeadlineKind.FIRST_RESPONSE, DeadlineKind.RESOLUTION);
    assertThat(kinds(after(opened(), VERIFIED, DISPOSED, ANSWERED)))
        .containsExactly(DeadlineKind.RESOLUTION);
    assertThat(kinds(after(opened(), VERIFIED, DISPOSED, ANSWERED, RESOLVED)))
        .containsExactly(DeadlineKind.DISPUTE);
    assertThat(kinds(after(opened(), RESOLVED, new CaseClosed(Actor.SYSTEM, ClosedHow.SILENT))))
        .isEmpty();
  }

  @Test
  void showsTheResolutionAndNoDeadLimitOfACaseThatAnOpdGaveBack() {
    CaseReturned returned = new CaseReturned(ADMIN, DPUPR, ReturnReason.NOT_OUR_TASK, null, null);

    assertThat(kinds(after(opened(), VERIFIED)))
        .containsExactly(DeadlineKind.VERIFICATION, DeadlineKind.RESOLUTION);
    assertThat(kinds(after(opened(), VERIFIED, DISPOSED, returned)))
        .containsExactly(DeadlineKind.RESOLUTION);
    assertThat(kinds(after(opened(), VERIFIED, DISPOSED, returned, DISPOSED)))
        .containsExactly(DeadlineKind.FIRST_RESPONSE, DeadlineKind.RESOLUTION);
  }

  @Test
  void replacesALimitThatIsSetAnew() {
    Deadline moved = due(DeadlineKind.VERIFICATION, 7);

    assertThat(
            after(opened(), asked(), new QuestionAnswered(Actor.REPORTER, List.of(moved), null))
                .running())
        .containsExactly(moved);
  }

  @Test
  void knowsWhetherItCameInASurgeHoweverItWentOn() {
    assertThat(Progress.NONE.surge()).isFalse();
    assertThat(after(opened(), VERIFIED).surge()).isFalse();
    assertThat(after(openedInASurgeOf(new PlaceCode("13.11.01")), VERIFIED, DISPOSED).surge())
        .isTrue();
  }

  @Test
  void forgetsAllWordsOnceTheyAreErasedAndTakesNoNewOnes() {
    Progress progress = after(opened(), asked(), new ContentErased(Actor.SYSTEM), ANSWERED);

    assertThat(progress.moments()).hasSize(4).allSatisfy(m -> assertThat(m.texts()).isEmpty());
    assertThat(progress.state()).isEqualTo(CaseStateCode.AWAITING_REPORTER);
  }

  private static Moment moment(long sequence, CaseEvent event) {
    return new Moment(sequence, at(sequence), event, Map.of());
  }

  private static List<DeadlineKind> kinds(Progress progress) {
    return progress.running().stream().map(Deadline::kind).toList();
  }
}
