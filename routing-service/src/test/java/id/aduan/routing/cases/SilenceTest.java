package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ASK;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static id.aduan.routing.cases.CaseExamples.after;
import static id.aduan.routing.cases.CaseExamples.in;
import static id.aduan.routing.cases.CaseExamples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.CaseEvent.ReporterReminded;
import id.aduan.contract.CaseEvent.ReporterTold;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.routing.cases.CaseCommand.Archive;
import id.aduan.routing.cases.CaseCommand.Close;
import id.aduan.routing.cases.CaseCommand.Dispute;
import id.aduan.routing.cases.CaseCommand.EndSilence;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.Rate;
import id.aduan.routing.cases.CaseCommand.Remind;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.SettleNotice;
import id.aduan.routing.cases.CaseCommand.Tell;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Notice;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Silence, reminders and notices, by hand: 16 and 17 February 2026 are holidays. */
final class SilenceTest {
  /** Monday, 9 February 2026, 09:00 WIB. */
  private static final Instant ASKED = wib(9, 9);

  /** The tenth working day after it is Wednesday, 25 February. */
  private static final Instant REPLY_BY = wib(25, 24);

  private static final Instant FIRST = wib(12, 9);
  private static final Instant SECOND = wib(20, 9);

  /** Friday, 6 February 2026, 15:00 WIB; the tenth working day after it is 24 February. */
  private static final Instant RESOLVED = wib(6, 15);

  private static final Instant DISPUTE_UNTIL = wib(24, 24);
  private static final long QUESTION = 2;
  private static final long RESOLUTION = 5;

  @Test
  void remindsAtTheSameHourOfTheThirdAndTheSeventhWorkingDay() {
    QuestionAsked asked = (QuestionAsked) event(opened(), ASK, ASKED);

    assertThat(asked.replyBy().due()).isEqualTo(REPLY_BY);
    assertThat(asked.remindAt()).containsExactly(FIRST, SECOND);
    assertThat(asked().nextAlarm()).contains(FIRST);
  }

  @Test
  void repeatsItsQuestionWithAReminder() {
    Case reminded = after(asked(), new Remind(1), FIRST);

    assertThat(event(asked(), new Remind(1), FIRST))
        .isEqualTo(new ReporterReminded(1, replyBy(REPLY_BY)));
    assertThat(reminded.writings().of(3))
        .isEqualTo(Map.of(ContentPart.QUESTION, "Di sebelah mana?"));
    assertThat(reminded.nextAlarm()).contains(SECOND);
    assertThat(decide(reminded, new Remind(1), SECOND)).isEqualTo(new AlreadyDone());
    assertThat(decide(reminded, new Remind(2), SECOND.minusMillis(1))).isEqualTo(new AlreadyDone());
  }

  @Test
  void remindsNoMoreOnceThereIsAnAnswer() {
    Case reminded = after(asked(), new Remind(1), FIRST);
    Case answered = after(reminded, new Reply("Di pasar.", false, wib(13, 9)), wib(13, 9));

    assertThat(decide(answered, new Remind(2), SECOND)).isEqualTo(new AlreadyDone());
    assertThat(decide(answered, new SettleNotice(3, true, SECOND), SECOND))
        .isEqualTo(new AlreadyDone());
  }

  @Test
  void remindsOfAFullCaseToo() {
    Case full = asked();
    String longest = "x".repeat(Texts.LONGEST);
    while (full.writings().characters() + Texts.LONGEST <= CaseDecider.LONGEST_CASE) {
      full = after(full, new Reply(longest, true, ASKED), ASKED);
    }

    assertThat(after(full, new Remind(1), FIRST).version()).isEqualTo(full.version() + 1);
  }

