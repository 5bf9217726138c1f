package id.aduan.intake.web;

import id.aduan.kit.limits.http.Slowing;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The polite page for what no page answered. */
@Component
final class PageErrors implements ErrorViewResolver {
  private final Pages pages;

  PageErrors(Pages pages) {
    this.pages = pages;
  }

  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean isLost = status == HttpStatus.NOT_FOUND || status == HttpStatus.METHOD_NOT_ALLOWED;
    if (status == HttpStatus.TOO_MANY_REQUESTS) {
      return pages
          .page("problem", request, status)
          .addObject(
              "detail",
              pages.message(
                  "problem.too-many", request, request.getAttribute(Slowing.RETRY_AFTER)));
    }
    String code =
        isLost
            ? "problem.not-found"
            : "problem." + status.series().name().toLowerCase(java.util.Locale.ROOT);
    return pages
        .page("problem", request, status)
        .addObject("lost", isLost)
        .addObject("path", path)
        .addObject("detail", pages.message(code, request));
  }
}
