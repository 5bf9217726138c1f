package id.aduan.notification.ledger;

import static id.aduan.notification.ledger.Entries.NINE;
import static id.aduan.notification.ledger.Entries.notice;
import static id.aduan.notification.ledger.Entries.planned;
import static id.aduan.notification.ledger.Entries.sending;
import static id.aduan.notification.ledger.Entries.skipped;
import static id.aduan.notification.ledger.Entries.then;
import static id.aduan.notification.ledger.Entries.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReference;
import id.aduan.contract.TrackingId;
import id.aduan.notification.Happenings;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.ledger.Decision.Changed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every ledger promises, whatever it is made of. */
public interface LedgerContract {

  SmsReference FIRST = new SmsReference("1f");
  SmsReference SECOND = new SmsReference("20");
  SmsReference THIRD = new SmsReference("21");

  /** An empty one. */
  Ledger ledger();

  @Test
  default void readsBackWhatWasWrittenInEveryState() {
    TrackingId complaint = Happenings.aNumber();
    Ledger ledger = ledger();
    List<Changed> first =
        Stream.iterate(1L, n -> n + 1).limit(7).map(n -> planned(notice(complaint, n))).toList();
    Changed waiting = waiting(notice(complaint, 8));
    Changed skipped = skipped(notice(complaint, 9));
    ledger.add(first);
    ledger.add(List.of(waiting, skipped));

    Entry sent = save(ledger, sending(first.get(1).next(), "one")).next();
    Entry again = save(ledger, sending(first.get(2).next(), "one")).next();
    Entry refused = save(ledger, sending(first.get(3).next(), "one")).next();
    Entry lost = save(ledger, sending(first.get(4).next(), "one")).next();
    Entry confirmed = save(ledger, sending(first.get(5).next(), "one")).next();
    Entry inFlight = save(ledger, sending(first.get(6).next(), "one")).next();
    Entry handedOver =
        save(ledger, answered(sent, new Outcome.HandedOver(Set.of(FIRST, SECOND)))).next();
    Entry later =
        save(ledger, answered(again, new Outcome.TryLater(Outcome.Delay.REFUSED_FOR_NOW))).next();
    Entry failed =
        save(ledger, answered(refused, new Outcome.Refused(FailureReason.REJECTED_ADDRESS))).next();
    Entry resent = save(ledger, answered(lost, new Outcome.Unknown())).next();
    Entry secondTime = save(ledger, sending(resent, "two")).next();
    Entry onceMore = save(ledger, answered(secondTime, new Outcome.Unknown())).next();
    Entry thirdTime = save(ledger, sending(onceMore, "two")).next();
    Entry uncertain = save(ledger, answered(thirdTime, new Outcome.Unknown(Set.of(FIRST)))).next();
    Entry taken = save(ledger, answered(confirmed, new Outcome.HandedOver(Set.of(THIRD)))).next();
    Entry delivered = save(ledger, then(taken, new Signal.Receipted(THIRD, Fate.DELIVERED))).next();

    assertThat(ledger.of(complaint))
        .containsExactly(
            first.getFirst().next(),
            handedOver,
            later,
            failed,
            uncertain,
            delivered,
            inFlight,
            waiting.next(),
            skipped.next());
    assertThat(ledger.counts())
        .isEqualTo(
            Map.of(
                StateCode.WAITING, 1L,
                StateCode.PLANNED, 2L,
                StateCode.SENDING, 1L,
                StateCode.HANDED_OVER, 1L,
                StateCode.DELIVERED, 1L,
                StateCode.FAILED, 1L,
                StateCode.UNCERTAIN, 1L,
                StateCode.SKIPPED, 1L));
    assertThat(ledger.unsettled(List.of(complaint)))
        .containsExactlyInAnyOrder(first.getFirst().next(), later, inFlight, waiting.next());
    assertThat(ledger.claimedBy("one")).containsExactly(inFlight);
    assertThat(ledger.claimedBy("two")).isEmpty();
    assertThat(ledger.awaiting(FIRST)).containsExactlyInAnyOrder(handedOver, uncertain);
    assertThat(ledger.awaiting(SECOND)).containsExactly(handedOver);
    assertThat(ledger.awaiting(THIRD)).isEmpty();
  }

