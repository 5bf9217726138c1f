package id.aduan.intake.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.DossierEvent.Reporter;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Names a reporter's contacts so that they can be counted but not read, until the service ends. */
public final class ContactKeys {
  private static final String HMAC = "HmacSHA256";
  private final SecretKeySpec key;

  /**
   * @param secret made at the start, and kept nowhere
   */
  public ContactKeys(byte[] secret) {
    this.key = new SecretKeySpec(secret, HMAC);
  }

  List<String> of(Reporter reporter) {
    return Stream.of(key("phone:", reporter.phone()), key("email:", reporter.email()))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> key(String kind, @Nullable String contact) {
    return contact == null ? List.of() : List.of(hash(kind + contact.toLowerCase(Locale.ROOT)));
  }

  private String hash(String contact) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(contact.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(HMAC + ": absent (expected: in every JDK)", e);
    }
  }
}
