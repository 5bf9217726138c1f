package id.aduan.routing.web;

import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Problem;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.PaperDesk;
import id.aduan.routing.web.console.Console;
import id.aduan.routing.web.console.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer at the counter adds the papers that a reporter brings. */
@Controller
class PaperPages {
  static final String PAPERS = "/loket/cases/{id}/papers";
  static final String SCRIPT = "/papers.js";
  private static final MediaType JAVASCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);
  private static final int MOST_ATTEMPTS = 10;
  private static final int PAUSE_SECONDS = 3;
  private final PaperController papers;
  private final Console console;
  private final Supplier<UUID> keys;

  PaperPages(PaperController papers, Console console, Supplier<UUID> keys) {
    this.papers = papers;
    this.console = console;
    this.keys = keys;
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Serves what sends the papers of the counter, each until it is answered. */
  @GetMapping(path = SCRIPT, produces = "text/javascript")
  ResponseEntity<Resource> script() {
    return ResponseEntity.ok()
        .contentType(JAVASCRIPT)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(new ClassPathResource("pages/papers.js"));
  }

  /**
   * Shows where the papers of a complaint are added, and which its reader has sent and not kept
   * yet; nothing of the case. One that was filed this moment may still be on its way: then the page
   * asks again by itself.
   */
  @GetMapping(PAPERS)
  ModelAndView papers(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") int attempt,
      Visit visit,
      HttpServletResponse response) {
    return papers
        .find(id, visit.officer())
        .map(desk -> form(desk, List.of(), visit))
        .orElseGet(() -> awaited(Preconditions.trackingId(id), attempt, response, visit));
  }

  /** Takes the files that a form brings, and keeps them with those that were sent before. */
  @PostMapping(path = PAPERS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView keep(@PathVariable String id, Visit visit) throws IOException {
    Officer officer = visit.officer();
    PaperDesk desk = papers.find(id, officer).orElseThrow(Problems::notFound);
    PaperForm sent =
        PaperForm.read(
            visit.request(),
            (key, file) -> papers.take(desk, key, officer, file),
            visit.language());
    if (!sent.faulty().isEmpty()) {
      ModelAndView page = form(desk, sent.faulty(), visit);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var _ =
        papers.keep(
            new Call(
                desk.id(),
                officer,
                visit.language(),
                visit.request().getRequestURI(),
                null,
                sent.key()),
            sent.body());
    return page("papers-said", desk.id(), visit).addObject("kept", sent.papers());
  }

  private ModelAndView form(PaperDesk desk, List<PaperForm.FaultyFile> faulty, Visit visit) {
    PaperController.checkOpen(desk);
    return page("papers", desk.id(), visit)
        .addObject("officer", visit.officer().id())
        .addObject("pageScript", SCRIPT)
        .addObject("key", keys.get())
        .addObject("files", papers.sent(desk))
        .addObject("faulty", faulty);
  }

  /** Whom the case is about, is told no more than who types a number that there is not. */
  private ModelAndView awaited(
      TrackingId id, int attempt, HttpServletResponse response, Visit visit) {
    boolean again = attempt < MOST_ATTEMPTS;
    if (again) {
      response.setHeader(
          "Refresh",
          PAUSE_SECONDS + ";url=/loket/cases/" + id + "/papers?attempt=" + (attempt + 1));
    }
    ModelAndView page = page("papers-said", id, visit).addObject("again", again);
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    ModelAndView page =
        console
            .problem("papers-said", visit, problem)
            .addObject("address", visit.request().getRequestURI());
    return problem.faults().isEmpty()
        ? page
        : page.addObject("problem", problem.faults().getFirst().message());
  }

  private ModelAndView page(String template, TrackingId id, Visit visit) {
    return console.page(template, visit).addObject("id", id);
  }
}
