package id.aduan.oversight.telling;

import static id.aduan.oversight.telling.MessagesContract.fate;
import static org.assertj.core.api.Assertions.assertThat;

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
  void wasNotToldWhereNothingWentOut() {
    assertThat(Told.by(List.of()).answer()).isEqualTo(Answer.NO);
    assertThat(Told.by(List.of(fate("m", MessageState.SKIPPED, 0, "NO_CONTACT"))).answer())
        .isEqualTo(Answer.NO);
  }
}
