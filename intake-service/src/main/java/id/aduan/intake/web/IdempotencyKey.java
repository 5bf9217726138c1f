package id.aduan.intake.web;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The key of a request at a public door: a random UUID, as nobody is there to tell clients apart.
 *
 * @param fresh whether the door made it
 */
record IdempotencyKey(String value, boolean fresh) {
  static final String HEADER = "Idempotency-Key";
  private static final Pattern RANDOM_UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  static IdempotencyKey of(@Nullable String given) {
    if (given == null) {
      return made();
    }
    String key = given.strip().toLowerCase(Locale.ROOT);
    if (!RANDOM_UUID.matcher(key).matches()) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "key-malformed",
          new Bilingual(
              "Idempotency-Key harus UUID acak (versi 4).",
              "Idempotency-Key must be a random UUID (version 4)."));
    }
    return new IdempotencyKey(key, false);
  }

  static IdempotencyKey made() {
    return new IdempotencyKey(UUID.randomUUID().toString(), true);
  }
}
