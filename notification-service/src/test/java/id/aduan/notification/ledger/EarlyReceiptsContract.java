package id.aduan.notification.ledger;

import static id.aduan.notification.ledger.Entries.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import org.junit.jupiter.api.Test;

/** What all early receipts promise, wherever they are kept. */
public interface EarlyReceiptsContract {
  SmsSettled ARRIVED = new SmsSettled(new SmsReference("1f"), Fate.DELIVERED, NINE, null);
  SmsSettled LOST = new SmsSettled(new SmsReference("20"), Fate.EXPIRED, NINE, "027");

  /** None yet. */
  EarlyReceipts receipts();

  @Test
  default void givesThemWhenTheyAreDueTheLongestDueFirst() {
    EarlyReceipts receipts = receipts();
    receipts.keep(LOST, NINE.plusSeconds(2));
    receipts.keep(ARRIVED, NINE.plusSeconds(1));

    assertThat(receipts.due(NINE, 10)).isEmpty();
    assertThat(receipts.due(NINE.plusSeconds(1), 10)).containsExactly(ARRIVED);
    assertThat(receipts.due(NINE.plusSeconds(2), 10)).containsExactly(ARRIVED, LOST);
    assertThat(receipts.due(NINE.plusSeconds(2), 1)).containsExactly(ARRIVED);
  }

  @Test
  default void keepsTheFirstOfAMessage() {
    EarlyReceipts receipts = receipts();
    receipts.keep(LOST, NINE);
    receipts.keep(
        new SmsSettled(LOST.reference(), Fate.DELIVERED, NINE.plusSeconds(9), null),
        NINE.plusSeconds(9));

    assertThat(receipts.due(NINE, 10)).containsExactly(LOST);
  }

  @Test
  default void leavesThemForAWhileOrForGood() {
    EarlyReceipts receipts = receipts();
    receipts.keep(ARRIVED, NINE);
    receipts.keep(LOST, NINE);

    receipts.later(ARRIVED.reference(), NINE.plusSeconds(1));
    receipts.drop(LOST.reference());
    receipts.later(LOST.reference(), NINE);

    assertThat(receipts.due(NINE, 10)).isEmpty();
    assertThat(receipts.due(NINE.plusSeconds(1), 10)).containsExactly(ARRIVED);
  }
}
