package id.aduan.routing.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.aduan.contract.TrackingId;
import id.aduan.kit.audit.Auditor;
import id.aduan.kit.web.Problem;
import id.aduan.routing.web.CounterController.HandOverJson;
import id.aduan.routing.web.CounterController.PageJson;
import id.aduan.routing.web.CounterController.Selection;
import id.aduan.routing.web.console.Console;
import id.aduan.routing.web.console.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
  private final Console console;

  TaskPages(
      CounterController counter, CommandController commands, Auditor auditor, Console console) {
    this.counter = counter;
    this.commands = commands;
    this.auditor = auditor;
    this.console = console;
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Shows who is to be told in person, the longest waiting first. */
  @GetMapping(TASKS)
  ModelAndView tasks(
      @RequestParam(required = false) @Nullable String cursor, Visit visit, Locale locale) {
    PageJson page = counter.list(new Selection(null, cursor, null), visit.authentication(), locale);
    page.items().forEach(item -> auditor.shows(visit.request(), item.trackingId()));
    return console.page("tasks", visit).addObject("page", page);
  }

  /** Shows what is to be read out to a reporter, and nothing else of his case. */
  @GetMapping(TASK)
  ModelAndView task(@PathVariable String id, Visit visit) {
    HandOverJson task =
        Objects.requireNonNull(counter.show(id, visit.authentication()).getBody(), "hand-over");
    return console.page("task", visit).addObject("task", task);
  }

  /**
   * Takes an officer's word that the reporter stood before him and heard it; once, if sent twice.
   */
  @PostMapping(path = TASK + "/told", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView told(@PathVariable String id, @RequestParam Map<String, String> typed, Visit visit) {
    TrackingId complaint = Preconditions.trackingId(id);
    String version = typed.getOrDefault("version", "");
    var _ =
        commands.tell(
            new Call(
                complaint,
                visit.officer(),
                visit.language(),
                visit.request().getRequestURI(),
                "\"" + version + "\"",
                UUID.nameUUIDFromBytes((complaint + " " + version).getBytes(US_ASCII)).toString()));
    return console.page("told", visit).addObject("number", complaint.grouped());
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem("told", visit, problem);
  }
}
