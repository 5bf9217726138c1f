package id.aduan.routing.web.console;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The look of pages that nobody in particular visits, those of errors included. */
@ControllerAdvice
class PageLook {

  @ModelAttribute("style")
  String style() {
    return Console.STYLE.address();
  }
}