  @Test
  default void leavesAnEntryThatIsAlreadyThereAsItIs() {
    Ledger ledger = ledger();
    Notice notice = Entries.aNotice();
    Notice other = Entries.aNotice();
    Changed first = planned(notice);
    ledger.add(List.of(first));
    Entry sending = save(ledger, sending(first.next(), "one")).next();

    ledger.add(List.of(first, planned(other), planned(other)));

    assertThat(ledger.of(notice.complaint())).containsExactly(sending);
    assertThat(ledger.of(other.complaint())).hasSize(1);
  }

  @Test
  default void refusesAWriteFromAnOldVersion() {
    Ledger ledger = ledger();
    Changed first = planned(Entries.aNotice());
    ledger.add(List.of(first));

    assertThat(ledger.save(sending(first.next(), "one"))).isTrue();
    assertThat(ledger.save(sending(first.next(), "two"))).isFalse();
    assertThat(ledger.claimedBy("two")).isEmpty();
  }

  @Test
  default void findsWhatIsDueTheLongestDueFirst() {
    Ledger ledger = ledger();
    Changed second = planned(Entries.aNotice(), NINE.plusSeconds(2));
    Changed first = planned(Entries.aNotice(), NINE.plusSeconds(1));
    Changed third = planned(Entries.aNotice(), NINE.plusSeconds(3));
    Changed claimed = planned(Entries.aNotice(), NINE);
    Changed waiting = waiting(Entries.aNotice());
    ledger.add(List.of(second, first, third, claimed, waiting));
    Entry leased = save(ledger, sending(claimed.next(), "one")).next();

    assertThat(ledger.due(MessageChannel.EMAIL, NINE.plusSeconds(2), 10))
        .containsExactly(first.next(), second.next());
    assertThat(ledger.due(MessageChannel.EMAIL, NINE.plusSeconds(2), 1))
        .containsExactly(first.next());
    assertThat(ledger.due(MessageChannel.EMAIL, NINE.plusSeconds(60), 10))
        .containsExactly(first.next(), second.next(), third.next(), leased);
    assertThat(ledger.due(MessageChannel.SMS, NINE.plusSeconds(60), 10)).isEmpty();
    assertThat(ledger.dueWithoutDossier(NINE.plusSeconds(29), 10)).isEmpty();
    assertThat(ledger.dueWithoutDossier(NINE.plusSeconds(30), 10)).containsExactly(waiting.next());
  }

  @Test
  default void pagesThroughAllOrThoseInAState() {
    Ledger ledger = ledger();
    List<Changed> planned = Stream.generate(() -> planned(Entries.aNotice())).limit(5).toList();
    ledger.add(planned);
    Changed skipped = skipped(Entries.aNotice());
    ledger.add(List.of(skipped));
    List<Entry> byId =
        Stream.concat(planned.stream(), Stream.of(skipped))
            .map(Changed::next)
            .sorted(java.util.Comparator.comparing(entry -> entry.notice().id().value()))
            .toList();

    List<Entry> first = ledger.page(null, null, 4);
    List<Entry> rest = ledger.page(null, first.getLast().notice().id(), 4);

    assertThat(Stream.concat(first.stream(), rest.stream())).isEqualTo(byId);
    assertThat(ledger.page(StateCode.SKIPPED, null, 4)).containsExactly(skipped.next());
    assertThat(ledger.page(StateCode.FAILED, null, 4)).isEmpty();
  }

  private static Changed answered(Entry sending, Outcome outcome) {
    return then(sending, new Signal.Answered(outcome, NINE.plusSeconds(90)));
  }

  private static Changed save(Ledger ledger, Changed changed) {
    assertThat(ledger.save(changed)).isTrue();
    return changed;
  }
}
