package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.DINKES;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.FORWARD;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static id.aduan.routing.cases.CaseExamples.after;
import static id.aduan.routing.cases.CaseExamples.in;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseRecalled;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.DecisionDemanded;
import id.aduan.contract.CaseEvent.DecisionMissed;
import id.aduan.contract.CaseEvent.HolderLate;
import id.aduan.contract.CaseEvent.OwnerDecided;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.Stay;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.Archive;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.Dispute;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.MissDecision;
import id.aduan.routing.cases.CaseCommand.MissOwnTime;
import id.aduan.routing.cases.CaseCommand.Recall;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.Settle;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.Coordination.DecisionTask;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each holder's own time, worked by hand with the calendar of 2026 (16 and 17 February, 18 to 20,
 * 23 and 24 March are no working days), and the decision on a case that is passed around.
 */
final class HandOffsTest {
  /** Of who got the case on Tuesday, 3 February: the end of Wednesday the 25th, day 14. */
  private static final Instant OWN_TIME = Instant.parse("2026-02-25T17:00:00Z");

  private static final Instant MARCH_4 = Instant.parse("2026-03-04T02:00:00Z");
  private static final Instant MARCH_5 = Instant.parse("2026-03-05T02:00:00Z");
  private static final Instant MARCH_6 = Instant.parse("2026-03-06T02:00:00Z");
  private static final CaseCommand NOT_OURS =
      new GiveBack(ReturnReason.NOT_OUR_TASK, null, "Bukan kami.");
  private static final CaseCommand CONFLICT =
      new GiveBack(ReturnReason.CONFLICT_OF_INTEREST, null, "Menyangkut kami.");

  @Test
  void givesWhoGetsACaseItsOwnTimeAndEndsTheCoordinatorsStay() {
    CaseDisposed disposed = (CaseDisposed) event(in(In.VERIFIED), new Dispose(DPUPR, null), NOW);

    assertThat(disposed.ownTime()).extracting(Deadline::due).isEqualTo(OWN_TIME);
    assertThat(disposed.ended()).isEqualTo(new Stay(null, ACCEPTED, 0));
  }

  @Test
  void chargesEachHolderForItsOwnDaysOnly() {
    Case late = in(In.IN_PROGRESS);
    CaseReturned byFirst = (CaseReturned) event(late, NOT_OURS, MARCH_4);
    Case second = after(after(late, NOT_OURS, MARCH_4), new Dispose(DINKES, null), MARCH_4);
    CaseReturned bySecond = (CaseReturned) events(second, NOT_OURS, MARCH_5).getFirst();

    assertThat(byFirst.ended()).isEqualTo(new Stay(DPUPR, NOW, 5));
    assertThat(bySecond.ended()).isEqualTo(new Stay(DINKES, MARCH_4, 0));
    assertThat(second.custody().ownTime())
        .extracting(Deadline::due)
        .isEqualTo(Instant.parse("2026-03-31T17:00:00Z"));
  }

  @Test
  void chargesNothingOnTheLastMomentAndADayFromTheNextOn() {
    Case held = in(In.IN_PROGRESS);

    assertThat(((CaseReturned) event(held, NOT_OURS, OWN_TIME.minusMillis(1))).ended())
        .isEqualTo(new Stay(DPUPR, NOW, 0));
    assertThat(((CaseReturned) event(held, NOT_OURS, OWN_TIME)).ended())
        .isEqualTo(new Stay(DPUPR, NOW, 1));
  }

  @Test
  void saysOnceThatAHolderIsLate() {
    Case held = in(In.IN_PROGRESS);
    assertThat(decide(held, new MissOwnTime(OWN_TIME), OWN_TIME.minusMillis(1)))
        .isEqualTo(new AlreadyDone());
    assertThat(event(held, new MissOwnTime(OWN_TIME), OWN_TIME))
        .isEqualTo(new HolderLate(DPUPR, OWN_TIME));
    assertThat(
            decide(
                after(held, new MissOwnTime(OWN_TIME), OWN_TIME),
                new MissOwnTime(OWN_TIME),
                MARCH_4))
        .isEqualTo(new AlreadyDone());
  }

