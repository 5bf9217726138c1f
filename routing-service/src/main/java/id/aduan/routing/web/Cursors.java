package id.aduan.routing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Places in lists, as they travel: opaque. */
public final class Cursors {
  private Cursors() {}

  public static @Nullable String sealed(@Nullable String place) {
    return place == null
        ? null
        : Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
  }

  public static String opened(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
  }
}
