package id.aduan.oversight.watching;

import static id.aduan.oversight.Lifecycles.DINKES;
import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.INSPEKTORAT;
import static id.aduan.oversight.Lifecycles.accusing;
import static id.aduan.oversight.Lifecycles.answeredBy;
import static id.aduan.oversight.Lifecycles.closed;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.day;
import static id.aduan.oversight.Lifecycles.disposedTo;
import static id.aduan.oversight.Lifecycles.opened;
import static id.aduan.oversight.Lifecycles.openedNaming;
import static id.aduan.oversight.Lifecycles.reopenedFor;
import static id.aduan.oversight.Lifecycles.resolvedBy;
import static id.aduan.oversight.Lifecycles.returnedBy;
import static id.aduan.oversight.Lifecycles.startedBy;
import static id.aduan.oversight.Lifecycles.verified;
import static id.aduan.oversight.watching.Folds.after;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseRated;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.ErasureCompleted;
import id.aduan.contract.CaseEvent.ErasureConfirmed;
import id.aduan.contract.CaseEvent.ErasureOrdered;
import id.aduan.contract.CaseEvent.ErasureOverdue;
import id.aduan.contract.CaseEvent.HolderLate;
import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.CaseEvent.ReporterTold;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.ErasureReason;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.Stay;
import id.aduan.oversight.Lifecycles;
import id.aduan.oversight.watching.Clocks.Missed;
import id.aduan.oversight.watching.Holding.Lateness;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvolutionTest {

  @Test
  void isNotFollowedUpWhileTheAgencyHasDoneNothing() {
    WatchedCase disposed = watched(verified(), disposedTo(DPUPR));

    assertThat(disposed.standing()).isEqualTo(Standing.in(CaseStateCode.DISPOSED, day(2)));
    assertThat(disposed.followUp()).isEmpty();
    assertThat(disposed.nextDue()).hasValue(day(5));
  }

  @Test
  void saysSinceWhenAndByWhomItIsFollowedUp() {
    WatchedCase started =
        watched(verified(), disposedTo(DPUPR), startedBy(DPUPR), answeredBy(DPUPR));

    assertThat(started.standing().state()).isEqualTo(CaseStateCode.IN_PROGRESS);
    assertThat(started.followUp()).hasValue(new Step(day(3), Lifecycles.adminOf(DPUPR)));
    assertThat(started.progress().firstAnswer())
        .isEqualTo(new FirstAnswer(new Step(day(4), Lifecycles.adminOf(DPUPR)), true));
  }

  @Test
  void saysOfEachAgencyHowLateItWasByItsOwnTime() {
    WatchedCase handedOn =
        watched(
            verified(),
            disposedTo(DPUPR),
            new HolderLate(DPUPR, day(3)),
            returnedBy(DPUPR, DINKES, 5),
            disposedTo(DINKES, 2),
            returnedBy(DINKES, DPUPR, 0),
            disposedTo(DPUPR, 3),
            returnedBy(DPUPR, DINKES, 2));

    assertThat(handedOn.holdings())
        .extracting(Holding::late)
        .containsExactly(new Lateness(day(3), 5), null, new Lateness(null, 2));
  }

  @Test
  void addsUpWhatAReopenedCaseStaysTooLong() {
    WatchedCase again =
        watched(
            verified(),
            disposedTo(DPUPR),
            resolvedLate(1),
            reopenedFor(DPUPR),
            new HolderLate(DPUPR, day(6)),
            new HolderLate(DPUPR, day(9)),
            resolvedLate(3));

    assertThat(again.holdings()).extracting(Holding::late).containsExactly(new Lateness(day(6), 4));
  }

  private static CaseResolved resolvedLate(int workingDays) {
    CaseResolved resolved = resolvedBy(DPUPR);
    return new CaseResolved(
        resolved.by(),
        resolved.opd(),
        resolved.proof(),
        resolved.disputeUntil(),
        new Stay(DPUPR, day(2), workingDays));
  }

  @Test
  void asksTheNextAgencyAnewAndKeepsWhatTheLastOneDid() {
    WatchedCase handedOn =
        watched(
            verified(),
            disposedTo(DPUPR),
            startedBy(DPUPR),
            returnedBy(DPUPR, DINKES),
            disposedTo(DINKES, 2));

    assertThat(handedOn.followUp()).isEmpty();
    assertThat(handedOn.lastHolder()).hasValue(DINKES);
    assertThat(handedOn.holdings().getFirst().ending())
        .isEqualTo(
            new HoldingEnd.Returned(
                new Step(day(4), Lifecycles.adminOf(DPUPR)), ReturnReason.NOT_OUR_TASK, DINKES));
    assertThat(handedOn.holdings().getFirst().followUp()).isNotNull();
  }

  @Test
  void isWithNobodyAfterAReturn() {
    WatchedCase returned = watched(verified(), disposedTo(DPUPR), returnedBy(DPUPR, DINKES));

    assertThat(returned.holding()).isEmpty();
    assertThat(returned.standing().state()).isEqualTo(CaseStateCode.VERIFIED);
  }

  @Test
  void showsTheProofOfTheResolutionThatStands() {
    WatchedCase resolved =
        watched(verified(), disposedTo(DPUPR), startedBy(DPUPR), resolvedBy(DPUPR));

    assertThat(resolved.resolution())
        .hasValue(
            new Resolution(
                new Step(day(4), Lifecycles.adminOf(DPUPR)),
                DPUPR,
                Lifecycles.PROOF,
                day(24),
                true));
    assertThat(resolved.progress().firstAnswer()).isNotNull();
    assertThat(resolved.nextDue()).isEmpty();
  }

  @Test
  void keepsADisputedResolutionThatStandsNoMore() {
    WatchedCase reopened =
        watched(
            verified(),
            disposedTo(DPUPR),
            startedBy(DPUPR),
            resolvedBy(DPUPR),
            closed(),
            reopenedFor(DPUPR));

    assertThat(reopened.standing().state()).isEqualTo(CaseStateCode.IN_PROGRESS);
    assertThat(reopened.resolution()).isEmpty();
    assertThat(reopened.progress().resolutions()).hasSize(1);
    assertThat(reopened.progress().reopenings()).containsExactly(day(6));
    assertThat(reopened.progress().ending()).isNull();
    assertThat(reopened.holdings()).hasSize(1);
    assertThat(reopened.nextDue()).hasValue(day(30));
  }

  @Test
  void standsStillWhileTheReporterIsAskedExceptForTheLegalCeiling() {
    WatchedCase asked = watched(question());

    assertThat(asked.standing().state()).isEqualTo(CaseStateCode.AWAITING_REPORTER);
    assertThat(asked.nextDue()).hasValue(day(60));

    WatchedCase again =
        Folds.next(
            asked,
            new QuestionAnswered(
                Actor.REPORTER, List.of(Lifecycles.deadline(DeadlineKind.RESOLUTION, 18)), null));
    assertThat(again.standing()).isEqualTo(Standing.in(CaseStateCode.RECEIVED, day(2)));
    assertThat(again.nextDue()).hasValue(day(18));
  }

  @Test
  void neverUnsaysAMiss() {
    var missed = new DeadlineMissed(DeadlineKind.FIRST_RESPONSE, day(3), DPUPR);
    WatchedCase late =
        watched(
            verified(), disposedTo(DPUPR), missed, answeredBy(DPUPR), resolvedBy(DPUPR), closed());

    assertThat(late.clocks().missed())
        .containsExactly(new Missed(DeadlineKind.FIRST_RESPONSE, day(3), DPUPR, day(3)));
  }

  @Test
  void saysThatAnAnswerAfterItsLimitWasLate() {
    WatchedCase waiting =
        watched(verified(), disposedTo(DPUPR), addition(), addition(), addition());
    WatchedCase answered = Folds.next(waiting, answeredBy(DPUPR));

    assertThat(answered.progress().firstAnswer())
        .isEqualTo(new FirstAnswer(new Step(day(6), Lifecycles.adminOf(DPUPR)), false));
  }

  @Test
  void isTooLateFromTheVeryInstantOfTheLimit() {
    WatchedCase waiting = watched(verified(), disposedTo(DPUPR));

    WatchedCase beforeIt = Evolution.evolve(waiting, day(5).minusNanos(1), answeredBy(DPUPR));
    WatchedCase atTheLimit = Evolution.evolve(waiting, day(5), answeredBy(DPUPR));

    assertThat(beforeIt.progress().firstAnswer()).extracting(FirstAnswer::inTime).isEqualTo(true);
    assertThat(atTheLimit.progress().firstAnswer())
        .extracting(FirstAnswer::inTime)
        .isEqualTo(false);
  }

  @Test
  void tellsHowACaseEnded() {
    Step byReporter = new Step(day(1), Actor.REPORTER);
    Step byCoordinator = new Step(day(1), Actor.COORDINATOR);
    InstitutionCode pln = new InstitutionCode("PLN");

    assertThat(ending(new CaseWithdrawn(Actor.REPORTER, null)))
        .isEqualTo(new Ending.Withdrawn(byReporter));
    assertThat(ending(new CaseArchived(Actor.COORDINATOR, ArchiveReason.TOO_GENERAL, null)))
        .isEqualTo(new Ending.Archived(byCoordinator, ArchiveReason.TOO_GENERAL));
    assertThat(ending(new CaseForwarded(Actor.COORDINATOR, pln, null)))
        .isEqualTo(new Ending.Forwarded(byCoordinator, pln));
    assertThat(ending(closed())).isEqualTo(new Ending.Closed(byReporter, ClosedHow.CONFIRMED));
    assertThat(watched(new CaseWithdrawn(Actor.REPORTER, null)).standing().state())
        .isEqualTo(CaseStateCode.ARCHIVED);
  }

  @Test
  void staysAsItIsWhenContentIsErasedOrAdded() {
    WatchedCase before = watched(verified());

    assertThat(Folds.next(before, new ContentErased(Actor.REPORTER))).isEqualTo(before.at(3));
    assertThat(Folds.next(before, addition())).isEqualTo(before.at(3));
    assertThat(
            List.of(
                new ErasureOrdered(Actor.COORDINATOR, ErasureReason.REPORTER_REQUEST, day(3)),
                new ErasureConfirmed(ErasureHolder.INTAKE),
                new ErasureOverdue(day(3), List.of(ErasureHolder.NOTIFICATION)),
                new ErasureCompleted(day(1))))
        .allMatch(event -> Folds.next(before, event).equals(before.at(3)));
    assertThat(Folds.next(before, new CaseRated(Actor.REPORTER, 2)).progress().rating())
        .isEqualTo(2);
  }

  @Test
  void movesTheReportersTimeWithWhatHeWasToldLater() {
    WatchedCase resolved =
        watched(verified(), disposedTo(DPUPR), startedBy(DPUPR), resolvedBy(DPUPR));
    Deadline moved = Lifecycles.deadline(DeadlineKind.DISPUTE, 26);
    WatchedCase unreached = Folds.next(resolved, new NoticeSettled(5, false, null, day(5)));

    assertThat(unreached).isEqualTo(resolved.at(6));
    assertThat(Folds.next(resolved, new NoticeSettled(5, true, moved, day(5))).clocks().running())
        .contains(moved);
    assertThat(Folds.next(unreached, new ReporterTold(Actor.COORDINATOR, moved)).clocks().running())
        .contains(moved);
  }

  @Test
  void takesKindCategoryAndPlaceFromTheVerification() {
    Matter matter = watched(verified(true)).matter();

    assertThat(matter.misconduct()).isTrue();
    assertThat(matter.place()).isEqualTo(Lifecycles.LUBUK_GADANG);
    assertThat(matter.openedAt()).isEqualTo(matter.acceptedAt().plus(Duration.ZERO));
  }

  @Test
  void takesWhomTheWordsNameForAccusedUntilSomebodyVerified() {
    WatchedCase named = after(complaint(1), openedNaming(INSPEKTORAT, DPUPR), question());

    assertThat(named.matter().accused()).containsExactlyInAnyOrder(INSPEKTORAT, DPUPR);
    assertThat(Folds.next(named, verified()).matter().accused()).isEmpty();
    assertThat(Folds.next(named, accusing(DINKES)).matter().accused()).containsExactly(DINKES);
    assertThat(watched(addition()).matter().accused()).isEmpty();
  }

  @Test
  void keepsTheAccusationOfTheLastVerificationOnly() {
    assertThat(watched(accusing(DPUPR), disposedTo(DINKES), answeredBy(DINKES)).matter().accused())
        .containsExactly(DPUPR);
    assertThat(watched(accusing(DPUPR), accusing(DINKES)).matter().accused())
        .containsExactly(DINKES);
    assertThat(watched(accusing(DPUPR), verified(true, null)).matter().accused()).isEmpty();
    assertThat(watched(accusing(DPUPR), verified(false, List.of(DPUPR))).matter().accused())
        .isEmpty();
  }

  private static WatchedCase watched(CaseEvent... events) {
    return after(complaint(1), opened(), events);
  }

  private static Ending ending(CaseEvent event) {
    Ending ending = watched(event).progress().ending();
    assertThat(ending).isNotNull();
    return Objects.requireNonNull(ending);
  }

  private static CaseEvent addition() {
    return new CaseEvent.AdditionReceived(Actor.REPORTER, false, null);
  }

  private static QuestionAsked question() {
    return new QuestionAsked(
        Actor.COORDINATOR, Set.of(), Lifecycles.deadline(DeadlineKind.REPORTER_REPLY, 20), null);
  }
}