  /** Asked on Friday, 20 February: three days are left, and still are on Tuesday, 3 March. */
  @Test
  void pausesTheHoldersOwnTimeWithAQuestion() {
    Case asked = after(in(In.IN_PROGRESS), CaseExamples.ASK, Instant.parse("2026-02-20T02:00:00Z"));
    Instant answeredAt = Instant.parse("2026-03-03T02:00:00Z");
    Case answered = after(asked, new Reply("Di sana.", false, answeredAt), answeredAt);

    assertThat(Alarm.of(asked)).noneMatch(alarm -> alarm.command() instanceof MissOwnTime);
    assertThat(answered.custody().ownTime())
        .extracting(Deadline::due)
        .isEqualTo(Instant.parse("2026-03-06T17:00:00Z"));
    assertThat(answered.clocks().of(DeadlineKind.LEGAL_CEILING))
        .isEqualTo(in(In.IN_PROGRESS).clocks().of(DeadlineKind.LEGAL_CEILING));
  }

  @Test
  void chargesNoHolderWithWhatPassedWhileTheReporterWasAsked() {
    Case asked = after(in(In.IN_PROGRESS), CaseExamples.ASK, Instant.parse("2026-02-20T02:00:00Z"));

    assertThat(((CaseWithdrawn) event(asked, new Withdraw(null), MARCH_6)).ended())
        .isEqualTo(new Stay(DPUPR, NOW, 0));
  }

  /** Resolved on 10 February nine own days are left, of the citizen's time eight. */
  @Test
  void givesAReopenedCaseWhatWasLeftOfTheOwnTime() {
    Case resolved = after(in(In.DRAFTED), new Approve(), Instant.parse("2026-02-10T02:00:00Z"));
    Instant disputedAt = Instant.parse("2026-02-12T02:00:00Z");
    CaseReopened reopened =
        (CaseReopened) event(resolved, new Dispute("Belum.", disputedAt), disputedAt);

    assertThat(reopened.deadlines())
        .filteredOn(deadline -> deadline.kind() == DeadlineKind.RESOLUTION)
        .extracting(Deadline::due)
        .containsExactly(Instant.parse("2026-02-26T17:00:00Z"));
    assertThat(reopened.ownTime())
        .extracting(Deadline::due)
        .isEqualTo(Instant.parse("2026-02-27T17:00:00Z"));
  }

  /** Who was late has five days, as the reporter's clock gives, but not what it used up. */
  @Test
  void givesALateHolderNoLessThanTheReporterHasToWait() {
    Case resolved = after(in(In.DRAFTED), new Approve(), MARCH_4);
    CaseReopened reopened = (CaseReopened) event(resolved, new Dispute("Belum.", MARCH_5), MARCH_5);

    assertThat(((CaseResolved) event(in(In.DRAFTED), new Approve(), MARCH_4)).ended())
        .isEqualTo(new Stay(DPUPR, NOW, 5));
    assertThat(reopened.ownTime())
        .extracting(Deadline::due)
        .isEqualTo(Instant.parse("2026-03-12T17:00:00Z"));
  }

  @Test
  void endsTheStayOfWhoeverHasACaseThatIsPutAway() {
    assertThat(((CaseArchived) event(CaseExamples.opened(), CaseExamples.ARCHIVE, NOW)).ended())
        .isEqualTo(new Stay(null, ACCEPTED, 0));
    assertThat(
            ((CaseArchived) event(CaseExamples.erased(In.DISPOSED), CaseExamples.ARCHIVE, MARCH_4))
                .ended())
        .isEqualTo(new Stay(DPUPR, NOW, 5));
  }

  @Test
  void demandsADecisionWithTheReturnAfterTheSecondHandOff() {
    Case second = handed(in(In.RETURNED), DINKES);

    assertThat(events(in(In.DISPOSED), NOT_OURS, MARCH_5))
        .hasOnlyElementsOfType(CaseReturned.class);
    assertThat(events(second, NOT_OURS, MARCH_5))
        .containsExactly(
            new CaseReturned(
                UTAMA, DINKES, ReturnReason.NOT_OUR_TASK, null, new Stay(DINKES, NOW, 6)),
            new DecisionDemanded(
                2,
                false,
                MARCH_6,
                CaseExamples.PLAN.decision(MARCH_5).policyVersion(),
                CaseExamples.PLAN.decision(MARCH_5).calendarVersion()));
    assertThat(passedAround().coordination().decision())
        .isEqualTo(new DecisionTask(MARCH_6, false));
  }

  @Test
  void seesThatACaseCameBackToWhoHadItBefore() {
    Case again = handed(in(In.RETURNED), DPUPR);

    assertThat(events(again, NOT_OURS, MARCH_5).getLast())
        .isInstanceOfSatisfying(
            DecisionDemanded.class, demanded -> assertThat(demanded.backAgain()).isTrue());
  }

