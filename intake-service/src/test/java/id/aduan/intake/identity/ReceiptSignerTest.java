package id.aduan.intake.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.Commitment;
import id.aduan.contract.TrackingId;
import id.aduan.intake.testing.JwsVerifier;
import id.aduan.intake.testing.TestKeys;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ReceiptSignerTest {
  private static final Receipt RECEIPT =
      new Receipt(
          TrackingId.ofPayload("7K3M9Q2X4TVB"),
          new AccessCode("A7K3M9Q2X4"),
          Instant.parse("2026-03-16T02:00:00.123Z"),
          new Commitment("A".repeat(43)),
          "c2FsdA");

  @Test
  void signsWhatAnybodyCanVerifyWithThePublishedKeyAlone() {
    ReceiptSigner signer = ReceiptSigner.of("key", TestKeys.RECEIPT);

    String jws = signer.sign(RECEIPT);

    assertThat(JwsVerifier.isGood(jws, signer.keys().getFirst().x())).isTrue();
    assertThat(payload(jws))
        .isEqualTo(
            "{\"trackingId\":\"7K3M9Q2X4TVB"
                + RECEIPT.trackingId().value().charAt(12)
                + "\",\"accessCode\":\"A7K3M9Q2X4\",\"acceptedAt\":\"2026-03-16T02:00:00.123Z\","
                + "\"commitment\":\""
                + "A".repeat(43)
                + "\",\"salt\":\"c2FsdA\"}");
  }

  @Test
  void doesNotVerifyOnceALetterIsChanged() {
    ReceiptSigner signer = ReceiptSigner.of("key", TestKeys.RECEIPT);
    String[] parts = signer.sign(RECEIPT).split("\\.", -1);
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                payload(String.join(".", parts)).replace("2026", "2025").getBytes(UTF_8));

    assertThat(
            JwsVerifier.isGood(
                parts[0] + "." + forged + "." + parts[2], signer.keys().getFirst().x()))
        .isFalse();
  }

  @Test
  void makesTheSignatureThatTheJdkMakes() throws GeneralSecurityException {
    String jws = ReceiptSigner.of("key", TestKeys.RECEIPT).sign(RECEIPT);
    int end = jws.lastIndexOf('.');
    Signature jdk = Signature.getInstance("Ed25519");
    jdk.initSign(
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(TestKeys.RECEIPT))));
    jdk.update(jws.substring(0, end).getBytes(UTF_8));

    assertThat(Base64.getUrlDecoder().decode(jws.substring(end + 1))).isEqualTo(jdk.sign());
  }

  @Test
  void publishesRetiredKeysAndSignsWithTheFirst() {
    String fresh = TestKeys.signingKey();
    ReceiptSigner before = ReceiptSigner.of("key", TestKeys.RECEIPT);
    ReceiptSigner after = ReceiptSigner.of("key", fresh + "," + TestKeys.RECEIPT);

    assertThat(after.keys())
        .hasSize(2)
        .contains(before.keys().getFirst())
        .first()
        .isNotEqualTo(before.keys().getFirst());
    assertThat(JwsVerifier.isGood(before.sign(RECEIPT), after.keys().getLast().x())).isTrue();
    assertThat(
            new String(
                Base64.getUrlDecoder().decode(after.sign(RECEIPT).split("\\.", -1)[0]), UTF_8))
        .isEqualTo("{\"alg\":\"EdDSA\",\"kid\":\"" + after.keys().getFirst().kid() + "\"}");
  }

  /** Example of RFC 8037, appendix A.1 to A.3. */
  @Test
  void namesKeysByTheThumbprintOfTheStandard() {
    byte[] seed = Base64.getUrlDecoder().decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
    byte[] pkcs8 = new byte[48];
    byte[] prefix = java.util.HexFormat.of().parseHex("302e020100300506032b657004220420");
    System.arraycopy(prefix, 0, pkcs8, 0, prefix.length);
    System.arraycopy(seed, 0, pkcs8, prefix.length, seed.length);

    assertThat(ReceiptSigner.of("key", Base64.getEncoder().encodeToString(pkcs8)).keys())
        .containsExactly(
            new ReceiptKey(
                "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
  }

  @Test
  void refusesWhatIsNoKey() {
    for (String bad : new String[] {"", "AAAA", "%%"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ReceiptSigner.of("ADUAN_RECEIPT_KEY", bad))
          .withMessageStartingWith("ADUAN_RECEIPT_KEY: ");
    }
  }

  private static String payload(String jws) {
    return new String(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]), UTF_8);
  }
}
