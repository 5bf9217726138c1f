package id.aduan.routing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Pages of lists: how long they are, and the opaque place to go on from. */
final class Paging {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private Paging() {}

  static int limit(@Nullable Integer wanted) {
    return wanted == null ? USUAL : Math.clamp(wanted, 1, MOST);
  }

  static @Nullable String sealed(@Nullable String place) {
    return place == null
        ? null
        : Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
  }

  static String opened(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
  }
}
