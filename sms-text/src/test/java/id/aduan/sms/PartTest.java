package id.aduan.sms;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.sms.Part.Joining;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
  @ParameterizedTest
  @CsvSource({
    "a,160,1", "a,161,2", "a,306,2", "a,307,3", "€,80,1", "€,81,2", "€,152,2", "€,153,3",
    "ú,70,1", "ú,71,2", "ú,134,2", "ú,135,3", "😀,35,1", "😀,36,2", "😀,66,2", "😀,67,3"
  })
  void takesAsManyPartsAsTheStandardHasIt(String character, int count, int parts) {
    String text = character.repeat(count);
    assertThat(Part.count(text)).isEqualTo(parts);
    assertThat(Part.of(text, 7)).hasSize(parts);
  }

  @Test
  void oneCharacterOutsideTheAlphabetSwitchesTheWholeMessage() {
    assertThat(Alphabet.of("Jalan rusak di [Sangir] 100% {€}")).isEqualTo(Alphabet.GSM7);
    assertThat(Alphabet.of("Jalan rusak 😀")).isEqualTo(Alphabet.UCS2);
    assertThat(Alphabet.of("kata “berkutip”")).isEqualTo(Alphabet.UCS2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pju padam",
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡",
        "ABCÄÖÑÜ§¿abcäöñüà",
        "^{}\\[~]|€\f",
        "Jambatan lah runtuah 😀 tolong",
        "kata “berkutip”"
      })
  void isReadAsItWasWritten(String text) {
    assertThat(joined(Part.of(text, 1))).isEqualTo(text);
    assertThat(joined(Part.of(text.repeat(40), 1))).isEqualTo(text.repeat(40));
  }

  @Test
  void neverEndsWithinACharacter() {
    Random random = new Random(1708);
    for (int i = 0; i < 300; i++) {
      String text =
          random
              .ints(random.nextInt(1, 900), 0, 6)
              .mapToObj(kind -> List.of("a", "€", "Z", "~", "9", " ").get(kind))
              .collect(Collectors.joining());
      String mixed = random.nextBoolean() ? text : text + "😀" + text;
      List<Part> parts = Part.of(mixed, 300 + i);
      assertThat(joined(parts)).isEqualTo(mixed);
      assertThat(parts).allSatisfy(part -> assertThat(part.withHeader().length).isLessThan(161));
    }
  }

  @Test
  void saysWhatItIsPartOf() {
    List<Part> parts = Part.of("x".repeat(200), 0x1ff);
    assertThat(parts)
        .extracting(Part::joining)
        .containsExactly(
            Optional.of(new Joining(0xff, 2, 1)), Optional.of(new Joining(0xff, 2, 2)));
    assertThat(parts)
        .allSatisfy(part ->
            assertThat(Part.behindHeader(part.alphabet(), part.withHeader())).isEqualTo(part));
  }

  @Test
  void readsAReferenceOfSixteenBitsBehindOtherElements() {
    Part part = Part.behindHeader(Alphabet.GSM7, new byte[] {9, 0x24, 1, 9, 8, 4, 1, 2, 3, 2, 'h'});
    assertThat(part.joining()).contains(new Joining(0x102, 3, 2));
    assertThat(part.text()).isEqualTo("h");
  }

  @Test
  void takesAHeaderThatIsNoneForContentAndNeverFails() {
    assertThat(Part.behindHeader(Alphabet.LATIN1, new byte[] {40, 'h', 'i'}).text())
        .isEqualTo("(hi");
    assertThat(Part.behindHeader(Alphabet.GSM7, new byte[] {5, 0, 3, 1, 2, 3, 'h'}).joining())
        .as("a third part of two")
        .isEmpty();
    Random random = new Random(1708);
    for (int i = 0; i < 20_000; i++) {
      byte[] any = new byte[random.nextInt(20)];
      random.nextBytes(any);
      for (Alphabet alphabet : Alphabet.values()) {
        assertThat(Part.behindHeader(alphabet, any).text()).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,GSM7",
    "1,LATIN1",
    "3,LATIN1",
    "8,UCS2",
    "16,GSM7",
    "24,UCS2",
    "240,GSM7",
    "192,GSM7"
  })
  void readsTheAlphabetOfAMessage(int dataCoding, Alphabet alphabet) {
    assertThat(Alphabet.of(dataCoding)).contains(alphabet);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 5, 6, 7, 9, 10, 13, 14})
  void knowsNoTextInOtherCodings(int dataCoding) {
    assertThat(Alphabet.of(dataCoding)).isEmpty();
  }

  private static String joined(List<Part> parts) {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
