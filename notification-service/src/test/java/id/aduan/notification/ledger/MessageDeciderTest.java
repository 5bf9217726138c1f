package id.aduan.notification.ledger;

import static id.aduan.notification.ledger.Entries.ANSWERED;
import static id.aduan.notification.ledger.Entries.A_DAY;
import static id.aduan.notification.ledger.Entries.DECIDER;
import static id.aduan.notification.ledger.Entries.NINE;
import static id.aduan.notification.ledger.Entries.byMail;
import static id.aduan.notification.ledger.Entries.planned;
import static id.aduan.notification.ledger.Entries.sending;
import static id.aduan.notification.ledger.Entries.then;
import static id.aduan.notification.ledger.Entries.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.MessageDelivered;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageSkipped;
import id.aduan.contract.DeliveryEvent.MessageUncertain;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.Language;
import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReference;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.Decision.Unchanged;
import id.aduan.notification.telling.CaseFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageDeciderTest {
  private static final Instant LATER = NINE.plusSeconds(1);
  private static final Instant MIDNIGHT = Instant.parse("2026-03-02T17:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-03-02T23:00:00Z");
  private static final SmsReference REFERENCE = new SmsReference("1f");
  private static final Signal DELIVERED = new Signal.Receipted(REFERENCE, Fate.DELIVERED);
  private final Notice notice = Entries.aNotice();

  @Test
  void namesAMessageByCauseRecipientAndPurpose() {
    assertThat(notice.id().value()).isEqualTo(notice.complaint() + ".4.REPORTER.ANSWER");
  }

  @Test
  void plansAMailToAReporterWithAnAddress() {
    assertThat(planned(notice))
        .isEqualTo(
            changed(
                ANSWERED,
                new MessageState.Planned(MessageChannel.EMAIL, NINE),
                new Tally(0, 0, 1),
                NINE,
                1,
                new MessagePlanned(notice.by(MessageChannel.EMAIL))));
  }

  @Test
  void waitsForADossierThatHasNotCome() {
    assertThat(waiting(notice))
        .isEqualTo(
            changed(ANSWERED, new MessageState.Waiting(NINE.plusSeconds(30)), Tally.NONE, NINE, 1));
  }

  @Test
  void plansAWaitingMessageWhenTheDossierComes() {
    Changed released =
        then(waiting(notice).next(), new Signal.DossierCame(byMail(notice.complaint())));

    assertThat(released.next().state())
        .isEqualTo(new MessageState.Planned(MessageChannel.EMAIL, LATER));
    assertThat(released.next().since()).isEqualTo(LATER);
    assertThat(released.events())
        .containsExactly(new MessagePlanned(notice.by(MessageChannel.EMAIL)));
  }

  @Test
  void skipsWhoeverGaveNoContactAndKeepsNothingThatWasWritten() {
    assertThat(Entries.skipped(notice))
        .isEqualTo(
            changed(
                null,
                new MessageState.Skipped(SkipReason.NO_CONTACT),
                new Tally(0, 0, 1),
                NINE,
                1,
                new MessageSkipped(notice.by(MessageChannel.NONE), SkipReason.NO_CONTACT)));
  }

  @Test
  void skipsWhoeverCanOnlyBeReachedByAChannelThatIsNotInService() {
    Contact phone = new Contact.Known(notice.complaint(), " ", "+620000000000", Language.ID, false);

    assertThat(DECIDER.begin(notice, ANSWERED, Optional.of(phone), NINE).next().state())
        .isEqualTo(new MessageState.Skipped(SkipReason.NO_CONTACT));
  }

  @Test
  void takesTheFirstChannelInServiceThatReachesTheReporter() {
    assertThat(bySms(NINE).state()).isEqualTo(new MessageState.Planned(MessageChannel.SMS, NINE));
  }

  @Test
  void plansWhatWouldWakeSomebodyForTheMorningAndCountsFromThere() {
    Entry planned = bySms(MIDNIGHT);

    assertThat(planned.state()).isEqualTo(new MessageState.Planned(MessageChannel.SMS, MORNING));
    assertThat(planned.since()).isEqualTo(MORNING);
    assertThat(planned.at()).isEqualTo(MIDNIGHT);
    assertThat(planned(notice, MIDNIGHT).next().state())
        .isEqualTo(new MessageState.Planned(MessageChannel.EMAIL, MIDNIGHT));
  }

  @Test
  void triesAgainInTheMorningWhatDidNotGoOutInTheEvening() {
    MessageState morning = new MessageState.Planned(MessageChannel.SMS, MORNING);
    Signal.Answered notNow =
        new Signal.Answered(new Outcome.TryLater(Outcome.Delay.UNREACHABLE), MIDNIGHT);

    assertThat(then(sending(bySms(NINE), "one").next(), notNow).next().state()).isEqualTo(morning);
    assertThat(then(bySms(NINE), new Signal.HeldBack(MIDNIGHT)).next().state()).isEqualTo(morning);
  }

  @Test
  void leavesOutOfMailWhatWasWrittenInARahasiaCase() {
    Contact rahasia =
        new Contact.Known(notice.complaint(), "warga@contoh.test", null, Language.ID, true);

    assertThat(DECIDER.begin(notice, ANSWERED, Optional.of(rahasia), NINE).next().fact())
        .isEqualTo(ANSWERED.withoutTexts());
  }

  @Test
  void recordsTheIntentBeforeTheHandOver() {
    Changed claimed = sending(planned(notice).next(), "one");

    assertThat(claimed.next().state())
        .isEqualTo(new MessageState.Sending(MessageChannel.EMAIL, NINE.plusSeconds(60), "one"));
    assertThat(claimed.next().tally()).isEqualTo(new Tally(1, 0, 1));
    assertThat(claimed.events()).isEmpty();
  }

  @Test
  void settlesAMessageThatTheServerTookAndForgetsWhatWasWritten() {
    assertThat(answered(firstAttempt(), new Outcome.HandedOver(), LATER))
        .isEqualTo(
            changed(
                null,
                new MessageState.HandedOver(MessageChannel.EMAIL, Set.of()),
                new Tally(1, 0, 2),
                LATER,
                3,
                new MessageHandedOver(notice.by(MessageChannel.EMAIL), 1)));
  }

  @Test
  void failsAMessageThatTheServerWillNeverTake() {
    Changed failed =
        answered(firstAttempt(), new Outcome.Refused(FailureReason.REJECTED_ADDRESS), LATER);

    assertThat(failed.next().state())
        .isEqualTo(new MessageState.Failed(MessageChannel.EMAIL, FailureReason.REJECTED_ADDRESS));
    assertThat(failed.events())
        .containsExactly(
            new MessageFailed(notice.by(MessageChannel.EMAIL), FailureReason.REJECTED_ADDRESS));
  }

  @Test
  void triesLaterWithoutSayingSo() {
    Changed later =
        answered(
            firstAttempt(), new Outcome.TryLater(Outcome.Delay.UNREACHABLE), NINE.plusSeconds(5));

    assertThat(later.next().state())
        .isEqualTo(new MessageState.Planned(MessageChannel.EMAIL, NINE.plusSeconds(5)));
    assertThat(later.next().fact()).isEqualTo(ANSWERED);
    assertThat(later.events()).isEmpty();
  }

  @Test
  void givesUpAfterADay() {
    Outcome away = new Outcome.TryLater(Outcome.Delay.UNREACHABLE);

    assertThat(answered(firstAttempt(), away, NINE.plus(A_DAY)).next().state())
        .isInstanceOf(MessageState.Planned.class);
    assertThat(answered(firstAttempt(), away, NINE.plus(A_DAY).plusMillis(1)).events())
        .containsExactly(new MessageFailed(notice.by(MessageChannel.EMAIL), FailureReason.GAVE_UP));
  }

  @Test
  void sendsOnceMoreWhatMayOrMayNotHaveBeenTaken() {
    Changed uncertain = answered(firstAttempt(), new Outcome.Unknown(), NINE.plusSeconds(90));

    assertThat(uncertain)
        .isEqualTo(
            changed(
                ANSWERED,
                new MessageState.Planned(MessageChannel.EMAIL, NINE.plusSeconds(90)),
                new Tally(1, 1, 2),
                LATER,
                3,
                new MessageUncertain(notice.by(MessageChannel.EMAIL), 1)));
  }

  @Test
  void treatsADeadSenderLikeALostAnswerButNeedNotSpareTheServer() {
    assertThat(then(firstAttempt(), new Signal.Abandoned()))
        .isEqualTo(answered(firstAttempt(), new Outcome.Unknown(), LATER));
  }

  @Test
  void leavesAMessageUncertainWhenTheAnswersToAllThatPolicyAllowsAreLost() {
    Entry again = answered(firstAttempt(), new Outcome.Unknown(), LATER).next();
    Entry onceMore = then(sending(again, "one").next(), new Signal.Abandoned()).next();
    assertThat(onceMore.code()).isEqualTo(StateCode.PLANNED);
    Changed lost = then(sending(onceMore, "one").next(), new Signal.Abandoned());

    assertThat(lost.next().state())
        .isEqualTo(new MessageState.Uncertain(MessageChannel.EMAIL, Set.of()));
    assertThat(lost.next().tally()).isEqualTo(new Tally(3, 3, 4));
    assertThat(lost.next().fact()).isNull();
    assertThat(lost.events())
        .containsExactly(new MessageUncertain(notice.by(MessageChannel.EMAIL), 3));
  }

  @Test
  void leavesAMessageUncertainAtOnceIfThePolicySaysSo() {
    Decision lost = Entries.decider(0).decide(firstAttempt(), new Signal.Abandoned(), LATER);

    assertThat(lost)
        .isEqualTo(
            changed(
                null,
                new MessageState.Uncertain(MessageChannel.EMAIL, Set.of()),
                new Tally(1, 1, 2),
                LATER,
                3,
                new MessageUncertain(notice.by(MessageChannel.EMAIL), 1)));
  }

  @Test
  void believesAReceiptAlsoForWhatWasUncertain() {
    Outcome lost = new Outcome.Unknown(Set.of(REFERENCE));
    Entry again = answered(firstAttempt(), lost, LATER).next();
    Entry onceMore = answered(sending(again, "one").next(), lost, LATER).next();
    Entry uncertain = answered(sending(onceMore, "one").next(), lost, LATER).next();

    for (Entry entry : List.of(takenOver(), uncertain)) {
      Changed delivered = then(entry, DELIVERED);
      assertThat(delivered.next().state())
          .isEqualTo(new MessageState.Delivered(MessageChannel.EMAIL));
      assertThat(delivered.events())
          .containsExactly(new MessageDelivered(notice.by(MessageChannel.EMAIL)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, GAVE_UP",
    "UNDELIVERABLE, REJECTED_ADDRESS",
    "REJECTED, REJECTED_MESSAGE",
    "DELETED, OTHER"
  })
  void failsWhatTheReceiptSaysWillNotArrive(Fate fate, FailureReason reason) {
    Changed failed = then(takenOver(), new Signal.Receipted(REFERENCE, fate));

    assertThat(failed.next().state())
        .isEqualTo(new MessageState.Failed(MessageChannel.EMAIL, reason));
    assertThat(failed.events())
        .containsExactly(new MessageFailed(notice.by(MessageChannel.EMAIL), reason));
  }

  @Test
  void learnsNothingFromAFateUnknownHereOrAReceiptOfAnotherMessage() {
    for (Signal receipt :
        List.of(
            new Signal.Receipted(REFERENCE, Fate.OTHER),
            new Signal.Receipted(new SmsReference("20"), Fate.DELIVERED))) {
      assertThat(DECIDER.decide(takenOver(), receipt, LATER)).isEqualTo(new Unchanged());
    }
  }

  @Test
  void skipsWhatIsNotUnderWayWhenEverythingIsErased() {
    for (Entry entry : List.of(waiting(notice).next(), planned(notice).next())) {
      Changed erased = then(entry, new Signal.Erased());
      assertThat(erased.next().state()).isEqualTo(new MessageState.Skipped(SkipReason.ERASED));
      assertThat(erased.next().fact()).isNull();
    }
  }

  @Test
  void skipsAMessageOnTheChannelThatItWasPlannedFor() {
    Changed planned = planned(notice);
    Changed erased = then(planned.next(), new Signal.Erased());

    assertThat(planned.events())
        .containsExactly(new MessagePlanned(notice.by(MessageChannel.EMAIL)));
    assertThat(erased.events())
        .containsExactly(new MessageSkipped(notice.by(MessageChannel.EMAIL), SkipReason.ERASED));
    assertThat(then(waiting(notice).next(), new Signal.Erased()).events())
        .containsExactly(new MessageSkipped(notice.by(MessageChannel.NONE), SkipReason.ERASED));
  }

  @Test
  void forgetsWhatWasWrittenInAMessageUnderWayWhenEverythingIsErased() {
    Changed erased = then(firstAttempt(), new Signal.Erased());

    assertThat(erased.next().state()).isEqualTo(firstAttempt().state());
    assertThat(erased.next().fact()).isEqualTo(ANSWERED.withoutTexts());
    assertThat(DECIDER.decide(erased.next(), new Signal.Erased(), LATER))
        .isEqualTo(new Unchanged());
  }

  @Test
  void skipsAMessageWhoseRecipientIsGoneWhenItIsToBeSent() {
    assertThat(then(planned(notice).next(), new Signal.Unreachable(SkipReason.ERASED)).events())
        .containsExactly(new MessageSkipped(notice.by(MessageChannel.EMAIL), SkipReason.ERASED));
  }

  @Test
  void movesTheNextLookWithoutChangingAnythingElse() {
    Instant then = NINE.plusSeconds(300);

    assertThat(then(planned(notice).next(), new Signal.HeldBack(then)))
        .isEqualTo(
            changed(
                ANSWERED,
                new MessageState.Planned(MessageChannel.EMAIL, then),
                new Tally(0, 0, 1),
                NINE,
                2));
    assertThat(then(waiting(notice).next(), new Signal.LookAgain(then)).next().state())
        .isEqualTo(new MessageState.Waiting(then));
  }

  static Stream<Signal> signals() {
    return Stream.of(
        new Signal.DossierCame(byMail(Entries.aNotice().complaint())),
        new Signal.LookAgain(LATER),
        new Signal.HeldBack(LATER),
        new Signal.Claimed("two", LATER),
        new Signal.Answered(new Outcome.HandedOver(), LATER),
        new Signal.Answered(new Outcome.Unknown(), LATER),
        new Signal.Abandoned(),
        new Signal.Unreachable(SkipReason.ERASED),
        new Signal.Erased());
  }

  @ParameterizedTest
  @MethodSource("signals")
  void nothingButAReceiptChangesASettledMessage(Signal signal) {
    Entry handedOver = answered(firstAttempt(), new Outcome.HandedOver(), LATER).next();
    Entry failed =
        answered(firstAttempt(), new Outcome.Refused(FailureReason.REJECTED_MESSAGE), LATER).next();
    Entry skipped = Entries.skipped(notice).next();
    Entry delivered = then(takenOver(), DELIVERED).next();

    for (Entry settled : List.of(handedOver, failed, skipped, delivered)) {
      assertThat(DECIDER.decide(settled, signal, LATER)).isEqualTo(new Unchanged());
    }
    assertThat(DECIDER.decide(delivered, DELIVERED, LATER)).isEqualTo(new Unchanged());
  }

  @Test
  void twoInstancesCanNotHaveTheSameMessage() {
    assertThat(DECIDER.decide(firstAttempt(), new Signal.Claimed("two", LATER), LATER))
        .isEqualTo(new Unchanged());
  }

  @Test
  void settlesExactlyTheStatesInWhichNothingMoreIsDone() {
    assertThat(Stream.of(StateCode.values()).filter(code -> !code.settled()))
        .containsExactly(StateCode.WAITING, StateCode.PLANNED, StateCode.SENDING);
  }

  private Entry bySms(Instant at) {
    MessageDecider both =
        new MessageDecider(
            new DeliveryPolicy(
                List.of(MessageChannel.SMS, MessageChannel.EMAIL),
                A_DAY,
                Entries.A_WEEK,
                Entries.NINETY_DAYS,
                Entries.RESENDS,
                Entries.QUIET_SMS));
    Contact phone =
        new Contact.Known(
            notice.complaint(), "warga@contoh.test", "+620000000000", Language.ID, false);
    return both.begin(notice, ANSWERED, Optional.of(phone), at).next();
  }

  private Entry takenOver() {
    return Entries.handedOver(notice, REFERENCE).next();
  }

  private Entry firstAttempt() {
    return sending(planned(notice).next(), "one").next();
  }

  private static Changed answered(Entry sending, Outcome outcome, Instant nextTry) {
    return then(sending, new Signal.Answered(outcome, nextTry));
  }

  private Changed changed(
      @Nullable CaseFact fact,
      MessageState state,
      Tally tally,
      Instant at,
      long version,
      DeliveryEvent.OfMessage... events) {
    return new Changed(new Entry(notice, fact, state, tally, NINE, at, version), List.of(events));
  }
}
