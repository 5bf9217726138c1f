package id.aduan.routing.cases;

import static id.aduan.contract.Actor.REPORTER;
import static id.aduan.contract.ComplaintKind.PENGADUAN;
import static id.aduan.contract.DeadlineKind.FIRST_RESPONSE;
import static id.aduan.contract.DeadlineKind.LEGAL_CEILING;
import static id.aduan.contract.DeadlineKind.REPORTER_REPLY;
import static id.aduan.contract.DeadlineKind.RESOLUTION;
import static id.aduan.contract.DeadlineKind.VERIFICATION;
import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.ANSWER;
import static id.aduan.routing.cases.CaseExamples.ASK;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.DINKES;
import static id.aduan.routing.cases.CaseExamples.DISPOSE;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.DRAFT;
import static id.aduan.routing.cases.CaseExamples.FINAL;
import static id.aduan.routing.cases.CaseExamples.GIVE_BACK;
import static id.aduan.routing.cases.CaseExamples.ID;
import static id.aduan.routing.cases.CaseExamples.INSPEKTORAT;
import static id.aduan.routing.cases.CaseExamples.LATER;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.PLAN;
import static id.aduan.routing.cases.CaseExamples.TODAY;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static id.aduan.routing.cases.CaseExamples.after;
import static id.aduan.routing.cases.CaseExamples.documents;
import static id.aduan.routing.cases.CaseExamples.in;
import static id.aduan.routing.cases.CaseExamples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.AssignmentEvent.AssignmentWithdrawn;
import id.aduan.contract.AssignmentEvent.CaseAssigned;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Channel;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.DispositionBasis;
import id.aduan.contract.MissingFact;
import id.aduan.contract.Proof;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.Stay;
import id.aduan.contract.Visibility;
import id.aduan.routing.cases.CaseCommand.Close;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.Dispute;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.FinalAnswer;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.MissDeadline;
import id.aduan.routing.cases.CaseCommand.Rate;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.Resolve;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import id.aduan.routing.deadlines.Matter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CaseDeciderTest {
  private static final Matter COMPLAINT = new Matter(PENGADUAN, false);
  private static final Instant MUCH_LATER = Instant.parse("2026-03-02T02:00:00Z");

  @Test
  void opensACaseWhoseClocksRunFromTheAcceptance() {
    Transition made = opened(Complaints.aComplaint(ACCEPTED));

    assertThat(made.recorded())
        .containsExactly(
            new Recorded(
                1,
                NOW,
                null,
                new CaseOpened(
                    PENGADUAN,
                    Channel.WEB,
                    Visibility.OPEN,
                    null,
                    null,
                    Set.of(MissingFact.INCIDENT_DATE),
                    false,
                    ACCEPTED,
                    Commitments.of(Complaints.SALT, Complaints.TEXT),
                    List.of(DPUPR),
                    PLAN.opening(PENGADUAN, ACCEPTED),
                    null,
                    null,
                    null,
                    null),
                Map.of(
                    ContentPart.TITLE, "Jalan rusak",
                    ContentPart.COMPLAINT, Complaints.TEXT,
                    ContentPart.PLACE_TEXT, "depan pasar, Sangir",
                    ContentPart.REPORTER_NAME, Complaints.NAME,
                    ContentPart.EXPLANATION, "DPUPR: kata: 'jalan'"),
                Concerned.NOBODY,
                List.of()));
    assertThat(made.after().version()).isEqualTo(1);
    assertThat(made.after().open()).isEqualTo(PLAN.opening(PENGADUAN, ACCEPTED));
  }

  @Test
  void pausesTheAgencysClocksWhileTheReporterIsAsked() {
    Case asked = after(in(In.DISPOSED), ASK, NOW);

    assertThat(asked.open())
        .extracting(Deadline::kind)
        .containsExactly(REPORTER_REPLY, LEGAL_CEILING);
    assertThat(asked.holder()).contains(DPUPR);
  }

  @Test
  void givesTheAgencyBackWhatWasLeftWhenTheReporterAnswers() {
    Case disposed = in(In.DISPOSED);
    Case asked = after(disposed, ASK, NOW);
    Reply reply = new Reply("Di depan pasar.", false, Instant.parse("2026-02-06T02:00:00Z"));

    Transition made = CaseExamples.made(asked, reply, MUCH_LATER);

    assertThat(made.recorded().getFirst().event())
        .isEqualTo(
            new QuestionAnswered(
                REPORTER,
                PLAN.resumed(disposed.clocks().running(), NOW, reply.acceptedAt()),
                PLAN.resumed(List.of(PLAN.ownTime(COMPLAINT, NOW)), NOW, reply.acceptedAt())
                    .getFirst()));
    assertThat(made.after().state()).isEqualTo(disposed.state());
    assertThat(due(made.after(), RESOLUTION)).isAfter(due(disposed, RESOLUTION));
    assertThat(due(made.after(), LEGAL_CEILING)).isEqualTo(due(disposed, LEGAL_CEILING));
  }

  @Test
  void doesNotTakeForAnAnswerWhatWasAcceptedBeforeTheQuestion() {
    Case asked = after(opened(), ASK, NOW);

    assertThat(decide(asked, new Reply("Tambahan.", false, NOW.minusMillis(1)), LATER))
        .isEqualTo(
            decided(
                new AdditionReceived(REPORTER, false, null), ContentPart.ADDITION, "Tambahan."));
  }

  @Test
  void keepsASecondComplaintUnderATakenNumberAsAnAdditionEvenWhileAQuestionIsOpen() {
    assertThat(decide(in(In.AWAITING), new Reply("Lain.", true, LATER), LATER))
        .isEqualTo(
            decided(new AdditionReceived(REPORTER, true, null), ContentPart.ADDITION, "Lain."));
  }

  @Test
  void measuresAMisconductByItsOwnLimitAndSendsItToTheInspektoratOnly() {
    Case verified = after(opened(), new Verify(PENGADUAN, true, null, null));

    assertThat(due(verified, RESOLUTION)).isAfter(due(opened(), RESOLUTION));
    assertThat(decide(verified, DISPOSE, NOW)).isEqualTo(new Refused(Refusal.ONLY_INSPEKTORAT));
    assertThat(after(verified, new Dispose(INSPEKTORAT, null)).holder()).contains(INSPEKTORAT);
  }

  @Test
  void saysWhetherADispositionFollowedTheSuggestionAndCountsTheHandOffs() {
    Case verified = in(In.VERIFIED);

    assertThat(event(verified, new Dispose(DPUPR, null)))
        .isEqualTo(
            new CaseDisposed(
                UTAMA,
                DPUPR,
                DispositionBasis.SUGGESTION,
                1,
                PLAN.ownTime(COMPLAINT, NOW),
                new Stay(null, ACCEPTED, 0)));
    assertThat(event(in(In.RETURNED), new Dispose(DINKES, null)))
        .isEqualTo(
            new CaseDisposed(
                UTAMA,
                DINKES,
                DispositionBasis.OFFICER_CHOICE,
                2,
                PLAN.ownTime(COMPLAINT, NOW),
                new Stay(null, NOW, 0)));
  }

  @Test
  void meetsTheCoordinatorsDeadlineWithTheFirstDisposition() {
    assertThat(in(In.DISPOSED).open())
        .extracting(Deadline::kind)
        .containsExactly(FIRST_RESPONSE, RESOLUTION, LEGAL_CEILING);
    assertThat(in(In.RETURNED).open())
        .extracting(Deadline::kind)
        .containsExactly(FIRST_RESPONSE, RESOLUTION, LEGAL_CEILING);
  }

  @Test
  void keepsTheProposedOwnerOfAReturnedCase() {
    assertThat(event(in(In.IN_PROGRESS), GIVE_BACK))
        .isEqualTo(
            new CaseReturned(
                UTAMA, DPUPR, ReturnReason.NOT_OUR_TASK, DINKES, new Stay(DPUPR, NOW, 0)));
    assertThat(in(In.RETURNED).state())
        .isEqualTo(new CaseState.Returned(DPUPR, ReturnReason.NOT_OUR_TASK, DINKES));
    assertThat(
            decide(in(In.DISPOSED), new GiveBack(ReturnReason.NOT_OUR_PLACE, DPUPR, "Alasan"), NOW))
        .isEqualTo(new Refused(Refusal.OWN_OPD_PROPOSED));
  }

  @Test
  void callsOnlyTheFirstAnswerTheFirst() {
    Case answered = after(in(In.IN_PROGRESS), ANSWER);

    assertThat(event(in(In.IN_PROGRESS), ANSWER)).isEqualTo(new CaseAnswered(UTAMA, DPUPR, true));
    assertThat(event(answered, ANSWER)).isEqualTo(new CaseAnswered(UTAMA, DPUPR, false));
    assertThat(answered.open())
        .extracting(Deadline::kind)
        .containsExactly(RESOLUTION, LEGAL_CEILING);
  }

  @Test
  void resolvesWithTheProofAndTheWordsOfTheApprovedDraft() {
    Transition made = CaseExamples.made(in(In.DRAFTED), new CaseCommand.Approve(), NOW);

    assertThat(made.recorded())
        .containsExactly(
            new Recorded(
                6,
                NOW,
                null,
                new CaseResolved(
                    UTAMA,
                    DPUPR,
                    new Proof(TODAY, Commitments.of(Complaints.SALT, FINAL.whatWasDone()), 2),
                    PLAN.dispute(NOW),
                    new Stay(DPUPR, NOW, 0)),
                Map.of(
                    ContentPart.ANSWER, FINAL.answer(),
                    ContentPart.WHAT_WAS_DONE, FINAL.whatWasDone(),
                    ContentPart.DOCUMENTS,
                        "17080000-0000-4000-8000-000000000001 "
                            + "ab".repeat(32)
                            + "\n17080000-0000-4000-8000-000000000002 "
                            + "ab".repeat(32)),
                Concerned.NOBODY,
                List.of()));
  }

  @Test
  void demandsAProofOfADayThatCanBeTrue() {
    Case at = in(In.IN_PROGRESS);

    assertThat(decide(at, resolvedOn(1), NOW)).isEqualTo(new Refused(Refusal.PROOF_IN_FUTURE));
    assertThat(decide(at, resolvedOn(-2), NOW))
        .isEqualTo(new Refused(Refusal.PROOF_BEFORE_ACCEPTANCE));
    assertThat(decide(at, resolvedOn(-1), NOW)).isInstanceOf(Decided.class);
    assertThat(decide(at, new Resolve(new FinalAnswer("Ya.", " ", TODAY, documents(1))), NOW))
        .isEqualTo(new Refused(Refusal.TEXT_MISSING));
    assertThat(
            decide(
                at,
                new Resolve(
                    new FinalAnswer("x".repeat(Texts.LONGEST + 1), "y", TODAY, documents(0))),
                NOW))
        .isEqualTo(new Refused(Refusal.TEXT_TOO_LONG));
  }

  @Test
  void reopensACaseThatWasClosedMeanwhileIfTheDisputeWasAcceptedInTime() {
    Case resolved = in(In.RESOLVED);
    Instant end = PLAN.dispute(NOW).due();
    Case closed = after(resolved, new Close(ClosedHow.UNREACHABLE), end);

    assertThat(after(closed, new Dispute("Belum.", end.minusMillis(1)), MUCH_LATER).state())
        .isEqualTo(new CaseState.InProgress(DPUPR));
    assertThat(event(closed, new Dispute("Belum.", end), MUCH_LATER))
        .isInstanceOf(AdditionReceived.class);
  }

  @Test
  void acceptsADisputeThatCameBeforeTheClosingHoweverLate() {
    Instant closedAt = PLAN.dispute(NOW).due().plus(Duration.ofDays(9));
    Case closed = after(in(In.RESOLVED), new Close(ClosedHow.UNREACHABLE), closedAt);

    assertThat(
            after(closed, new Dispute("Belum.", closedAt.minusMillis(1)), closedAt).state().code())
        .isEqualTo(CaseStateCode.IN_PROGRESS);
  }

  @Test
  void doesNotReopenForADisputeOfAnEarlierResolution() {
    assertThat(event(in(In.RESOLVED), new Dispute("Belum.", NOW.minusMillis(1)), LATER))
        .isInstanceOf(AdditionReceived.class);
  }

  @Test
  void givesAReopenedCaseItsOldClocksAndCountsTheReopening() {
    Case resolved = in(In.RESOLVED);
    Case reopened = after(resolved, new Dispute("Belum.", LATER), MUCH_LATER);

    assertThat(reopened.tally()).isEqualTo(new Case.Tally(1, 1));
    assertThat(reopened.clocks().running())
        .isEqualTo(PLAN.reopened(resolved.clocks().running(), NOW, LATER));
    assertThat(due(reopened, LEGAL_CEILING)).isEqualTo(due(opened(), LEGAL_CEILING));
    assertThat(event(reopened, ANSWER)).isEqualTo(new CaseAnswered(UTAMA, DPUPR, false));
  }

  @Test
  void takesAGoodRatingForAConfirmation() {
    Decision good = decide(in(In.RESOLVED), new Rate(4, "Bagus."), NOW);
    Decision poor = decide(in(In.RESOLVED), new Rate(3, null), NOW);

    assertThat(good).isInstanceOf(Decided.class);
    assertThat(((Decided) good).facts().getLast().event())
        .isEqualTo(new CaseClosed(REPORTER, ClosedHow.CONFIRMED));
    assertThat(((Decided) poor).facts()).hasSize(1);
  }

  @Test
  void takesOneRatingForEachResolution() {
    Case rated = after(in(In.RESOLVED), new Rate(2, null));
    Case again =
        after(after(rated, new Dispute("Belum.", LATER), LATER), CaseExamples.RESOLVE, LATER);

    assertThat(decide(rated, new Rate(5, null), NOW)).isEqualTo(new Refused(Refusal.ALREADY_RATED));
    assertThat(decide(again, new Rate(5, null), LATER)).isInstanceOf(Decided.class);
    assertThat(decide(again, new Rate(6, null), LATER))
        .isEqualTo(new Refused(Refusal.SCORE_OUT_OF_RANGE));
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "UNREACHABLE"})
  void closesByHandOnlyWhenTheTimeToDisputeIsOver(ClosedHow how) {
    Instant end = PLAN.dispute(NOW).due();

    assertThat(decide(in(In.RESOLVED), new Close(how), end.minusMillis(1)))
        .isEqualTo(new Refused(Refusal.DISPUTE_STILL_POSSIBLE));
    boolean told = how == ClosedHow.SILENT;
    Case known = after(in(In.RESOLVED), new CaseCommand.SettleNotice(6, told, NOW));
    assertThat(event(known, new Close(how), end)).isEqualTo(new CaseClosed(UTAMA, how));
  }

  @Test
  void takesNoMoreAdditionsThanACaseCanHold() {
    Case full = in(In.RESOLVED);
    for (int i = 0; i < CaseDecider.MOST_ADDITIONS; i++) {
      full = after(full, new CaseCommand.Reply("a", false, LATER));
    }

    assertThat(decide(full, new CaseCommand.Reply("b", false, LATER), LATER))
        .isEqualTo(new Refused(Refusal.CASE_FULL));
    assertThat(after(full, new Dispute("Belum.", LATER), LATER).state().code())
        .isEqualTo(CaseStateCode.IN_PROGRESS);
    assertThat(after(full, new Rate(2, null), LATER).version()).isEqualTo(full.version() + 1);
    Case asked = after(after(full, new Dispute("Belum.", LATER), LATER), ASK, LATER);
    assertThat(event(asked, new CaseCommand.Reply("Di sini.", false, LATER), LATER))
        .isInstanceOf(QuestionAnswered.class);
  }

  @Test
  void tellsOfAMissOnceAndChargesItToWhoHasTheCase() {
    Case disposed = in(In.DISPOSED);
    Instant due = due(disposed, FIRST_RESPONSE);
    MissDeadline miss = new MissDeadline(FIRST_RESPONSE, due);

    assertThat(decide(disposed, miss, due.minusMillis(1))).isEqualTo(new AlreadyDone());
    assertThat(event(disposed, miss, due))
        .isEqualTo(new DeadlineMissed(FIRST_RESPONSE, due, DPUPR));
    assertThat(decide(after(disposed, miss, due), miss, due)).isEqualTo(new AlreadyDone());
    assertThat(event(opened(), new MissDeadline(VERIFICATION, due(opened(), VERIFICATION)), due))
        .isEqualTo(new DeadlineMissed(VERIFICATION, due(opened(), VERIFICATION), null));
  }

  @Test
  void chargesNobodyWithTheEndOfTheTimeToDispute() {
    Case resolved = in(In.RESOLVED);
    Instant end = PLAN.dispute(NOW).due();

    assertThat(resolved.nearest()).contains(PLAN.dispute(NOW));
    assertThat(resolved.nextAlarm()).isEmpty();
    assertThat(decide(resolved, new MissDeadline(DeadlineKind.DISPUTE, end), end))
        .isEqualTo(new AlreadyDone());
  }

  @ParameterizedTest
  @EnumSource(In.class)
  void erasesEverythingThatWasWritten(In state) {
    Case erased = after(in(state), new EraseContent());

    assertThat(erased.writings()).isEqualTo(Case.Writings.ERASED);
    assertThat(erased.state()).isEqualTo(in(state).state());
    assertThat(erased.toString()).doesNotContain(Complaints.TEXT, Complaints.NAME, Complaints.SALT);
  }

  @Test
  void refusesWhatACaseHasNoMoreRoomFor() {
    Case full = opened();
    while (full.writings().characters() + Texts.LONGEST <= CaseDecider.LONGEST_CASE) {
      full = after(full, new Reply("x".repeat(Texts.LONGEST), false, LATER));
    }

    assertThat(decide(full, new Reply("x".repeat(Texts.LONGEST), false, LATER), LATER))
        .isEqualTo(new Refused(Refusal.CASE_FULL));
  }

  @Test
  void saysWhatAVerificationChanged() {
    assertThat(event(opened(), CaseExamples.VERIFY))
        .isEqualTo(
            new CaseVerified(
                UTAMA,
                PENGADUAN,
                false,
                null,
                CaseExamples.SANGIR,
                PLAN.opening(PENGADUAN, ACCEPTED),
                null,
                null));
  }

  @Test
  void tellsTheSystemsOfOpdsWhatTheyGetAndLose() {
    Case verified = in(In.VERIFIED);

    assertThat(told(verified, DISPOSE)).hasOnlyElementsOfType(CaseAssigned.class).hasSize(1);
    assertThat(told(in(In.DISPOSED), new Dispose(DINKES, null)))
        .hasSize(2)
        .first()
        .isEqualTo(new AssignmentWithdrawn(DPUPR, CaseStateCode.DISPOSED));
    assertThat(told(in(In.DISPOSED), GIVE_BACK))
        .isEqualTo(List.of(new AssignmentWithdrawn(DPUPR, CaseStateCode.VERIFIED)));
    assertThat(told(in(In.RESOLVED), CaseExamples.CONFIRM))
        .isEqualTo(List.of(new AssignmentWithdrawn(DPUPR, CaseStateCode.CLOSED)));
    assertThat(told(in(In.CLOSED), CaseExamples.DISPUTE))
        .hasOnlyElementsOfType(CaseAssigned.class)
        .hasSize(1);
    assertThat(told(in(In.DISPOSED), new CaseCommand.Withdraw(null)))
        .isEqualTo(List.of(new AssignmentWithdrawn(DPUPR, CaseStateCode.ARCHIVED)));
    assertThat(told(in(In.RECEIVED), CaseExamples.ARCHIVE)).isEmpty();
    assertThat(told(in(In.IN_PROGRESS), DRAFT)).isEmpty();
  }

  @Test
  void linksAnAssignmentToItsCase() {
    CaseAssigned assigned = (CaseAssigned) told(in(In.VERIFIED), DISPOSE).getFirst();

    assertThat(assigned.link()).hasToString("https://routing.example/api/v1/cases/" + ID);
    assertThat(assigned.deadlines()).isEqualTo(in(In.DISPOSED).open());
    assertThat(
            new Assignments(URI.create("https://aduan.example/routing/"))
                .of(in(In.VERIFIED), in(In.DISPOSED), event(in(In.VERIFIED), DISPOSE)))
        .first()
        .extracting(told -> ((CaseAssigned) told).link().toString())
        .isEqualTo("https://aduan.example/routing/api/v1/cases/" + ID);
  }

  private static List<id.aduan.contract.AssignmentEvent> told(Case on, CaseCommand command) {
    return CaseExamples.made(on, command, LATER).recorded().stream()
        .flatMap(recorded -> recorded.assignments().stream())
        .toList();
  }

  private static Resolve resolvedOn(int days) {
    return new Resolve(
        new FinalAnswer(FINAL.answer(), FINAL.whatWasDone(), TODAY.plusDays(days), documents(1)));
  }

  private static Decision decide(Case on, CaseCommand command, Instant at) {
    return DECIDER.decide(on, command, new Circumstances(at, UTAMA));
  }

  private static CaseEvent event(Case on, CaseCommand command) {
    return event(on, command, NOW);
  }

  private static CaseEvent event(Case on, CaseCommand command, Instant at) {
    return CaseExamples.made(on, command, at).recorded().getLast().event();
  }

  private static Decided decided(CaseEvent event, ContentPart part, String text) {
    return new Decided(List.of(new Fact(event, Map.of(part, text))));
  }

  private static Instant due(Case on, DeadlineKind kind) {
    return on.clocks().of(kind).orElseThrow().due();
  }
}
