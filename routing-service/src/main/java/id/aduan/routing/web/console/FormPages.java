package id.aduan.routing.web.console;

import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Problem;
import id.aduan.routing.organisation.Entry.Template;
import id.aduan.routing.web.Preconditions;
import id.aduan.routing.web.Trial;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done with a form before it is sent; nothing of it is kept here. */
@Controller
class FormPages {
  static final String FORM = CasePages.CASE + "/form";
  private final Console console;
  private final CasePages cases;
  private final Acts acts;
  private final Previews previews;
  private final Templates templates;

  FormPages(Console console, CasePages cases, Acts acts, Previews previews, Templates templates) {
    this.console = console;
    this.cases = cases;
    this.acts = acts;
    this.previews = previews;
    this.templates = templates;
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /**
   * Shows what the reporter would read of a form, or the form itself: with a text that it begins
   * with, or as it was typed.
   */
  @PostMapping(path = FORM, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView form(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Visit visit) {
    TrackingId number = Preconditions.trackingId(id);
    Filled filled = Filled.of(typed);
    CasePage page = cases.read(cases.seen(number, visit));
    if (filled.then().equals("preview") && Step.tells(filled.action())) {
      return preview(page, filled, visit);
    }
    return cases.page(
        page,
        visit,
        filled.then().equals("template") ? begun(filled, page, visit) : filled,
        HttpStatus.OK);
  }

  private Filled begun(Filled filled, CasePage page, Visit visit) {
    String field = filled.action().equals("answers") ? "text" : "answer";
    return templates.of(page, visit).stream()
        .filter(template -> template.code().equals(filled.template()))
        .map(Template::text)
        .findFirst()
        .map(text -> filled.with(field, text))
        .orElse(filled);
  }

  /** As the rules would have it: what would be refused is not shown as if it could be sent. */
  private ModelAndView preview(CasePage page, Filled filled, Visit visit) {
    Trial trial = new Trial();
    Acts.Came came = acts.rehearse(page.found().id(), filled, trial, visit);
    if (!came.done()) {
      return cases.page(
          cases.read(cases.seen(page.found().id(), visit)),
          visit,
          came.filled(),
          HttpStatus.valueOf(came.status()));
    }
    return console
        .page("preview", visit)
        .addObject("page", page)
        .addObject("filled", filled)
        .addObject("warnings", Warnings.of(filled, page, visit))
        .addObject("preview", previews.of(page.found(), trial.facts(), Language.ID));
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
