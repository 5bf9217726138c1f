package id.aduan.routing.web.console;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the files of the pages; a browser fetches them once. */
@Controller
class ConsoleFiles {

  /** Serves the stylesheet of the console. */
  @GetMapping(path = Console.STYLE_PATH, produces = "text/css")
  ResponseEntity<String> style() {
    return Console.STYLE.answer();
  }

  /** Serves what keeps pages of the console up to date, and drafts while the line is broken. */
  @GetMapping(path = Console.SCRIPT_PATH, produces = "text/javascript")
  ResponseEntity<String> script() {
    return Console.SCRIPT.answer();
  }
}
