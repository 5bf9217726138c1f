package id.aduan.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleaningTest {
  /** A machine under load takes one; what is quadratic takes minutes. */
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final int AS_LONG_AS_A_REQUEST = 250_000;

  static Stream<Arguments> hostileTexts() {
    return Stream.of(
        Arguments.of("blanks before a letter", "a" + many(" ") + "b"),
        Arguments.of("hard blanks before a letter", "a" + many("\u00A0") + "b"),
        Arguments.of("lines of blanks", "a" + many(" \t\n") + "b"),
        Arguments.of("line ends of old", "a" + many("\r") + "b"),
        Arguments.of("line ends with blanks", "a" + many(" \r\n") + "b"),
        Arguments.of("marks in disorder", "a" + many("\u0301\u0323")),
        Arguments.of("marks divided by what is taken out", "a" + many("\u0301\u0000\u0323")),
        Arguments.of("halves of letters", many("\uD800")),
        Arguments.of("turns of direction", many("\u202E") + "a"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileTexts")
  void isQuickWhateverIsSent(String name, String text) {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          assertThat(Cleaning.text(text)).as(name).isNotNull();
          assertThat(Cleaning.line(text)).as(name).isNotNull();
        });
  }

  @Test
  void takesBlanksOffTheEndsOfLinesOnly() {
    assertThat(Cleaning.text("a  b \t\n  c\u00A0 \n\n \n d  ")).isEqualTo("a  b\n  c\n\n d");
  }

  @Test
  void leavesAnOrdinaryLineAsItIs() {
    assertThat(Cleaning.text("  Jalan  rusak, (3 bln)! ~ ")).isEqualTo("Jalan  rusak, (3 bln)! ~");
    assertThat(Cleaning.line("  Jalan  rusak ")).isEqualTo("Jalan rusak");
    assertThat(Cleaning.text("Jalan rusak")).isEqualTo("Jalan rusak");
  }

  @Test
  void keepsAsManyMarksAsAnyLanguageNeeds() {
    String marks = "\u0301\u0323".repeat(15);

    assertThat(Cleaning.text("a" + marks))
        .isEqualTo(Normalizer.normalize("a" + marks, Normalizer.Form.NFC));
    assertThat(Cleaning.text("a" + marks + "\u0301".repeat(100) + "b"))
        .isEqualTo(Normalizer.normalize("a" + marks + "b", Normalizer.Form.NFC));
  }

  private static String many(String part) {
    return part.repeat(AS_LONG_AS_A_REQUEST / part.length());
  }
}
