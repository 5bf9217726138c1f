package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.PaperDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
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
  private final PagePolicy policy;
  private final Supplier<UUID> keys;

  PaperPages(PaperController papers, PagePolicy policy, Supplier<UUID> keys) {
    this.papers = papers;
    this.policy = policy;
    this.keys = keys;
  }

  @ModelAttribute
  void policy(HttpServletResponse response) {
    policy.ofScripted(response);
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
      Authentication authentication,
      HttpServletResponse response,
      Locale locale) {
    Officer officer = Officers.of(authentication);
    return papers
        .find(id, officer)
        .map(desk -> form(desk, officer, List.of(), locale))
        .orElseGet(() -> awaited(Preconditions.trackingId(id), attempt, response, locale));
  }

  /** Takes the files that a form brings, and keeps them with those that were sent before. */
  @PostMapping(path = PAPERS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView keep(
      @PathVariable String id,
      Authentication authentication,
      HttpServletRequest request,
      Locale locale)
      throws IOException {
    Officer officer = Officers.of(authentication);
    PaperDesk desk = papers.find(id, officer).orElseThrow(Problems::notFound);
    Language language = Bilingual.language(locale);
    PaperForm sent =
        PaperForm.read(request, (key, file) -> papers.take(desk, key, officer, file), language);
    if (!sent.faulty().isEmpty()) {
      ModelAndView page = form(desk, officer, sent.faulty(), locale);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var _ =
        papers.keep(
            new Call(desk.id(), officer, language, request.getRequestURI(), null, sent.key()),
            sent.body());
    return page("papers-said", desk.id(), locale).addObject("kept", sent.papers());
  }

  private ModelAndView form(
      PaperDesk desk, Officer officer, List<PaperForm.FaultyFile> faulty, Locale locale) {
    PaperController.checkOpen(desk);
    return page("papers", desk.id(), locale)
        .addObject("officer", officer.id())
        .addObject("key", keys.get())
        .addObject("files", papers.sent(desk))
        .addObject("faulty", faulty);
  }

  /** Whom the case is about, is told no more than who types a number that there is not. */
  private static ModelAndView awaited(
      TrackingId id, int attempt, HttpServletResponse response, Locale locale) {
    boolean again = attempt < MOST_ATTEMPTS;
    if (again) {
      response.setHeader(
          "Refresh",
          PAUSE_SECONDS + ";url=/loket/cases/" + id + "/papers?attempt=" + (attempt + 1));
    }
    ModelAndView page = page("papers-said", id, locale).addObject("again", again);
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }

  @ExceptionHandler
  ModelAndView problem(
      Problem problem, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    policy.ofScripted(response);
    String said =
        problem.faults().isEmpty()
            ? problem.detail().in(Bilingual.language(locale))
            : problem.faults().getFirst().message();
    return said(problem.status(), said, request, locale);
  }

  private static ModelAndView said(
      HttpStatus status, String problem, HttpServletRequest request, Locale locale) {
    ModelAndView page =
        Pages.page("papers-said", locale)
            .addObject("problem", problem)
            .addObject("address", request.getRequestURI());
    page.setStatus(status);
    return page;
  }

  private static ModelAndView page(String template, TrackingId id, Locale locale) {
    return Pages.page(template, locale).addObject("id", id);
  }
}
