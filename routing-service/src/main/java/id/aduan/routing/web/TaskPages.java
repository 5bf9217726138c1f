package id.aduan.routing.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.aduan.contract.TrackingId;
import id.aduan.kit.audit.Auditor;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.web.CounterController.HandOverJson;
import id.aduan.routing.web.CounterController.PageJson;
import id.aduan.routing.web.CounterController.Selection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The counter's list of reporters whom no message reached, for people. */
@Controller
class TaskPages {
  private static final String TASKS = "/loket";
  private static final String TASK = TASKS + "/cases/{id}";
  private final CounterController counter;
  private final CommandController commands;
  private final Auditor auditor;
  private final PagePolicy policy;

  TaskPages(
      CounterController counter, CommandController commands, Auditor auditor, PagePolicy policy) {
    this.counter = counter;
    this.commands = commands;
    this.auditor = auditor;
    this.policy = policy;
  }

  @ModelAttribute
  void policy(HttpServletResponse response) {
    policy.of(response);
  }

  /** Shows who is to be told in person, the longest waiting first. */
  @GetMapping(TASKS)
  ModelAndView tasks(
      @RequestParam(required = false) @Nullable String cursor,
      Authentication authentication,
      HttpServletRequest request,
      Locale locale) {
    PageJson page = counter.list(new Selection(null, cursor, null), authentication, locale);
    page.items().forEach(item -> auditor.shows(request, item.trackingId()));
    return Pages.page("tasks", locale).addObject("page", page);
  }

  /** Shows what is to be read out to a reporter, and nothing else of his case. */
  @GetMapping(TASK)
  ModelAndView task(@PathVariable String id, Authentication authentication, Locale locale) {
    HandOverJson task =
        Objects.requireNonNull(counter.show(id, authentication).getBody(), "hand-over");
    return Pages.page("task", locale).addObject("task", task);
  }

  /**
   * Takes an officer's word that the reporter stood before him and heard it; once, if sent twice.
   */
  @PostMapping(path = TASK + "/told", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView told(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      Authentication authentication,
      HttpServletRequest request,
      Locale locale) {
    TrackingId complaint = Preconditions.trackingId(id);
    String version = typed.getOrDefault("version", "");
    var _ =
        commands.tell(
            new Call(
                complaint,
                Officers.of(authentication),
                Bilingual.language(locale),
                request.getRequestURI(),
                "\"" + version + "\"",
                UUID.nameUUIDFromBytes((complaint + " " + version).getBytes(US_ASCII)).toString()));
    return Pages.page("told", locale).addObject("number", complaint.grouped());
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, HttpServletResponse response, Locale locale) {
    policy.of(response);
    return Pages.problem("told", problem, locale);
  }
}