  @Test
  void refusesAPlainDispositionWhileADecisionIsOpen() {
    assertThat(decide(passedAround(), new Dispose(DPUPR, null), MARCH_5))
        .isEqualTo(new Refused(Refusal.DECISION_OPEN));
    assertThat(decide(in(In.RETURNED), new Settle(DPUPR, "Ya."), MARCH_5))
        .isEqualTo(new Refused(Refusal.NO_DECISION_OPEN));
    assertThat(decide(passedAround(), new Settle(DPUPR, " "), MARCH_5))
        .isEqualTo(new Refused(Refusal.TEXT_MISSING));
  }

  @Test
  void settlesOnceForAllWhoseACaseIs() {
    Decided decided = (Decided) decide(passedAround(), new Settle(DPUPR, "Jalan kita."), MARCH_5);
    Case settled = after(passedAround(), new Settle(DPUPR, "Jalan kita."), MARCH_5);

    assertThat(decided.facts().getFirst())
        .isEqualTo(
            new Fact(
                new OwnerDecided(UTAMA, DPUPR), java.util.Map.of(ContentPart.NOTE, "Jalan kita.")));
    assertThat(decided.facts().getLast().event()).isInstanceOf(CaseDisposed.class);
    assertThat(settled.coordination().decision()).isNull();
    assertThat(decide(settled, NOT_OURS, MARCH_6)).isEqualTo(new Refused(Refusal.OWNER_DECIDED));
    assertThat(events(settled, CONFLICT, MARCH_6)).hasSize(2);
  }

  @Test
  void bindsNobodyElseToWhatWasSettledForAnother() {
    Case settled = after(passedAround(), new Settle(DPUPR, "Jalan kita."), MARCH_5);
    Case recalled = after(settled, new Recall("Keliru."), MARCH_6);

    assertThat(events(handed(recalled, DINKES), NOT_OURS, MARCH_6)).hasSize(2);
  }

  @Test
  void tellsOfADecisionThatWasMissedOnceAndKeepsItOpen() {
    Case missed = after(passedAround(), new MissDecision(MARCH_6), MARCH_6);

    assertThat(event(passedAround(), new MissDecision(MARCH_6), MARCH_6))
        .isEqualTo(new DecisionMissed(MARCH_6));
    assertThat(missed.coordination().decision()).isEqualTo(new DecisionTask(MARCH_6, true));
    assertThat(decide(missed, new MissDecision(MARCH_6), MARCH_6)).isEqualTo(new AlreadyDone());
    assertThat(events(missed, new Settle(DPUPR, "Ya."), MARCH_6)).hasSize(2);
  }

  @Test
  void endsADecisionWithTheCase() {
    for (CaseCommand end :
        List.of(FORWARD, new Archive(ArchiveReason.DUPLICATE, "Ganda."), new Withdraw("Sudah."))) {
      assertThat(after(passedAround(), end, MARCH_5).coordination().decision()).isNull();
    }
  }

  @Test
  void takesACaseBackFromTheOpdThatHasIt() {
    for (In state : List.of(In.DISPOSED, In.IN_PROGRESS, In.DRAFTED)) {
      assertThat(event(in(state), CaseExamples.RECALL, MARCH_4))
          .isEqualTo(new CaseRecalled(UTAMA, DPUPR, new Stay(DPUPR, NOW, 5)));
      assertThat(after(in(state), CaseExamples.RECALL, MARCH_4).state())
          .isEqualTo(new CaseState.Verified());
    }
  }

  /** The second OPD gives back, on 5 March, what it got on 3 February. */
  private static Case passedAround() {
    return after(handed(in(In.RETURNED), DINKES), NOT_OURS, MARCH_5);
  }

  private static Case handed(Case on, OpdCode opd) {
    return after(on, new Dispose(opd, null), NOW);
  }

  private static CaseEvent event(Case on, CaseCommand command, Instant at) {
    return events(on, command, at).getLast();
  }

  private static List<CaseEvent> events(Case on, CaseCommand command, Instant at) {
    return ((Decided) decide(on, command, at)).facts().stream().map(Fact::event).toList();
  }

  private static Decision decide(Case on, CaseCommand command, Instant at) {
    return DECIDER.decide(on, command, new Circumstances(at, UTAMA));
  }
}
