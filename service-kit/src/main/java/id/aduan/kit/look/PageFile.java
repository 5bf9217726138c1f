package id.aduan.kit.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that pages name, under an address that changes with its content. */
public final class PageFile {
  /** The look that all pages share; a service adds what only its own pages have. */
  public static final String LOOK = "look/gaya.css";

  private static final MediaType CSS = new MediaType("text", "css", UTF_8);
  private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", UTF_8);
  private static final Duration FOR_GOOD = Duration.ofDays(365);
  private static final int VERSION_CHARACTERS = 12;
  private final MediaType type;
  private final String content;
  private final String address;

  private PageFile(String path, MediaType type, List<String> parts) {
    this.type = type;
    this.content = parts.stream().map(PageFile::read).collect(Collectors.joining("\n"));
    this.address = path + "?v=" + Sha256.hex(content).substring(0, VERSION_CHARACTERS);
  }

  /** A stylesheet of several parts, each by its name on the class path. */
  public static PageFile style(String path, String... parts) {
    return new PageFile(path, CSS, List.of(parts));
  }

  /** A script of several parts, each by its name on the class path. */
  public static PageFile script(String path, String... parts) {
    return new PageFile(path, JAVASCRIPT, List.of(parts));
  }

  /** For pages: browsers keep what is there for good. */
  public String address() {
    return address;
  }

  /** What its address answers. */
  public ResponseEntity<String> answer() {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
        .body(content);
  }

  private static String read(String part) {
    try {
      return new ClassPathResource(part).getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("part: '" + part + "' (expected: on the class path)", e);
    }
  }
}
