package id.aduan.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;

/** The files that pages name, each under an address that changes with it. */
enum PageFile {
  STYLE(PageFile.STYLE_PATH),
  COUNTER(PageFile.COUNTER_PATH);

  static final String STYLE_PATH = "/gaya.css";
  static final String COUNTER_PATH = "/loket.js";
  private static final int VERSION_CHARACTERS = 12;
  private final String content;
  private final String address;

  PageFile(String path) {
    try {
      this.content = new ClassPathResource("pages" + path).getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.address = path + "?v=" + version(content);
  }

  String content() {
    return content;
  }

  String address() {
    return address;
  }

  private static String version(String content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, VERSION_CHARACTERS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256: absent (expected: in every JDK)", e);
    }
  }
}
