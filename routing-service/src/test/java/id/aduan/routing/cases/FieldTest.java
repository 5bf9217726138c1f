package id.aduan.routing.cases;

import static id.aduan.contract.ComplaintKind.ASPIRASI;
import static id.aduan.contract.ComplaintKind.PENGADUAN;
import static id.aduan.contract.ComplaintKind.PERMINTAAN_INFORMASI;
import static id.aduan.contract.DeadlineKind.FIRST_RESPONSE;
import static id.aduan.contract.DeadlineKind.LEGAL_CEILING;
import static id.aduan.contract.DeadlineKind.RESOLUTION;
import static id.aduan.contract.DeadlineKind.VERIFICATION;
import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.ANSWER;
import static id.aduan.routing.cases.CaseExamples.ARCHIVE;
import static id.aduan.routing.cases.CaseExamples.ASK;
import static id.aduan.routing.cases.CaseExamples.CONFIRM;
import static id.aduan.routing.cases.CaseExamples.DINKES;
import static id.aduan.routing.cases.CaseExamples.DISPOSE;
import static id.aduan.routing.cases.CaseExamples.DISPUTE;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.DRAFT;
import static id.aduan.routing.cases.CaseExamples.FORWARD;
import static id.aduan.routing.cases.CaseExamples.GIVE_BACK;
import static id.aduan.routing.cases.CaseExamples.INSPEKTORAT;
import static id.aduan.routing.cases.CaseExamples.LATER;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.ORDER_ERASURE;
import static id.aduan.routing.cases.CaseExamples.REPLY;
import static id.aduan.routing.cases.CaseExamples.RESOLVE;
import static id.aduan.routing.cases.CaseExamples.TODAY;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static id.aduan.routing.cases.CaseExamples.VERIFY;
import static id.aduan.routing.cases.CaseExamples.after;
import static id.aduan.routing.cases.CaseExamples.erased;
import static id.aduan.routing.cases.CaseExamples.in;
import static id.aduan.routing.cases.CaseExamples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.ReturnReason;
import id.aduan.routing.cases.CaseCommand.AddSupport;
import id.aduan.routing.cases.CaseCommand.Answer;
import id.aduan.routing.cases.CaseCommand.AnswerRequest;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.Archive;
import id.aduan.routing.cases.CaseCommand.Close;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.Dispute;
import id.aduan.routing.cases.CaseCommand.EndSilence;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.FinalAnswer;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.MissDeadline;
import id.aduan.routing.cases.CaseCommand.MissRequest;
import id.aduan.routing.cases.CaseCommand.Rate;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.RequestFacts;
import id.aduan.routing.cases.CaseCommand.Resolve;
import id.aduan.routing.cases.CaseCommand.SettleNotice;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Tell;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the field says (DOMAIN.md) and the architecture promises (SYSTEM.md), row by row: where a
 * case stands, what somebody wants of it, and what has to come of that. Written by hand from those
 * pages, beside {@link StateMatrixTest}, which lists what the code does.
 */
final class FieldTest {
  private static final String LIMITS = "DOMAIN, time limits";
  private static final String ROLES = "DOMAIN, roles";
  private static final String WORDS = "DOMAIN, words on the screens";
  private static final String HATED = "DOMAIN, what people hate";
  private static final String RULES = "SYSTEM 1";
  private static final String FLOW = "SYSTEM 4";
  private static final String CASE = "SYSTEM 5";

  /**
   * One row.
   *
   * @param expected the events that happen, or the code of the refusal, or done
   * @param seen what is looked at afterwards, and must be what the row says of it
   */
  private record Row(
      String source,
      String sentence,
      Case state,
      CaseCommand command,
      Instant at,
      String expected,
      Function<Case, Object> seen,
      Object then) {

    Row at(Instant instant) {
      return new Row(source, sentence, state, command, instant, expected, seen, then);
    }

    Row then(Function<Case, Object> look, Object what) {
      return new Row(source, sentence, state, command, at, expected, look, what);
    }
  }

