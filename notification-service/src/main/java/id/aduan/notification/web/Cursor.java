package id.aduan.notification.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.EventId;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import java.util.Base64;
import org.springframework.http.HttpStatus;

/** Where a page ended, as callers hand it back; what it says is none of their business. */
final class Cursor {
  private Cursor() {}

  static String after(EventId last) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(last.value().getBytes(UTF_8));
  }

  static EventId read(String cursor) {
    try {
      return new EventId(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
    } catch (IllegalArgumentException e) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "malformed-cursor",
          new Bilingual(
              "cursor: tidak dikenal (seharusnya: nilai \"next\" dari halaman sebelumnya)",
              "cursor: unknown (expected: \"next\" of the page before)"));
    }
  }
}
