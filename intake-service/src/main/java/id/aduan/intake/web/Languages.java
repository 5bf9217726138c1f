package id.aduan.intake.web;

import id.aduan.contract.Language;
import id.aduan.kit.web.Bilingual;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a request: {@code lang} if it says so, else what the browser prefers, else
 * Indonesian, whatever the machine speaks.
 */
final class Languages implements LocaleResolver {
  static final String PARAMETER = "lang";
  private static final Locale INDONESIAN = Locale.of("id");

  static Language of(HttpServletRequest request) {
    return Bilingual.language(locale(request));
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return locale(request);
  }

  /** Nothing is remembered: links and forms carry the choice. */
  @Override
  public void setLocale(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable Locale locale) {
    throw new UnsupportedOperationException("locale: fixed (expected: parameter lang)");
  }

  private static Locale locale(HttpServletRequest request) {
    String chosen = request.getParameter(PARAMETER);
    if (chosen != null && !chosen.isBlank()) {
      return chosen.equals("en") ? Locale.ENGLISH : INDONESIAN;
    }
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            || !request.getLocale().getLanguage().equals("en")
        ? INDONESIAN
        : Locale.ENGLISH;
  }
}