  @TestFactory
  Stream<DynamicTest> doesWhatTheFieldSays() {
    return rows().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.source() + ": " + row.sentence(),
                () -> {
                  assertThat(StateMatrixTest.outcome(row.state(), row.command(), row.at()))
                      .isEqualTo(row.expected());
                  assertThat(row.seen().apply(becomes(row))).isEqualTo(row.then());
                }));
  }

  @Test
  void hasSixtyRowsOrMore() {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(rows()).extracting(Row::sentence).doesNotHaveDuplicates();
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(verification());
    rows.addAll(misconduct());
    rows.addAll(accused());
    rows.addAll(questions());
    rows.addAll(handOffs());
    rows.addAll(endsWithoutAnAnswer());
    rows.addAll(answers());
    rows.addAll(disputes());
    rows.addAll(closing());
    rows.addAll(silence());
    rows.addAll(cooperation());
    rows.addAll(reporters());
    rows.addAll(erasures());
    rows.addAll(clocks());
    return rows;
  }

  private static List<Row> verification() {
    Case received = in(In.RECEIVED);
    return List.of(
        row(RULES, "A complaint that comes twice is one case.", received, open(), "done"),
        row(
                WORDS,
                "A complaint is verified and then waits to be disposed.",
                received,
                VERIFY,
                "CaseVerified")
            .then(FieldTest::code, "VERIFIED"),
        row(
                LIMITS,
                "A complaint has 14 working days.",
                received,
                verified(PENGADUAN, false),
                "CaseVerified")
            .then(due(RESOLUTION), "2026-02-25T00:00"),
        row(LIMITS, "An aspiration has 5.", received, verified(ASPIRASI, false), "CaseVerified")
            .then(due(RESOLUTION), "2026-02-10T00:00"),
        row(
                LIMITS,
                "A request for information has 5.",
                received,
                verified(PERMINTAAN_INFORMASI, false),
                "CaseVerified")
            .then(due(RESOLUTION), "2026-02-10T00:00"),
        row(LIMITS, "Misconduct has 60.", received, verified(PENGADUAN, true), "CaseVerified")
            .then(due(RESOLUTION), "2026-05-09T00:00"),
        row(
                LIMITS,
                "Misconduct has 60, whatever the complaint called itself.",
                received,
                verified(ASPIRASI, true),
                "CaseVerified")
            .then(due(RESOLUTION), "2026-05-09T00:00"),
        row(
                LIMITS,
                "What it is found to be does not move the legal ceiling.",
                received,
                verified(PENGADUAN, true),
                "CaseVerified")
            .then(due(LEGAL_CEILING), "2026-04-04T00:00"),
        row(FLOW, "Verifying the same once more changes nothing.", in(In.VERIFIED), VERIFY, "done"),
        row(
            ROLES,
            "A coordinator corrects what he found while he has the case.",
            in(In.VERIFIED),
            verified(ASPIRASI, false),
            "CaseVerified"),
        row(
            ROLES,
            "What came back from an OPD can be found to be something else.",
            in(In.RETURNED),
            verified(PENGADUAN, true),
            "CaseVerified"),
        row(
            CASE,
            "While the reporter is asked nothing is verified.",
            in(In.AWAITING),
            VERIFY,
            "waiting-for-reporter"),
        row(
            ROLES,
            "What an OPD has is not the coordinator's to verify.",
            in(In.IN_PROGRESS),
            VERIFY,
            "with-an-opd"));
  }

  private static List<Row> accused() {
    Case dinkes = after(opened(), accusing(DINKES));
    Case inspektorat = after(opened(), accusing(INSPEKTORAT));
    Case withInspektorat = after(dinkes, new Dispose(INSPEKTORAT, null));
    OpdCode setda = CaseExamples.CONFLICTS.leadership();
    return List.of(
        row(
            CASE,
            "An accused office does not get the case.",
            dinkes,
            new Dispose(DINKES, null),
            "accused"),
        row(
                CASE,
                "A case about an office goes to the Inspektorat.",
                dinkes,
                new Dispose(INSPEKTORAT, null),
                "CaseDisposed")
            .then(FieldTest::holder, INSPEKTORAT),
        row(
            CASE,
            "An accused office does not help with it.",
            withInspektorat,
            new AddSupport(DINKES),
            "accused"),
        row(
            CASE,
            "Nobody of an accused office is asked for facts.",
            withInspektorat,
            new RequestFacts(DINKES, CaseExamples.OFFICIAL, "Kapan?", null),
            "accused"),
        row(
            CASE,
            "A case about the Inspektorat does not go to the Inspektorat.",
            inspektorat,
            new Dispose(INSPEKTORAT, null),
            "accused"),
        row(
            CASE,
            "A case about the Inspektorat does not go to any OPD.",
            inspektorat,
            new Dispose(DPUPR, null),
            "only-leadership"),
        row(
                CASE,
                "A case about the Inspektorat goes to the Sekda and Bupati.",
                inspektorat,
                new Dispose(setda, null),
                "CaseDisposed")
            .then(FieldTest::holder, setda),
        row(
            CASE,
            "Poor service accuses nobody.",
            opened(),
            new Verify(
                PENGADUAN,
                false,
                null,
                null,
                new Accusation(Set.of(DINKES), Concerned.NOBODY, Set.of())),
            "nobody-to-accuse"),
        row(
                CASE,
                "What turns out to be poor service goes to the OPD itself.",
                after(dinkes, verified(PENGADUAN, false)),
                new Dispose(DINKES, null),
                "CaseDisposed")
            .then(FieldTest::holder, DINKES));
  }

  private static Verify accusing(OpdCode office) {
    return new Verify(
        PENGADUAN, true, null, null, new Accusation(Set.of(office), Concerned.NOBODY, Set.of()));
  }

  private static List<Row> misconduct() {
    Case misconduct = after(opened(), verified(PENGADUAN, true));
    return List.of(
        row(
            ROLES,
            "Misconduct does not go to the OPD that it is about.",
            misconduct,
            DISPOSE,
            "only-inspektorat"),
        row(
            ROLES,
            "Nor to another OPD.",
            misconduct,
            new Dispose(DINKES, null),
            "only-inspektorat"),
        row(
                ROLES,
                "Misconduct goes to the Inspektorat.",
                misconduct,
                new Dispose(INSPEKTORAT, null),
                "CaseDisposed")
            .then(FieldTest::holder, INSPEKTORAT),
        row(
                CASE,
                "Poor service of an OPD goes to that OPD.",
                in(In.VERIFIED),
                DISPOSE,
                "CaseDisposed")
            .then(FieldTest::holder, DPUPR),
        row(
            CASE,
            "Misconduct does not leave the Inspektorat for an OPD.",
            after(misconduct, new Dispose(INSPEKTORAT, null)),
            DISPOSE,
            "only-inspektorat"));
  }

  private static List<Row> questions() {
    Case asked = in(In.AWAITING);
    Case askedByOpd = after(in(In.IN_PROGRESS), ASK);
    return List.of(
        row(
                HATED,
                "What is missing is asked for instead of rejected.",
                in(In.RECEIVED),
                ASK,
                "QuestionAsked")
            .then(FieldTest::code, "AWAITING_REPORTER"),
        row(
                ROLES,
                "An OPD that works on a case may ask, and keeps it.",
                in(In.IN_PROGRESS),
                ASK,
                "QuestionAsked")
            .then(FieldTest::holder, DPUPR),
        row(CASE, "One question at a time.", asked, ASK, "waiting-for-reporter"),
        row(
                CASE,
                "With the answer the case goes on where it stood.",
                asked,
                REPLY,
                "QuestionAnswered")
            .then(FieldTest::code, "RECEIVED"),
        row(CASE, "So it does at an OPD.", askedByOpd, REPLY, "QuestionAnswered")
            .then(FieldTest::code, "IN_PROGRESS"),
        row(CASE, "A question pauses the agency's clocks.", askedByOpd, REPLY, "QuestionAnswered")
            .then(due(RESOLUTION), "2026-02-26T00:00"),
        row(CASE, "Nothing pauses the legal ceiling.", askedByOpd, REPLY, "QuestionAnswered")
            .then(due(LEGAL_CEILING), "2026-04-04T00:00"),
        row(
                CASE,
                "The pause ends when the answer is accepted, not when it is consumed.",
                askedByOpd,
                new Reply("Di depan pasar.", false, NOW.plus(Duration.ofHours(1))),
                "QuestionAnswered")
            .then(due(RESOLUTION), "2026-02-25T00:00"),
        row(
                CASE,
                "What was accepted before the question does not answer it.",
                asked,
                new Reply("Tambahan.", false, ACCEPTED),
                "AdditionReceived")
            .then(FieldTest::code, "AWAITING_REPORTER"),
        row(
                FLOW,
                "Other content under a known key is kept and answers nothing.",
                asked,
                new Reply("Lain.", true, LATER),
                "AdditionReceived")
            .then(FieldTest::code, "AWAITING_REPORTER"),
        row(
            RULES,
            "What a reporter adds is never lost.",
            in(In.DISPOSED),
            REPLY,
            "AdditionReceived"),
        row(RULES, "Not even when the case is over.", in(In.CLOSED), REPLY, "AdditionReceived"),
        row(RULES, "Nor when it was put away.", in(In.ARCHIVED), REPLY, "AdditionReceived"));
  }

  private static List<Row> handOffs() {
    return List.of(
        row(
            WORDS,
            "What is not verified is not disposed.",
            in(In.RECEIVED),
            DISPOSE,
            "not-verified"),
        row(FLOW, "Disposing to who has it changes nothing.", in(In.DISPOSED), DISPOSE, "done"),
        row(
                ROLES,
                "A coordinator takes it to another OPD while nobody works on it.",
                in(In.DISPOSED),
                new Dispose(DINKES, null),
                "CaseDisposed")
            .then(on -> on.tally().handOffs(), 2),
        row(
                CASE,
                "A transfer never resets the citizen's clock.",
                in(In.DISPOSED),
                new Dispose(DINKES, null),
                "CaseDisposed")
            .then(due(RESOLUTION), "2026-02-25T00:00"),
        row(
                LIMITS,
                "With the disposition the coordinator has done his part in time.",
                in(In.VERIFIED),
                DISPOSE,
                "CaseDisposed")
            .then(due(VERIFICATION), "none"),
        row(
            CASE,
            "Once an OPD works on it, it has to return it first.",
            in(In.IN_PROGRESS),
            new Dispose(DINKES, null),
            "with-an-opd"),
        row(
                CASE,
                "A wrong OPD returns the case to the coordinator.",
                in(In.DISPOSED),
                GIVE_BACK,
                "CaseReturned")
            .then(FieldTest::code, "VERIFIED"),
        row(
            CASE,
            "It returns it with a reason.",
            in(In.DISPOSED),
            new GiveBack(ReturnReason.NOT_OUR_TASK, DINKES, " "),
            "text-missing"),
        row(
            CASE,
            "It proposes another owner than itself.",
            in(In.DISPOSED),
            new GiveBack(ReturnReason.NOT_OUR_TASK, DPUPR, "Bukan kami."),
            "own-opd-proposed"),
        row(
                CASE,
                "A return does not reset the citizen's clock either.",
                in(In.IN_PROGRESS),
                GIVE_BACK,
                "CaseReturned")
            .then(due(RESOLUTION), "2026-02-25T00:00"),
        row(
            CASE,
            "What waits for the reporter is not passed on.",
            after(in(In.DISPOSED), ASK),
            GIVE_BACK,
            "waiting-for-reporter"),
        row(
                ROLES,
                "The coordinator forwards what came back.",
                in(In.RETURNED),
                new Dispose(DINKES, null),
                "CaseDisposed")
            .then(FieldTest::holder, DINKES));
  }

  private static List<Row> endsWithoutAnAnswer() {
    return List.of(
        row(
                WORDS,
                "Bukan wewenang: a named institution takes it.",
                in(In.RECEIVED),
                FORWARD,
                "CaseForwarded")
            .then(FieldTest::code, "FORWARDED"),
        row(
            ROLES,
            "An agency may not refuse: nobody forwards what an OPD has.",
            in(In.DISPOSED),
            FORWARD,
            "with-an-opd"),
        row(
            FLOW,
            "Forwarding to the same institution changes nothing.",
            in(In.FORWARDED),
            FORWARD,
            "done"),
        row(WORDS, "Arsipkan, for a stated reason.", in(In.RECEIVED), ARCHIVE, "CaseArchived")
            .then(FieldTest::code, "ARCHIVED"),
        row(
            HATED,
            "Nothing is archived without a word.",
            in(In.RECEIVED),
            new Archive(ArchiveReason.DUPLICATE, ""),
            "text-missing"),
        row(
            CASE,
            "Nobody archives what an OPD has to answer.",
            in(In.IN_PROGRESS),
            ARCHIVE,
            "with-an-opd"),
        row(
            CASE,
            "Nobody archives what is resolved.",
            in(In.RESOLVED),
            ARCHIVE,
            "already-resolved"));
  }

  private static List<Row> answers() {
    Case progress = in(In.IN_PROGRESS);
    return List.of(
        row(
                WORDS,
                "Belum ditindaklanjuti becomes proses when the OPD begins.",
                in(In.DISPOSED),
                new Start(),
                "FollowUpStarted")
            .then(FieldTest::code, "IN_PROGRESS"),
        row(
                WORDS,
                "The first answer begins the follow-up.",
                in(In.DISPOSED),
                ANSWER,
                "FollowUpStarted+CaseAnswered")
            .then(FieldTest::code, "IN_PROGRESS"),
        row(WORDS, "The first answer fulfils its own clock.", progress, ANSWER, "CaseAnswered")
            .then(due(FIRST_RESPONSE), "none"),
        row(WORDS, "It is not the substantial one.", progress, ANSWER, "CaseAnswered")
            .then(due(RESOLUTION), "2026-02-25T00:00"),
        row(
            HATED,
            "An empty answer is none.",
            progress,
            new Answer("  ", List.of()),
            "text-missing"),
        row(
                ROLES,
                "An admin pembantu drafts; that resolves nothing.",
                progress,
                DRAFT,
                "ResolutionDrafted")
            .then(FieldTest::code, "IN_PROGRESS"),
        row(ROLES, "What nobody drafted nobody approves.", progress, new Approve(), "no-draft"),
        row(
                ROLES,
                "An approved draft is the final answer.",
                in(In.DRAFTED),
                new Approve(),
                "CaseResolved")
            .then(FieldTest::code, "RESOLVED"),
        row(
            ROLES,
            "An admin utama answers without a draft.",
            in(In.DISPOSED),
            RESOLVE,
            "FollowUpStarted+CaseResolved"),
        row(
                CASE,
                "From the resolution on the reporter has 10 working days to dispute.",
                in(In.DRAFTED),
                new Approve(),
                "CaseResolved")
            .then(FieldTest::disputeUntil, "2026-02-21T00:00"),
        row(
            CASE,
            "Closing needs proof: what was done.",
            progress,
            new Resolve(new FinalAnswer("Sudah.", "", TODAY, List.of())),
            "text-missing"),
        row(
            CASE,
            "Closing needs proof: not of tomorrow.",
            progress,
            new Resolve(
                new FinalAnswer("Sudah.", "Ditambal.", LocalDate.parse("2026-02-05"), List.of())),
            "proof-in-future"),
        row(
            CASE,
            "Closing needs proof: not of before the complaint.",
            progress,
            new Resolve(
                new FinalAnswer("Sudah.", "Ditambal.", LocalDate.parse("2026-02-01"), List.of())),
            "proof-before-acceptance"),
        row(
            CASE,
            "Nobody resolves what waits for the reporter.",
            after(progress, ASK),
            RESOLVE,
            "waiting-for-reporter"),
        row(
            CASE,
            "No OPD resolves what it does not have.",
            in(In.VERIFIED),
            RESOLVE,
            "not-disposed"));
  }

  private static List<Row> disputes() {
    Case resolved = in(In.RESOLVED);
    Instant over = resolved.nearest().orElseThrow().due();
    Case closedByTheClock = after(resolved, new Close(ClosedHow.UNREACHABLE), over);
    return List.of(
        row(
                HATED,
                "Selesai when nothing is fixed: the reporter has it opened again.",
                resolved,
                DISPUTE,
                "CaseReopened")
            .then(FieldTest::code, "IN_PROGRESS"),
        row(CASE, "It is opened again where it was resolved.", resolved, DISPUTE, "CaseReopened")
            .then(FieldTest::holder, DPUPR),
        row(
                CASE,
                "A case that is open again has what was left of its time.",
                resolved,
                DISPUTE,
                "CaseReopened")
            .then(due(RESOLUTION), "2026-02-26T00:00"),
        row(
            CASE,
            "A dispute in time opens what was closed meanwhile.",
            in(In.CLOSED),
            DISPUTE,
            "CaseReopened"),
        row(
                CASE,
                "So does one that was accepted in the last moment and consumed after the closing.",
                closedByTheClock,
                new Dispute("Belum.", over.minusMillis(1)),
                "CaseReopened")
            .at(over.plus(Duration.ofHours(9))),
        row(
                CASE,
                "One that was accepted too late is kept as an addition.",
                closedByTheClock,
                new Dispute("Belum.", over),
                "AdditionReceived")
            .at(over.plus(Duration.ofHours(9)))
            .then(FieldTest::code, "CLOSED"),
        row(
                CASE,
                "While nobody has closed it a late dispute still counts.",
                resolved,
                new Dispute("Belum.", over),
                "CaseReopened")
            .at(over),
        row(
            CASE,
            "What was accepted before the resolution does not dispute it.",
            resolved,
            new Dispute("Belum.", ACCEPTED),
            "AdditionReceived"),
        row(
            CASE,
            "What was put away is not opened again.",
            in(In.FORWARDED),
            DISPUTE,
            "AdditionReceived"));
  }

  private static List<Row> closing() {
    Case resolved = in(In.RESOLVED);
    Instant over = resolved.nearest().orElseThrow().due();
    return List.of(
        row(
                CASE,
                "Nobody closes for silence while the reporter may dispute.",
                resolved,
                new Close(ClosedHow.SILENT),
                "dispute-still-possible")
            .at(over.minusMillis(1)),
        row(
                LIMITS,
                "After that time it may be closed.",
                resolved,
                new Close(ClosedHow.UNREACHABLE),
                "CaseClosed")
            .at(over)
            .then(FieldTest::code, "CLOSED"),
        row(CASE, "A reporter who confirms is not waited for.", resolved, CONFIRM, "CaseClosed"),
        row(
            CASE,
            "What is not resolved is not closed.",
            in(In.IN_PROGRESS),
            CONFIRM,
            "not-resolved"),
        row(FLOW, "Closing twice changes nothing.", in(In.CLOSED), CONFIRM, "done"));
  }

  private static List<Row> silence() {
    Case resolved = in(In.RESOLVED);
    long notice = resolved.version();
    Case told = after(resolved, new SettleNotice(notice, true, NOW));
    Case untold = after(resolved, new SettleNotice(notice, false, NOW));
    Instant over = told.nearest().orElseThrow().due();
    Case asked = in(In.AWAITING);
    Instant unanswered = asked.nearest().orElseThrow().due();
    return List.of(
        row(
                CASE,
                "The clock closes for silence after a delivered notice.",
                told,
                new EndSilence(),
                "CaseClosed")
            .at(over)
            .then(FieldTest::how, "SILENT"),
        row(CASE, "Not before the time to dispute is over.", told, new EndSilence(), "done")
            .at(over.minusMillis(1)),
        row(
                CASE,
                "A reporter whom no notice reached is unreachable, not silent.",
                untold,
                new EndSilence(),
                "CaseClosed")
            .at(untold.nearest().orElseThrow().due())
            .then(FieldTest::how, "UNREACHABLE"),
        row(
                CASE,
                "Nobody calls him silent whom no notice reached.",
                untold,
                new Close(ClosedHow.SILENT),
                "notice-not-delivered")
            .at(over.plus(Duration.ofDays(30))),
        row(
                CASE,
                "Nor unreachable whom one did.",
                told,
                new Close(ClosedHow.UNREACHABLE),
                "notice-delivered")
            .at(over),
        row(
            CASE,
            "Who is unreachable can be told at the counter.",
            untold,
            new Tell(),
            "ReporterTold"),
        row(
            WORDS,
            "Waiting for data that never came: only after it was asked for.",
            in(In.RECEIVED),
            new Archive(ArchiveReason.NO_DATA_RECEIVED, "Diam."),
            "nothing-asked"),
        row(
            LIMITS,
            "And not while the reporter has time to answer.",
            asked,
            new Archive(ArchiveReason.NO_DATA_RECEIVED, "Diam."),
            "reply-still-possible"),
        row(
                "Issue 4",
                "And only after two reminders that were delivered.",
                asked,
                new Archive(ArchiveReason.NO_DATA_RECEIVED, "Diam."),
                "reminders-not-delivered")
            .at(unanswered));
  }

  private static List<Row> cooperation() {
    Case asked = after(in(In.IN_PROGRESS), CaseExamples.REQUEST);
    Instant due = asked.coordination().request(1).orElseThrow().due();
    return List.of(
        row(
            ROLES,
            "An official is asked for facts.",
            in(In.IN_PROGRESS),
            CaseExamples.REQUEST,
            "InternalRequestMade"),
        row(
                "Issue 4",
                "He has three working days where nobody names a day.",
                in(In.IN_PROGRESS),
                CaseExamples.REQUEST,
                "InternalRequestMade")
            .then(
                on -> local(on.coordination().request(1).orElseThrow().due()), "2026-02-10T00:00"),
        row(
                RULES,
                "An official's silence is an event too.",
                asked,
                new MissRequest(1),
                "InternalRequestOverdue")
            .at(due),
        row(
                "Issue 4",
                "An answer that comes late still counts.",
                after(asked, new MissRequest(1), due),
                new AnswerRequest(1, "Bulan lalu.", List.of()),
                "InternalRequestAnswered")
            .at(due.plus(Duration.ofDays(1))),
        row(
                "Issue 4",
                "A request moves no clock of the citizen's.",
                in(In.IN_PROGRESS),
                CaseExamples.REQUEST,
                "InternalRequestMade")
            .then(due(RESOLUTION), "2026-02-25T00:00"),
        row(
                "Issue 4",
                "Other OPDs help, and one stays responsible.",
                in(In.IN_PROGRESS),
                CaseExamples.SUPPORT,
                "SupportAdded")
            .then(FieldTest::holder, DPUPR),
        row(
                ROLES,
                "A coordinator takes a case back.",
                in(In.IN_PROGRESS),
                CaseExamples.RECALL,
                "CaseRecalled")
            .then(FieldTest::code, "VERIFIED"),
        row(
            CASE,
            "Nothing is settled that nobody disputed.",
            in(In.VERIFIED),
            CaseExamples.SETTLE,
            "no-decision-open"),
        row(
                "Issue 4",
                "Repeated cases are linked, and stay what they are.",
                in(In.DISPOSED),
                CaseExamples.LINK,
                "CaseLinked")
            .then(FieldTest::code, "DISPOSED"));
  }

  private static List<Row> reporters() {
    return List.of(
        row(
            ROLES,
            "A reporter who is satisfied closes it.",
            in(In.RESOLVED),
            new Rate(5, null),
            "CaseRated+CaseClosed"),
        row(
                ROLES,
                "One who is not leaves it open to his dispute.",
                in(In.RESOLVED),
                new Rate(2, null),
                "CaseRated")
            .then(FieldTest::code, "RESOLVED"),
        row(
            ROLES,
            "He rates once.",
            after(in(In.RESOLVED), new Rate(3, null)),
            new Rate(5, null),
            "already-rated"),
        row(
            ROLES,
            "He rates from 1 to 5.",
            in(In.RESOLVED),
            new Rate(6, null),
            "score-out-of-range"),
        row(
            ROLES,
            "He rates what is resolved.",
            in(In.IN_PROGRESS),
            new Rate(1, null),
            "not-resolved"),
        row(
                ROLES,
                "A reporter withdraws while it is handled.",
                in(In.IN_PROGRESS),
                new Withdraw("Sudah beres."),
                "CaseWithdrawn")
            .then(FieldTest::code, "ARCHIVED"),
        row(
            ROLES,
            "He withdraws though he was asked.",
            in(In.AWAITING),
            new Withdraw(null),
            "CaseWithdrawn"),
        row(
            ROLES,
            "What is resolved is not withdrawn.",
            in(In.RESOLVED),
            new Withdraw(null),
            "already-resolved"),
        row(
            FLOW,
            "Withdrawing twice changes nothing.",
            in(In.WITHDRAWN),
            new Withdraw(null),
            "done"),
        row(
                RULES,
                "What was written can be erased at any time.",
                in(In.IN_PROGRESS),
                new EraseContent(),
                "ContentErased")
            .then(on -> on.writings().texts().isEmpty(), true),
        row(
            RULES,
            "Without its content a case is not handled.",
            erased(In.IN_PROGRESS),
            ANSWER,
            "content-erased"),
        row(RULES, "It can be put away.", erased(In.IN_PROGRESS), ARCHIVE, "CaseArchived"));
  }

  private static List<Row> erasures() {
    Case alleged = after(in(In.RECEIVED), verified(PENGADUAN, true));
    Case allegedAndOver = after(alleged, ARCHIVE);
    Instant fiveYearsLater = Instant.parse("2031-02-03T02:00:00Z");
    Instant tenYearsLater = Instant.parse("2036-02-03T02:00:00Z");
    CaseCommand endKeeping = new CaseCommand.EndKeeping();
    Case ordered = after(in(In.CLOSED), ORDER_ERASURE);
    return List.of(
        row(
                RULES,
                "Who complained may have what is personal erased, while the case goes on, too.",
                in(In.IN_PROGRESS),
                ORDER_ERASURE,
                "ErasureOrdered")
            .then(on -> on.keeping().erasure() != null && !on.erased(), true),
        row(
            RULES,
            "But evidence is kept while the case goes on.",
            alleged,
            ORDER_ERASURE,
            "evidence"),
        row(
            RULES,
            "Once that case is over it may be erased as any other.",
            allegedAndOver,
            ORDER_ERASURE,
            "ErasureOrdered"),
        row(RULES, "An erasure is ordered once.", ordered, ORDER_ERASURE, "done"),
        row(
                LIMITS,
                "All holders have 3 x 24 hours to confirm it.",
                ordered,
                new CaseCommand.MissErasure(CaseExamples.NOW.plus(Duration.ofDays(3))),
                "ErasureOverdue")
            .at(CaseExamples.NOW.plus(Duration.ofDays(3))),
        row(
                RULES,
                "A case is kept for five years after its end.",
                in(In.CLOSED),
                endKeeping,
                "done")
            .at(fiveYearsLater.minusMillis(1)),
        row(
                RULES,
                "Then what is personal in it is erased.",
                in(In.CLOSED),
                endKeeping,
                "ErasureOrdered")
            .at(fiveYearsLater),
        row(
                RULES,
                "Where misconduct is alleged it is kept for ten.",
                allegedAndOver,
                endKeeping,
                "done")
            .at(fiveYearsLater),
        row(RULES, "But no longer.", allegedAndOver, endKeeping, "ErasureOrdered")
            .at(tenYearsLater));
  }

  private static List<Row> clocks() {
    Case received = in(In.RECEIVED);
    Deadline verification = received.clocks().of(VERIFICATION).orElseThrow();
    Deadline resolution = received.clocks().of(RESOLUTION).orElseThrow();
    Deadline ceiling = received.clocks().of(LEGAL_CEILING).orElseThrow();
    Case asked = in(In.AWAITING);
    Deadline reply = asked.nearest().orElseThrow();
    Deadline dispute = in(In.RESOLVED).nearest().orElseThrow();
    return List.of(
        row(
                RULES,
                "A missed deadline is a fact like any other.",
                received,
                miss(verification),
                "DeadlineMissed")
            .at(verification.due()),
        row(
                RULES,
                "It is missed from its due instant on, not before.",
                received,
                miss(verification),
                "done")
            .at(verification.due().minusMillis(1)),
        row(
                RULES,
                "It is told once.",
                after(received, miss(verification), verification.due()),
                miss(verification),
                "done")
            .at(verification.due().plusSeconds(5)),
        row(
                RULES,
                "After an outage it is told late, not never.",
                received,
                miss(verification),
                "DeadlineMissed")
            .at(verification.due().plus(Duration.ofDays(4))),
        row(
                CASE,
                "While the reporter is asked the agency misses nothing.",
                asked,
                miss(resolution),
                "done")
            .at(resolution.due()),
        row(CASE, "But the legal ceiling can pass.", asked, miss(ceiling), "DeadlineMissed")
            .at(ceiling.due()),
        row(
                LIMITS,
                "A reporter who does not answer in 10 working days has missed his own.",
                asked,
                miss(reply),
                "DeadlineMissed")
            .at(reply.due())
            .then(FieldTest::code, "AWAITING_REPORTER"),
        row(CASE, "Not to dispute is nobody's miss.", in(In.RESOLVED), miss(dispute), "done")
            .at(dispute.due()),
        row(CASE, "What is over misses nothing.", in(In.CLOSED), miss(ceiling), "done")
            .at(ceiling.due()),
        row(
                CASE,
                "Without its content a case still misses.",
                erased(In.IN_PROGRESS),
                miss(resolution),
                "DeadlineMissed")
            .at(resolution.due()));
  }

  private static Row row(
      String source, String sentence, Case state, CaseCommand command, String expected) {
    return new Row(source, sentence, state, command, LATER, expected, Case::id, state.id());
  }

  private static Case becomes(Row row) {
    return switch (CaseExamples.DECIDER.decide(
        row.state(), row.command(), new Circumstances(row.at(), UTAMA))) {
      case Decision.Decided decided ->
          Transition.none(row.state())
              .then(decided, CaseExamples.ASSIGNMENTS, row.at(), null)
              .after();
      case Decision.Refused _, Decision.AlreadyDone _ -> row.state();
    };
  }

  private static CaseCommand open() {
    return new CaseCommand.OpenCase(Complaints.aComplaint(ACCEPTED), Suggestion.NONE);
  }

  private static CaseCommand verified(ComplaintKind kind, boolean misconduct) {
    return new Verify(kind, misconduct, null, null);
  }

  private static CaseCommand miss(Deadline deadline) {
    return new MissDeadline(deadline.kind(), deadline.due());
  }

  private static Function<Case, Object> due(DeadlineKind kind) {
    return on -> on.clocks().of(kind).map(d -> local(d.due())).orElse("none");
  }

  private static Object disputeUntil(Case on) {
    return on.state() instanceof Resolved resolved
        ? local(resolved.resolution().disputeUntil().due())
        : "none";
  }

  private static String local(Instant instant) {
    return LocalDateTime.ofInstant(instant, WorkingCalendar.ZONE).toString();
  }

  private static Object how(Case on) {
    return on.state() instanceof Closed closed ? closed.how().name() : "open";
  }

  private static Object code(Case on) {
    return on.state().code().name();
  }

  private static Object holder(Case on) {
    return on.holder().orElse(new OpdCode("NOBODY"));
  }
}
