package id.aduan.oversight.telling;

import static id.aduan.oversight.telling.MessagesContract.fate;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.oversight.telling.Told.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToldTest {

  @Test
  void wasToldOnceAMessageWasHandedOver() {
    MessageFate handed = fate("m", MessageState.HANDED_OVER, 1, "");

    assertThat(Told.by(List.of(handed, fate("n", MessageState.FAILED, 0, "GAVE_UP"))))
        .isEqualTo(
            new Told(
                Answer.YES,
                handed.at(),
                Map.of(MessageState.HANDED_OVER, 1L, MessageState.FAILED, 1L)));
  }

  @Test
  void wasPerhapsToldWhereAnAnswerWasLost() {
    assertThat(Told.by(List.of(fate("m", MessageState.UNCERTAIN, 1, ""))).answer())
        .isEqualTo(Answer.PERHAPS);
  }

  @Test
  void wasPerhapsToldByAnSmsUntilItsReceiptComes() {
    MessageFate handed = sms(MessageState.HANDED_OVER);
    MessageFate delivered = sms(MessageState.DELIVERED);

    assertThat(Told.by(List.of(handed)))
        .isEqualTo(new Told(Answer.PERHAPS, null, Map.of(MessageState.HANDED_OVER, 1L)));
    assertThat(Told.by(List.of(delivered)))
        .isEqualTo(new Told(Answer.YES, delivered.at(), Map.of(MessageState.DELIVERED, 1L)));
    assertThat(MessageFate.latest(List.of(delivered, handed))).containsExactly(delivered);
    assertThat(MessageFate.latest(List.of(handed, sms(MessageState.FAILED))))
        .containsExactly(sms(MessageState.FAILED));
  }

  private static MessageFate sms(MessageState state) {
    return fate(MessageChannel.SMS, "m", state, state == MessageState.HANDED_OVER ? 1 : 0, "");
  }

  @Test
  void wasNotToldWhereNothingWentOut() {
    assertThat(Told.by(List.of()).answer()).isEqualTo(Answer.NO);
    assertThat(Told.by(List.of(fate("m", MessageState.SKIPPED, 0, "NO_CONTACT"))).answer())
        .isEqualTo(Answer.NO);
  }
}
