package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page of officers in the language that its reader asked for. */
public final class Pages {
  private static final Locale INDONESIAN = Locale.of("id");

  private Pages() {}

  public static ModelAndView page(String template, Locale locale) {
    boolean english = Bilingual.language(locale) == Language.EN;
    return new ModelAndView(template)
        .addObject("en", english)
        .addObject("lang", english ? "en" : "id")
        .addObject("words", english ? Locale.ENGLISH : INDONESIAN)
        .addObject("zone", WorkingCalendar.ZONE);
  }

  /** The page that says in its place why something can not be shown, or was not done. */
  public static ModelAndView problem(String template, Problem problem, Locale locale) {
    ModelAndView page =
        page(template, locale)
            .addObject("problem", problem.detail().in(Bilingual.language(locale)));
    page.setStatus(HttpStatus.valueOf(problem.status().value()));
    return page;
  }
}
