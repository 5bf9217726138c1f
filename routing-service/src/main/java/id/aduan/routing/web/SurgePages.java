package id.aduan.routing.web;

import id.aduan.kit.audit.Auditor;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.web.WorkListController.PageJson;
import id.aduan.routing.web.WorkListController.Selection;
import id.aduan.routing.web.console.Console;
import id.aduan.routing.web.console.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The surges of complaints, for people. */
@Controller
class SurgePages {
  private static final String SURGES = "/lonjakan";
  private final SurgeController surges;
  private final WorkListController lists;
  private final Directory directory;
  private final Auditor auditor;
  private final Console console;

  SurgePages(
      SurgeController surges,
      WorkListController lists,
      Directory directory,
      Auditor auditor,
      Console console) {
    this.surges = surges;
    this.lists = lists;
    this.directory = directory;
    this.auditor = auditor;
    this.console = console;
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Shows from which kecamatan many complaints come now. */
  @GetMapping(SURGES)
  ModelAndView surges(Visit visit) {
    return console.page("surges", visit).addObject("surges", surges.list(visit.authentication()));
  }

  /** Shows what lies on the coordinators' desk of what came from a kecamatan. */
  @GetMapping(SURGES + "/cases")
  ModelAndView cases(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String cursor,
      Visit visit,
      Locale locale) {
    String name =
        directory.places().entrySet().stream()
            .filter(place -> place.getKey().value().equals(area))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(SurgePages::unknownArea);
    Selection selection =
        new Selection(null, null, null, null, area, null, null, null, null, cursor, null);
    PageJson page = lists.ofCoordinators(selection, visit.authentication(), locale);
    page.items().forEach(item -> auditor.shows(visit.request(), item.trackingId()));
    return console
        .page("surge", visit)
        .addObject("area", area)
        .addObject("name", name)
        .addObject("page", page);
  }

  private static Problem unknownArea() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "area-unknown",
        new Bilingual("Kecamatan ini tidak dikenal.", "There is no such kecamatan."));
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem("surge", visit, problem);
  }
}
