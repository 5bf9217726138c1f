package id.aduan.routing.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

final class SigningKeysTest {
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long AT = 1614265330;
  private static final String BODY = "{\"test\": 2432232314}";

  /** The vectors that the reference implementations of Standard Webhooks are tested with. */
  @Test
  void signsAsTheReferenceImplementationsDo() {
    SigningKeys keys =
        new SigningKeys(
            bytes("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            bytes("VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk="));

    assertThat(keys.sign(ID, AT, BODY).split(" "))
        .containsExactly(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            "v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRdM5WqyeFiL8Ag==");
  }

  @Test
  void givesEachWebhookAndEachGenerationKeysOfItsOwnAndTheSameOnesAgain() {
    WebhookKeys keys = WebhookKeys.of(Base64.getEncoder().encodeToString(new byte[32]));

    assertThat(keys.of("a", 1).secret())
        .startsWith("whsec_")
        .isEqualTo(keys.of("a", 1).secret())
        .isNotEqualTo(keys.of("a", 2).secret())
        .isNotEqualTo(keys.of("b", 1).secret());
    assertThat(keys.of("a", 1).publicKey())
        .startsWith("whpk_")
        .isNotEqualTo(keys.of("a", 2).publicKey());
    assertThat(bytes(keys.of("a", 1).secret().substring("whsec_".length()))).hasSize(32);
  }

  @Test
  void saysNoSecretByAccident() {
    SigningKeys keys = new SigningKeys(new byte[32], new byte[32]);

    assertThat(keys.toString()).doesNotContain(keys.secret());
  }

  @Test
  void refusesAKeyThatIsTooShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookKeys.of(Base64.getEncoder().encodeToString(new byte[16])))
        .withMessageContaining("16 bytes");
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
