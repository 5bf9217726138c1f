package id.aduan.intake.sms;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.intake.testing.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextMessageTest {
  private static final Instant NOW = Times.NOW;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String LONG = "Jalan di depan pasar rusak parah sekali. ".repeat(9);

  @Test
  void isWhatOnePartSays() {
    IncomingPart part = Arrivals.of("pju padam", 0, NOW).getFirst();

    assertThat(TextMessage.of(List.of(part), NOW, PATIENCE))
        .singleElement()
        .isEqualTo(
            new TextMessage(part.id(), Arrivals.PHONE, "pju padam", NOW, List.of(part.id())));
  }

  @Test
  void isPutTogetherInWhateverOrderItsPartsCome() {
    List<IncomingPart> parts = Arrivals.of(LONG, 7, NOW);
    assertThat(parts).hasSizeGreaterThan(2);
    TextMessage whole = TextMessage.of(parts, NOW, PATIENCE).getFirst();
    Random random = new Random(1708);
    for (int i = 0; i < 20; i++) {
      List<IncomingPart> shuffled = new ArrayList<>(parts);
      Collections.shuffle(shuffled, random);

      assertThat(TextMessage.of(shuffled, NOW, PATIENCE)).containsExactly(whole);
    }
    assertThat(whole.text()).isEqualTo(LONG);
  }

  @Test
  void waitsForItsPartsAndThenDoesWithoutThem() {
    List<IncomingPart> first = Arrivals.of(LONG, 7, NOW).subList(0, 1);

    assertThat(TextMessage.of(first, NOW.plus(PATIENCE).minusMillis(1), PATIENCE)).isEmpty();
    assertThat(TextMessage.of(first, NOW.plus(PATIENCE), PATIENCE))
        .singleElement()
        .satisfies(message -> assertThat(message.text()).startsWith("Jalan").endsWith(" ..."));
  }

  @Test
  void showsWhereAPartIsMissing() {
    List<IncomingPart> parts = new ArrayList<>(Arrivals.of(LONG, 7, NOW));
    parts.remove(1);

    assertThat(TextMessage.of(parts, NOW.plus(PATIENCE), PATIENCE).getFirst().text())
        .contains(" ... ")
        .doesNotEndWith("...");
  }

  @Test
  void isAnotherWhereAReferenceComesOnceMore() {
    List<IncomingPart> both = new ArrayList<>(Arrivals.of(LONG, 7, NOW));
    both.addAll(Arrivals.of(LONG.replace("pasar", "masjid"), 7, NOW.plusSeconds(40)));

    assertThat(TextMessage.of(both, NOW.plusSeconds(41), PATIENCE))
        .extracting(TextMessage::text)
        .containsExactly(LONG, LONG.replace("pasar", "masjid"));
  }

  @Test
  void isKnownAgainByWhatItIsMadeOf() {
    List<IncomingPart> parts = Arrivals.of(LONG, 7, NOW);
    List<IncomingPart> copies = Arrivals.of(LONG, 7, NOW.plusSeconds(90));

    assertThat(TextMessage.of(parts, NOW, PATIENCE).getFirst().key())
        .isEqualTo(TextMessage.of(copies, NOW, PATIENCE).getFirst().key())
        .isNotEqualTo(TextMessage.of(Arrivals.of(LONG, 8, NOW), NOW, PATIENCE).getFirst().key());
  }

  @Test
  void keepsNumbersAndWordsOutOfLogs() {
    IncomingPart part = Arrivals.of("pju padam", 0, NOW).getFirst();

    assertThat(part + " " + TextMessage.of(List.of(part), NOW, PATIENCE))
        .doesNotContain("pju", "8126700001");
  }
}
