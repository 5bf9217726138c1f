package id.aduan.kit.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {
  /** The example of the standard's own libraries. */
  private static final WebhookSecret SECRET =
      WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long TIME = 1_614_265_330;
  private static final Instant THEN = Instant.ofEpochSecond(TIME);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void signsAsTheStandardDoes() {
    assertThat(SECRET.sign(ID, TIME, BODY)).isEqualTo(SIGNATURE);
  }

  @Test
  void believesWhatIsSignedNowOrAmongOthers() {
    assertThat(isGenuine(SIGNATURE, THEN)).isTrue();
    assertThat(isGenuine("v1a,abc v1,def " + SIGNATURE, THEN)).isTrue();
    assertThat(isGenuine(SIGNATURE, THEN.plus(Duration.ofMinutes(5)))).isTrue();
    assertThat(isGenuine(SIGNATURE, THEN.minus(Duration.ofMinutes(5)))).isTrue();
  }

  @Test
  void refusesWhatIsOldOrNotSignedSo() {
    assertThat(isGenuine(SIGNATURE, THEN.plusSeconds(301))).isFalse();
    assertThat(isGenuine(SIGNATURE, THEN.minusSeconds(301))).isFalse();
    assertThat(isGenuine("", THEN)).isFalse();
    assertThat(isGenuine(SIGNATURE.substring(3), THEN)).isFalse();
    assertThat(SECRET.isGenuine("other", Long.toString(TIME), SIGNATURE, BODY, THEN)).isFalse();
    assertThat(SECRET.isGenuine(ID, Long.toString(TIME), SIGNATURE, "{}".getBytes(UTF_8), THEN))
        .isFalse();
    assertThat(
            WebhookSecret.of(new byte[32])
                .isGenuine(ID, Long.toString(TIME), SIGNATURE, BODY, THEN))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "99999999999999999999", "9223372036854775807"})
  void refusesATimeThatIsNone(String timestamp) {
    String signature = "v1,";
    assertThat(SECRET.isGenuine(ID, timestamp, signature, BODY, THEN)).isFalse();
  }

  @Test
  void isWrittenAsItIsReadAndInNoLog() {
    assertThat(SECRET.text()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(SECRET.toString()).isEqualTo("WebhookSecret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "not base64!"})
  void quotesNoSecretThatIsMalformed(String text) {
    assertThatThrownBy(() -> WebhookSecret.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("c2hvcnQ");
  }

  private static boolean isGenuine(String signatures, Instant now) {
    return SECRET.isGenuine(ID, Long.toString(TIME), signatures, BODY, now);
  }
}