  @Test
  void archivesForWantOfFactsOnlyAfterTwoRemindersThatArrived() {
    Case once = delivered(reminded(delivered(asked(), QUESTION, ASKED), 1, FIRST), 4, FIRST);
    Case twice = reminded(once, 2, SECOND);
    long second = twice.version();
    Archive archive = new Archive(ArchiveReason.NO_DATA_RECEIVED, "Tidak ada jawaban.");

    assertThat(decide(once, archive, REPLY_BY))
        .isEqualTo(new Refused(Refusal.REMINDERS_NOT_DELIVERED));
    assertThat(decide(twice, archive, REPLY_BY))
        .isEqualTo(new Refused(Refusal.REMINDERS_NOT_DELIVERED));
    assertThat(decide(settled(twice, second, false, SECOND), archive, REPLY_BY))
        .isEqualTo(new Refused(Refusal.REMINDERS_NOT_DELIVERED));
    Case both = delivered(twice, second, SECOND);
    assertThat(decide(both, archive, REPLY_BY.minusMillis(1)))
        .isEqualTo(new Refused(Refusal.REPLY_STILL_POSSIBLE));
    assertThat(after(both, archive, REPLY_BY).state())
        .isEqualTo(new CaseState.Archived(ArchiveReason.NO_DATA_RECEIVED));
    assertThat(decide(opened(), archive, REPLY_BY)).isEqualTo(new Refused(Refusal.NOTHING_ASKED));
    assertThat(after(asked(), CaseExamples.ARCHIVE, ASKED).state().code())
        .isEqualTo(CaseStateCode.ARCHIVED);
  }

  @Test
  void countsAReminderThatWasPassedOnInPerson() {
    Case unreached = settled(asked(), QUESTION, false, ASKED);
    Case first = after(settled(reminded(unreached, 1, FIRST), 4, false, FIRST), new Tell(), FIRST);
    Case second = reminded(first, 2, SECOND);
    Case told = after(settled(second, second.version(), false, SECOND), new Tell(), SECOND);

    assertThat(question(told).remindersThatReached()).isEqualTo(2);
  }

  @Test
  void letsTheTimeToAnswerRunFromTheFirstNoticeThatArrived() {
    Case late = delivered(asked(), QUESTION, wib(10, 8));
    Case byReminder = delivered(reminded(asked(), 1, FIRST), 3, FIRST);

    assertThat(replyBy(late)).isEqualTo(wib(26, 24));
    assertThat(replyBy(byReminder)).isEqualTo(wib(2 + 28, 24));
    assertThat(replyBy(delivered(reminded(late, 1, FIRST), 4, FIRST))).isEqualTo(wib(26, 24));
    assertThat(replyBy(delivered(asked(), QUESTION, wib(9, 23)))).isEqualTo(REPLY_BY);
  }

  @Test
  void letsTheTimeToDisputeRunFromADeliveryOnALaterWorkingDay() {
    assertThat(event(resolved(), new SettleNotice(RESOLUTION, true, wib(6, 23)), wib(7, 1)))
        .isEqualTo(new NoticeSettled(RESOLUTION, true, null, wib(6, 23)));
    assertThat(event(resolved(), new SettleNotice(RESOLUTION, true, wib(8, 12)), wib(8, 13)))
        .as("on Sunday")
        .isEqualTo(new NoticeSettled(RESOLUTION, true, null, wib(8, 12)));
    assertThat(event(resolved(), new SettleNotice(RESOLUTION, true, wib(9, 8)), wib(9, 9)))
        .as("on Monday")
        .isEqualTo(new NoticeSettled(RESOLUTION, true, dispute(wib(25, 24)), wib(9, 8)));
    assertThat(event(resolved(), new SettleNotice(RESOLUTION, false, wib(9, 8)), wib(9, 9)))
        .isEqualTo(new NoticeSettled(RESOLUTION, false, null, wib(9, 8)));
    assertThat(delivered(resolved(), RESOLUTION, wib(9, 8)).nextAlarm()).contains(wib(25, 24));
  }

  @Test
  void closesAsSilentWhatWasDelivered() {
    Case told = delivered(resolved(), RESOLUTION, RESOLVED);

    assertThat(decide(told, new EndSilence(), DISPUTE_UNTIL.minusMillis(1)))
        .isEqualTo(new AlreadyDone());
    assertThat(event(told, new EndSilence(), DISPUTE_UNTIL))
        .isEqualTo(new CaseClosed(Actor.SYSTEM, ClosedHow.SILENT));
  }

  @Test
  void closesAsUnreachableWhatWasNot() {
    Case untold = settled(resolved(), RESOLUTION, false, RESOLVED);

    assertThat(event(untold, new EndSilence(), DISPUTE_UNTIL))
        .isEqualTo(new CaseClosed(Actor.SYSTEM, ClosedHow.UNREACHABLE));
  }

