package id.aduan.intake.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the stylesheet; an old phone fetches it once. */
@Controller
class StylesheetController {
  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
  private final Stylesheet stylesheet;

  StylesheetController(Stylesheet stylesheet) {
    this.stylesheet = stylesheet;
  }

  /** Serves the stylesheet of the pages. */
  @GetMapping(path = Stylesheet.PATH, produces = "text/css")
  ResponseEntity<String> stylesheet() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(stylesheet.css());
  }
}
