package id.aduan.notification.ledger;

import static id.aduan.notification.ledger.Entries.A_DAY;
import static id.aduan.notification.ledger.Entries.A_WEEK;
import static id.aduan.notification.ledger.Entries.NINE;
import static id.aduan.notification.ledger.Entries.handedOver;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.MessageDelivered;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import id.aduan.notification.ledger.Decision.Changed;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class ReceiptsHandlerTest {
  private static final SmsReference FIRST = new SmsReference("1f");
  private static final SmsReference SECOND = new SmsReference("20");
  private final MutableClock clock = MutableClock.of(NINE, ZoneOffset.UTC);
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final EarlyReceipts early = new InMemoryEarlyReceipts();
  private final Notice notice = Entries.aNotice();
  private final DeliveryEvent delivered = new MessageDelivered(notice.by(MessageChannel.EMAIL));
  private final ReceiptsHandler handler = handler(ledger);

  @Test
  void deliversWhatArrivedOnceThoughTheReceiptComesTwice() {
    ledger.add(List.of(handedOver(notice, FIRST)));

    handler.handle(List.of(receipt(FIRST, Fate.DELIVERED), receipt(FIRST, Fate.DELIVERED)));
    handler.handle(List.of(receipt(FIRST, Fate.DELIVERED), receipt(FIRST, Fate.EXPIRED)));

    assertThat(ledger.events(notice)).containsOnlyOnce(delivered);
    assertThat(state()).isEqualTo(new MessageState.Delivered(MessageChannel.EMAIL));
  }

  @Test
  void deliversAMessageOfPartsWhenAllOfThemArrived() {
    ledger.add(List.of(handedOver(notice, FIRST, SECOND)));

    handler.handle(List.of(receipt(SECOND, Fate.DELIVERED), receipt(SECOND, Fate.DELIVERED)));
    assertThat(state()).isEqualTo(new MessageState.HandedOver(MessageChannel.EMAIL, Set.of(FIRST)));

    handler.handle(List.of(receipt(FIRST, Fate.DELIVERED)));
    assertThat(ledger.events(notice)).endsWith(delivered);
  }

  @Test
  void failsAMessageOfWhichOnePartWillNotArrive() {
    ledger.add(List.of(handedOver(notice, FIRST, SECOND)));

    handler.handle(List.of(receipt(SECOND, Fate.DELIVERED), receipt(FIRST, Fate.EXPIRED)));

    assertThat(ledger.events(notice))
        .endsWith(new MessageFailed(notice.by(MessageChannel.EMAIL), FailureReason.GAVE_UP))
        .doesNotContain(delivered);
  }

  @Test
  void keepsAReceiptUntilItsMessageIsKnownByThatName() {
    handler.handle(List.of(receipt(FIRST, Fate.DELIVERED)));
    pass(Duration.ofSeconds(5));
    ledger.add(List.of(handedOver(notice, FIRST)));
    pass(Duration.ofSeconds(5));

    assertThat(ledger.events(notice)).endsWith(delivered);
    assertThat(early.due(NINE.plus(A_WEEK), 10)).isEmpty();
  }

  @Test
  void looksLessAndLessOftenForTheMessageOfAReceiptAndForgetsIt() {
    handler.handle(List.of(receipt(FIRST, Fate.DELIVERED)));
    int looks = 0;
    while (!early.due(NINE.plus(A_WEEK), 10).isEmpty()) {
      clock.add(Duration.ofSeconds(1));
      if (!early.due(clock.instant(), 10).isEmpty()) {
        looks++;
        assertThat(handler.lookAgain()).isFalse();
      }
    }

    assertThat(looks).isBetween(10, 20);
    assertThat(Duration.between(NINE, clock.instant())).isBetween(A_DAY, A_DAY.multipliedBy(2));
  }

  @Test
  void takesAReceiptThatComesAfterAWeekForAnotherMessages() {
    ledger.add(List.of(handedOver(notice, FIRST)));
    clock.add(A_WEEK.plusMinutes(1));

    handler.handle(List.of(receipt(FIRST, Fate.EXPIRED)));

    assertThat(state()).isInstanceOf(MessageState.HandedOver.class);
    assertThat(early.due(NINE.plus(A_WEEK).plus(A_DAY), 10)).hasSize(1);
  }

  @Test
  void decidesAgainWhereAnotherInstanceSettledTheOtherPartMeanwhile() {
    ledger.add(List.of(handedOver(notice, FIRST, SECOND)));
    Ledger raced =
        new DelegatingLedger(ledger) {
          private boolean other = true;

          @Override
          public boolean save(Changed changed) {
            if (other) {
              other = false;
              handler.handle(List.of(receipt(SECOND, Fate.DELIVERED)));
            }
            return super.save(changed);
          }
        };

    handler(raced).handle(List.of(receipt(FIRST, Fate.DELIVERED)));

    assertThat(ledger.events(notice)).containsOnlyOnce(delivered);
  }

  private void pass(Duration time) {
    clock.add(time);
    assertThat(handler.lookAgain()).isFalse();
  }

  private MessageState state() {
    return ledger.entry(notice).state();
  }

  private ReceiptsHandler handler(Ledger settled) {
    return new ReceiptsHandler(settled, early, Entries.DECIDER, A_DAY, clock);
  }

  private SmsSettled receipt(SmsReference reference, Fate fate) {
    return new SmsSettled(reference, fate, clock.instant(), null);
  }
}