  @Test
  void waitsForWhatIsUnderWayAndMakesItATaskWhenTheTimeIsOver() {
    assertThat(resolved().nextAlarm()).isEmpty();
    assertThat(decide(resolved(), new EndSilence(), DISPUTE_UNTIL)).isEqualTo(new AlreadyDone());
    assertThat(Untold.of(resolved()))
        .contains(new Untold(Untold.What.RESOLUTION, RESOLUTION, DISPUTE_UNTIL));
  }

  @Test
  void closesByHandOnlyAsTheFactsAre() {
    Case told = delivered(resolved(), RESOLUTION, RESOLVED);
    Case untold = settled(resolved(), RESOLUTION, false, RESOLVED);

    for (Case on : List.of(untold, resolved())) {
      assertThat(decide(on, new Close(ClosedHow.SILENT), DISPUTE_UNTIL))
          .isEqualTo(new Refused(Refusal.NOTICE_NOT_DELIVERED));
      assertThat(event(on, new Close(ClosedHow.UNREACHABLE), DISPUTE_UNTIL))
          .isEqualTo(new CaseClosed(UTAMA, ClosedHow.UNREACHABLE));
    }
    assertThat(decide(told, new Close(ClosedHow.UNREACHABLE), DISPUTE_UNTIL))
        .isEqualTo(new Refused(Refusal.NOTICE_DELIVERED));
  }

  @Test
  void reopensForADisputeInTimeWhatTheClockClosedMeanwhile() {
    Case closed =
        after(delivered(resolved(), RESOLUTION, wib(9, 8)), new EndSilence(), wib(25, 24));

    assertThat(event(closed, new Dispute("Belum.", wib(25, 23)), wib(27, 9)))
        .isInstanceOf(CaseReopened.class);
    assertThat(after(closed, new Dispute("Belum.", wib(26, 1)), wib(27, 9)).state())
        .isEqualTo(closed.state());
  }

  @Test
  void takesAFateThatComesAgainOrTooLateForNothingNew() {
    SettleNotice handedOver = new SettleNotice(RESOLUTION, true, wib(6, 16));
    SettleNotice cameBack = new SettleNotice(RESOLUTION, false, wib(6, 17));
    Case delivered = after(resolved(), handedOver, wib(6, 18));
    Case returned = after(delivered, cameBack, wib(6, 18));

    assertThat(decide(delivered, handedOver, wib(7, 9))).isEqualTo(new AlreadyDone());
    assertThat(resolution(returned).notice()).isEqualTo(Notice.UNDELIVERED);
    assertThat(decide(returned, handedOver, wib(7, 9))).isEqualTo(new AlreadyDone());
    assertThat(decide(returned, cameBack, wib(7, 9))).isEqualTo(new AlreadyDone());
    assertThat(resolution(delivered(returned, RESOLUTION, wib(6, 20))).notice())
        .as("by another channel")
        .isEqualTo(Notice.DELIVERED);
  }

  @Test
  void takesAFateOfWhatIsOverForNothing() {
    SettleNotice fate = new SettleNotice(RESOLUTION, true, wib(9, 8));
    Case reopened = after(resolved(), new Dispute("Belum.", wib(7, 9)), wib(7, 9));
    Case again = after(reopened, CaseExamples.RESOLVE, wib(9, 7));
    Case closed = after(resolved(), new Rate(5, null), wib(7, 9));

    for (Case on : List.of(reopened, again, closed)) {
      assertThat(decide(on, fate, wib(9, 9))).isEqualTo(new AlreadyDone());
    }
  }

  @Test
  void givesTheTimeToDisputeToWhomTheCounterTold() {
    Case untold = settled(resolved(), RESOLUTION, false, RESOLVED);
    Case told = after(untold, new Tell(), wib(11, 10));

    assertThat(event(untold, new Tell(), wib(11, 10)))
        .isEqualTo(new ReporterTold(UTAMA, dispute(wib(27, 24))));
    assertThat(told.nextAlarm()).contains(wib(27, 24));
    assertThat(event(told, new EndSilence(), wib(27, 24)))
        .isEqualTo(new CaseClosed(Actor.SYSTEM, ClosedHow.SILENT));
    assertThat(decide(told, new Tell(), wib(11, 11))).isEqualTo(new AlreadyDone());
    assertThat(decide(told, new SettleNotice(RESOLUTION, false, wib(12, 9)), wib(12, 9)))
        .isEqualTo(new AlreadyDone());
  }

