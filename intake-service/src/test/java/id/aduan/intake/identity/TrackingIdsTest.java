package id.aduan.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.TrackingId;
import id.aduan.intake.testing.TestKeys;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackingIdsTest {
  private final TrackingIds ids = new TrackingIds(Secret.ofBase64("key", TestKeys.INSTALLATION));

  @Test
  void isTheSameForTheSameKeyOfTheSameClient() {
    assertThat(ids.of(Origin.adapter("sms"), "1")).isEqualTo(ids.of(Origin.adapter("sms"), "1"));
  }

  @Test
  void differsByInstallationDoorClientAndKey() {
    TrackingIds elsewhere = new TrackingIds(Secret.ofBase64("key", TestKeys.base64((byte) 9)));

    assertThat(
            Set.of(
                ids.of(Origin.PUBLIC, "1"),
                ids.of(Origin.PUBLIC, "2"),
                ids.of(Origin.adapter("sms"), "1"),
                ids.of(Origin.adapter("open311"), "1"),
                ids.of(new Origin("public", "sms"), "1"),
                elsewhere.of(Origin.PUBLIC, "1")))
        .hasSize(6);
  }

  @Test
  void doesNotMixUpWhereOnePartEndsAndTheNextBegins() {
    assertThat(ids.of(new Origin("kafka", "ab"), "c"))
        .isNotEqualTo(ids.of(new Origin("kafka", "a"), "bc"));
  }

  @Test
  void neverComesTwiceAmongManyKeys() {
    Set<TrackingId> seen = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      assertThat(seen.add(ids.of(Origin.PUBLIC, "key-" + i))).isTrue();
    }
  }

  @Test
  void usesAllCharactersOfTheAlphabetInEveryPlace() {
    for (int place = 0; place < TrackingId.PAYLOAD_LENGTH; place++) {
      Set<Character> seen = new HashSet<>();
      for (int i = 0; i < 2_000; i++) {
        seen.add(ids.of(Origin.PUBLIC, "key-" + i).value().charAt(place));
      }
      assertThat(seen).hasSize(Symbols.ALPHABET.length());
    }
  }

  @Test
  void givesEachCaseOneSaltOf256Bits() {
    TrackingId one = ids.of(Origin.PUBLIC, "1");

    assertThat(ids.salt(one))
        .isEqualTo(ids.salt(one))
        .isNotEqualTo(ids.salt(ids.of(Origin.PUBLIC, "2")));
    assertThat(Base64.getUrlDecoder().decode(ids.salt(one))).hasSize(32);
  }

  @Test
  void refusesKeysThatAreAbsentShortOrNoBase64() {
    for (String bad : new String[] {"", "  ", "c2hvcnQ=", "%%%"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Secret.ofBase64("ADUAN_INSTALLATION_KEY", bad))
          .withMessageStartingWith("ADUAN_INSTALLATION_KEY: ");
    }
  }

  @Test
  void doesNotPrintAKey() {
    assertThat(Secret.ofBase64("key", TestKeys.INSTALLATION)).hasToString("secret");
  }
}
