package id.aduan.intake.smpp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import id.aduan.intake.testing.Times;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
  private static final String WHOLE =
      "id:0000004D1F sub:001 dlvrd:000 submit date:2601050900 done date:2601050901 stat:UNDELIV"
          + " err:027 text:id:77 stat:DELIVRD";

  @Test
  void readsATextAndNotTheWordsThatItQuotes() {
    assertThat(Receipt.of(receipt(WHOLE), ReceiptIds.SAME, Times.NOW))
        .contains(new SmsSettled(new SmsReference("4d1f"), Fate.UNDELIVERABLE, Times.NOW, "027"));
  }

  @Test
  void believesParametersBeforeTheText() {
    DeliverSm receipt =
        receipt(WHOLE, new Receipted_message_id("AB12"), state(MessageState.DELIVERED));

    assertThat(Receipt.of(receipt, ReceiptIds.DECIMAL, Times.NOW))
        .contains(new SmsSettled(new SmsReference("ab12"), Fate.DELIVERED, Times.NOW, "027"));
  }

  @Test
  void needsNoTextWhereThereAreParameters() {
    DeliverSm receipt = receipt("", new Receipted_message_id("AB12"), state(MessageState.EXPIRED));

    assertThat(Receipt.of(receipt, ReceiptIds.SAME, Times.NOW))
        .contains(new SmsSettled(new SmsReference("ab12"), Fate.EXPIRED, Times.NOW, null));
  }

  @ParameterizedTest
  @CsvSource({
    "DELIVRD, DELIVERED",
    "delivered, DELIVERED",
    "EXPIRED, EXPIRED",
    "DELETED, DELETED",
    "UNDELIV, UNDELIVERABLE",
    "REJECTD, REJECTED"
  })
  void knowsTheFatesByTheirNames(String name, Fate fate) {
    assertThat(Receipt.of(receipt("ID:1 STAT:" + name), ReceiptIds.SAME, Times.NOW))
        .map(SmsSettled::fate)
        .contains(fate);
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageState.class,
      names = {"SCHEDULED", "ENROUTE", "ACCEPTED", "UNKNOWN", "SKIPPED"})
  void settlesNothingByAStateThatIsNotTheLast(MessageState state) {
    assertThat(Receipt.of(receipt(WHOLE, state(state)), ReceiptIds.SAME, Times.NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageState.class,
      names = {"DELIVERED", "EXPIRED", "DELETED", "UNDELIVERABLE", "REJECTED"})
  void knowsTheFatesByTheirNumbers(MessageState state) {
    assertThat(Receipt.of(receipt("id:1", state(state)), ReceiptIds.SAME, Times.NOW))
        .map(settled -> settled.fate().name())
        .contains(state.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "stat:DELIVRD", "id:1", "id:1 stat:ACCEPTD", "text:id:1 stat:DELIVRD"})
  void settlesNothingByWhatDoesNotSayWhichOrWhat(String text) {
    assertThat(Receipt.of(receipt(text), ReceiptIds.SAME, Times.NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SAME, 0019743, 19743",
    "DECIMAL, 0000019743, 4d1f",
    "DECIMAL, 4d1f, 4d1f",
    "HEXADECIMAL, 4D1F, 19743",
    "HEXADECIMAL, a-b, a-b"
  })
  void namesTheMessageAsTheAnswerToItDid(ReceiptIds ids, String written, String answered) {
    assertThat(Receipt.of(receipt("id:" + written + " stat:DELIVRD"), ids, Times.NOW))
        .map(SmsSettled::reference)
        .isEqualTo(Optional.of(new SmsReference(answered)));
  }

  private static OptionalParameter state(MessageState state) {
    return new Message_state(state.value());
  }

  private static DeliverSm receipt(String text, OptionalParameter... parameters) {
    DeliverSm delivered = new DeliverSm();
    delivered.setSmscDeliveryReceipt();
    delivered.setShortMessage(text.getBytes(US_ASCII));
    delivered.setOptionalParameters(parameters);
    return delivered;
  }
}
