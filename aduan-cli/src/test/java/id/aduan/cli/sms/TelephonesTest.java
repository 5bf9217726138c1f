package id.aduan.cli.sms;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.sms.Alphabet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TelephonesTest {
  private static final int MESSAGES = 2_030;

  @Test
  void writesSoManyEachWithAWordOfItsOwn() {
    Telephones telephones = new Telephones(1708, MESSAGES);
    int parts = all(telephones).size();

    assertThat(telephones.written()).hasSize(MESSAGES).hasSize(telephones.count());
    assertThat(telephones.written()).extracting(Written::word).doesNotHaveDuplicates();
    assertThat(telephones.written())
        .allSatisfy(message -> assertThat(message.text()).startsWith("LAPOR " + message.word()));
    assertThat(parts).isGreaterThan(MESSAGES);
  }

  @Test
  void writesTheSameWithTheSameSeed() {
    Telephones one = new Telephones(1708, MESSAGES);
    Telephones other = new Telephones(1708, MESSAGES);

    assertThat(all(one)).hasSameSizeAs(all(other));
    assertThat(one.written()).isEqualTo(other.written());
  }

  @Test
  void writesMostOnOneTelephoneAndInTwoAlphabets() {
    Telephones telephones = new Telephones(1708, MESSAGES);
    var _ = all(telephones);

    assertThat(
            telephones.written().stream()
                .collect(Collectors.groupingBy(Written::number, Collectors.counting()))
                .values())
        .anyMatch(count -> count >= 2 * Telephones.PAGE)
        .hasSizeGreaterThan(MESSAGES / 10);
    assertThat(telephones.written())
        .extracting(message -> Alphabet.of(message.text()))
        .contains(Alphabet.GSM7, Alphabet.UCS2);
  }

  private static List<Parcel> all(Telephones telephones) {
    List<Parcel> all = new ArrayList<>();
    List<Parcel> page = telephones.page();
    while (!page.isEmpty()) {
      all.addAll(page);
      page = telephones.page();
    }
    return all;
  }
}
