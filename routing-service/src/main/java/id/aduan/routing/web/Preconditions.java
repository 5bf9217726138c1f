package id.aduan.routing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.cases.CommandHandler.RequestKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Numbers, versions and keys, as they come in addresses and headers. */
public final class Preconditions {
  private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

  private Preconditions() {}

  /** Of an internal request. */
  public static int number(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw Problems.notFound();
    }
  }

  public static TrackingId trackingId(String typed) {
    return TrackingId.parse(typed).orElseThrow(Problems::notFound);
  }

  /** The version that the sender has seen. */
  static long seen(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(
          HttpStatus.PRECONDITION_REQUIRED,
          "if-match-required",
          new Bilingual(
              "Sertakan If-Match dengan ETag kasus yang Anda lihat.",
              "Send If-Match with the ETag of the case as you have seen it."));
    }
    Matcher matcher = ETAG.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "if-match-malformed",
          new Bilingual(
              "If-Match harus satu ETag, misalnya \"3\".",
              "If-Match must be one ETag, such as \"3\"."));
    }
    return Long.parseLong(matcher.group(1));
  }

  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The sender's name for a command, if he gave one.
   *
   * @param body as it was read
   */
  static @Nullable RequestKey key(
      @Nullable String header, PersonId person, String address, Object body) {
    return header == null || header.isBlank()
        ? null
        : new RequestKey(uuid(header).toString(), fingerprint(person, address, body));
  }

  public static UUID uuid(String header) {
    try {
      return UUID.fromString(header.strip().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "idempotency-key-malformed",
          new Bilingual("Idempotency-Key harus UUID.", "Idempotency-Key must be a UUID."));
    }
  }

  private static String fingerprint(PersonId person, String address, Object body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((person + "\n" + address + "\n" + body).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256: absent (expected: in every JDK)", e);
    }
  }
}
