package id.aduan.intake.web;

import id.aduan.kit.look.PageFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the files of the pages; an old phone fetches them once. */
@Controller
class PageFilesController {
  static final String STYLE_PATH = "/gaya.css";
  static final String COUNTER_PATH = "/loket.js";
  static final PageFile STYLE = PageFile.style(STYLE_PATH, PageFile.LOOK);
  static final PageFile COUNTER = PageFile.script(COUNTER_PATH, "pages/loket.js");

  /** Serves the stylesheet of the pages. */
  @GetMapping(path = STYLE_PATH, produces = "text/css")
  ResponseEntity<String> stylesheet() {
    return STYLE.answer();
  }

  /** Serves what keeps a form of the counter while the line is broken. */
  @GetMapping(path = COUNTER_PATH, produces = "text/javascript")
  ResponseEntity<String> counter() {
    return COUNTER.answer();
  }
}
