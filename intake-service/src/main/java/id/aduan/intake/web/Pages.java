package id.aduan.intake.web;

import id.aduan.contract.Language;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** What all pages have in common. */
@Component
final class Pages {
  private final FormChoices choices;
  private final MessageSource messages;
  private final Clock clock;

  Pages(FormChoices choices, MessageSource messages, Clock clock) {
    this.choices = choices;
    this.messages = messages;
    this.clock = clock;
  }

  ModelAndView page(String template, HttpServletRequest request, HttpStatusCode status) {
    Language language = Languages.of(request);
    ModelAndView page = new ModelAndView(template);
    page.setStatus(HttpStatus.valueOf(status.value()));
    return page.addObject("lang", tag(language))
        .addObject("choices", choices)
        .addObject("stylesheet", PageFilesController.STYLE.address())
        .addObject("files", Side.of(request).files())
        .addObject("follows", Side.of(request).follows())
        .addObject("faults", List.of());
  }

  /** With what else a refusal says to a browser, such as when to come again. */
  ModelAndView page(String template, HttpServletRequest request, Problem problem) {
    head(problem);
    return page(template, request, problem.status());
  }

  /** Sends the headers of a refusal. */
  static void head(Problem problem) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
      HttpServletResponse response = current.getResponse();
      if (response != null) {
        problem
            .headers()
            .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
      }
    }
  }

  String message(String code, HttpServletRequest request, Object... details) {
    return messages.getMessage(code, details, Locale.of(tag(Languages.of(request))));
  }

  Instant now() {
    return clock.instant();
  }

  private static String tag(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }
}
