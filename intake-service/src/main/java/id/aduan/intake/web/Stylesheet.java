package id.aduan.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one stylesheet, under an address that changes with it. */
@Component
final class Stylesheet {
  static final String PATH = "/gaya.css";
  private static final int VERSION_CHARACTERS = 12;
  private final String css;
  private final String address;

  Stylesheet() {
    try {
      this.css = new ClassPathResource("pages/gaya.css").getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.address = PATH + "?v=" + version(css);
  }

  String css() {
    return css;
  }

  String address() {
    return address;
  }

  private static String version(String css) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, VERSION_CHARACTERS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256: absent (expected: in every JDK)", e);
    }
  }
}