  @Test
  void givesTheTimeToDisputeEvenToWhomTheCounterToldAfterTheClosing() {
    Case closed =
        after(settled(resolved(), RESOLUTION, false, RESOLVED), new EndSilence(), DISPUTE_UNTIL);
    Case told = after(closed, new Tell(), wib(26, 10));

    assertThat(Untold.of(closed)).isPresent();
    assertThat(told.state().code()).isEqualTo(CaseStateCode.CLOSED);
    assertThat(Untold.of(told)).isEmpty();
    assertThat(event(told, new Dispute("Belum.", wib(27, 9)), wib(27, 9)))
        .isInstanceOf(CaseReopened.class);
  }

  @Test
  void leavesNothingToTellWhereTheReporterKnows() {
    Case rated = after(settled(resolved(), RESOLUTION, false, RESOLVED), new Rate(2, null));
    Case delivered = delivered(resolved(), RESOLUTION, RESOLVED);
    Case erased = after(settled(resolved(), RESOLUTION, false, RESOLVED), new EraseContent());

    assertThat(List.of(rated, delivered, erased)).allMatch(on -> Untold.of(on).isEmpty());
    assertThat(decide(rated, new Tell(), wib(9, 9)))
        .isEqualTo(new Refused(Refusal.NOTHING_TO_TELL));
  }

  @Test
  void keepsAQuestionOnTheCountersListUntilItIsToldOrARemindersArrives() {
    Case unreached = settled(asked(), QUESTION, false, ASKED.plusSeconds(1));
    Case reminded = reminded(unreached, 1, FIRST);
    Optional<Untold> task =
        Optional.of(new Untold(Untold.What.QUESTION, QUESTION, ASKED.plusSeconds(1)));

    assertThat(Untold.of(unreached)).isEqualTo(task);
    assertThat(Untold.of(reminded)).isEqualTo(task);
    assertThat(Untold.of(delivered(reminded, 4, FIRST))).isEmpty();
    assertThat(Untold.of(after(unreached, new Tell(), wib(10, 9)))).isEmpty();
    assertThat(replyBy(after(unreached, new Tell(), wib(10, 9)))).isEqualTo(wib(26, 24));
  }

  @Test
  void settlesTheNoticeOfWhatWasErasedSoThatItCloses() {
    Case erased = after(resolved(), new EraseContent());
    Case settled = settled(erased, erased.version() - 1, false, wib(7, 9));

    assertThat(event(settled, new EndSilence(), DISPUTE_UNTIL))
        .isEqualTo(new CaseClosed(Actor.SYSTEM, ClosedHow.UNREACHABLE));
  }

  private static Case asked() {
    return after(opened(), ASK, ASKED);
  }

  private static Case resolved() {
    return after(in(In.DISPOSED), CaseExamples.RESOLVE, RESOLVED);
  }

  private static Case reminded(Case on, int reminder, Instant at) {
    return after(on, new Remind(reminder), at);
  }

  private static Case delivered(Case on, long notice, Instant at) {
    return settled(on, notice, true, at);
  }

  private static Case settled(Case on, long notice, boolean delivered, Instant at) {
    return after(on, new SettleNotice(notice, delivered, at), at);
  }

  private static CaseState.Question question(Case on) {
    return ((AwaitingReporter) on.state()).question();
  }

  private static Instant replyBy(Case on) {
    return ((AwaitingReporter) on.state()).replyBy().due();
  }

  private static Resolution resolution(Case on) {
    return ((Resolved) on.state()).resolution();
  }

  private static Deadline replyBy(Instant due) {
    return new Deadline(DeadlineKind.REPORTER_REPLY, due, 1, 1);
  }

  private static Deadline dispute(Instant due) {
    return new Deadline(DeadlineKind.DISPUTE, due, 1, 1);
  }

  private static Decision decide(Case on, CaseCommand command, Instant at) {
    return DECIDER.decide(on, command, new Circumstances(at, UTAMA));
  }

  private static id.aduan.contract.CaseEvent event(Case on, CaseCommand command, Instant at) {
    return ((Decided) decide(on, command, at)).facts().getLast().event();
  }

  /** An hour of a day of February 2026; days go on beyond the month's end. */
  private static Instant wib(int day, int hour) {
    return Instant.parse("2026-01-31T17:00:00Z").plusSeconds(((day - 1L) * 24 + hour) * 3600);
  }
}
