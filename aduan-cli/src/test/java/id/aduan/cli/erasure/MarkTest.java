package id.aduan.cli.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 7, 10_708, Mark.MOST - 1})
  void isFoundByWhateverNamesHim(int number) {
    Mark mark = new Mark(number);
    for (String form :
        new String[] {mark.word(), mark.email(), mark.phone(), mark.nik(), mark.written("Jalan")}) {
      assertThat(found("\0" + form + "\1")).as(form).containsExactly(number);
      assertThat(found(form.toUpperCase(Locale.ROOT))).as(form).containsExactly(number);
      assertThat(form.length()).as("overlap of pieces").isLessThan(64);
    }
    assertThat(mark.nik()).hasSize(Mark.LONGEST);
    assertThat(mark.phone().length()).isLessThan(Mark.LONGEST);
  }

  @Test
  void isFoundBesideOthers() {
    assertThat(found(new Mark(3).word() + new Mark(4).word() + new Mark(3).nik()))
        .containsExactlyInAnyOrder(3, 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zwq12345q",
        "zwq1234567q",
        "628197170123456",
        "13119900171234567",
        "17080001"
      })
  void isNothingElse(String text) {
    assertThat(found(text)).isEmpty();
  }

  private static Set<Integer> found(String text) {
    return Mark.in(text.getBytes(UTF_8));
  }
}
