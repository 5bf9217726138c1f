package id.aduan.intake.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the files of the pages; an old phone fetches them once. */
@Controller
class PageFilesController {
  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  /** Serves the stylesheet of the pages. */
  @GetMapping(path = PageFile.STYLE_PATH, produces = "text/css")
  ResponseEntity<String> stylesheet() {
    return file(PageFile.STYLE, CSS);
  }

  /** Serves what keeps a form of the counter while the line is broken. */
  @GetMapping(path = PageFile.COUNTER_PATH, produces = "text/javascript")
  ResponseEntity<String> counter() {
    return file(PageFile.COUNTER, SCRIPT);
  }

  private static ResponseEntity<String> file(PageFile file, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(file.content());
  }
}
