package id.aduan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackingIdTest {
  private static final long SEED = 1708;

  @Test
  void readsWhatAPersonTypes() {
    TrackingId id = TrackingId.ofPayload("7K3M9Q2X4TV0");
    assertThat(TrackingId.parse(id.grouped().toLowerCase(Locale.ROOT))).contains(id);
    assertThat(TrackingId.parse(" " + id.value().replace('0', 'O') + " ")).contains(id);
  }

  @Test
  void findsEverySingleWrongCharacter() {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      String right = TrackingId.ofPayload(payload(random)).value();
      for (int i = 0; i < right.length(); i++) {
        for (char other : TrackingId.ALPHABET.toCharArray()) {
          if (other != right.charAt(i)) {
            String wrong = right.substring(0, i) + other + right.substring(i + 1);
            assertThat(TrackingId.parse(wrong)).as(wrong).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThat(TrackingId.parse("")).isEmpty();
    assertThat(TrackingId.parse("1708")).isEmpty();
    assertThat(TrackingId.parse("UUUUUUUUUUUUU")).isEmpty();
  }

  private static String payload(Random random) {
    StringBuilder payload = new StringBuilder();
    for (int i = 0; i < TrackingId.PAYLOAD_LENGTH; i++) {
      payload.append(TrackingId.ALPHABET.charAt(random.nextInt(TrackingId.ALPHABET.length())));
    }
    return payload.toString();
  }
}
