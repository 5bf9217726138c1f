package id.aduan.kit.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.PersonId;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who a token's subject is here. A provider may name people as it likes, even by what they are
 * called; a name that is no person id stands for a derived one, always the same (docs/adr/0011).
 */
final class Subjects {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern DERIVED = Pattern.compile("p-[0-9a-f]{32}");
  private static final int BYTES = 16;

  private Subjects() {}

  static PersonId of(Jwt token) {
    return of(token.getSubject());
  }

  static PersonId of(@Nullable String subject) {
    if (subject == null || subject.isEmpty()) {
      throw unusable("sub");
    }
    return new PersonId(
        PLAIN.matcher(subject).matches() && !DERIVED.matcher(subject).matches()
            ? subject
            : derived(subject));
  }

  static Problem unusable(String claim) {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "token-unusable",
        new Bilingual(
            "Klaim '" + claim + "' pada token Anda tidak dapat digunakan.",
            "The claim '" + claim + "' of your token can not be used."));
  }

  private static String derived(String subject) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(UTF_8));
      return "p-" + HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256: absent (expected: in every JDK)", e);
    }
  }
}
