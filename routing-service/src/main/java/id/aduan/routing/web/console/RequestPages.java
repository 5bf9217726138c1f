package id.aduan.routing.web.console;

import id.aduan.contract.ContentPart;
import id.aduan.contract.DeadlineKind;
import id.aduan.kit.audit.Auditor;
import id.aduan.kit.web.Problem;
import id.aduan.routing.cases.CaseReads;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.RequestPage;
import id.aduan.routing.cases.RequestView;
import id.aduan.routing.web.Cursors;
import id.aduan.routing.web.Preconditions;
import id.aduan.routing.web.Problems;
import id.aduan.routing.web.console.Moment.Said;
import id.aduan.routing.web.console.Moment.Tone;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an official is asked, and where he answers. */
@Controller
class RequestPages {
  static final String LIST = "/permintaan";
  static final String REQUEST = CasePages.CASE + "/requests/{number}";
  private static final int PAGE = 25;
  private final Console console;
  private final CaseReads reads;
  private final CommandHandler handler;
  private final Acts acts;
  private final Dues dues;
  private final Auditor auditor;
  private final Supplier<UUID> ids;

  RequestPages(
      Console console,
      CaseReads reads,
      CommandHandler handler,
      Acts acts,
      Dues dues,
      Auditor auditor,
      Supplier<UUID> ids) {
    this.console = console;
    this.reads = reads;
    this.handler = handler;
    this.acts = acts;
    this.dues = dues;
    this.auditor = auditor;
    this.ids = ids;
  }

  /** A request with the time that is left. */
  record Asked(RequestPage.Item item, Due due) {}

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Shows what waits for whoever asks. */
  @GetMapping(LIST)
  ModelAndView list(@RequestParam(required = false) @Nullable String cursor, Visit visit) {
    RequestPage found = reads.asked(visit.officer(), Asking.read(cursor, Cursors::opened), PAGE);
    found.items().forEach(item -> auditor.shows(visit.request(), item.trackingId()));
    return console
        .page("requests", visit)
        .addObject(
            "requests",
            found.items().stream()
                .map(item ->
                    new Asked(
                        item, dues.of(DeadlineKind.FIRST_RESPONSE, item.request().due(), false)))
                .toList())
        .addObject("next", Cursors.sealed(found.next()));
  }

  /** Shows a request, with as much of the case as its answer needs. */
  @GetMapping(REQUEST)
  ModelAndView show(
      @PathVariable String id,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String done,
      Visit visit) {
    return page(seen(id, number, visit), visit, Filled.NOTHING)
        .addObject("done", Step.isOne(done) ? done : "");
  }

  /** Gives the facts that were asked for. */
  @PostMapping(path = REQUEST, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView answer(
      @PathVariable String id,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> typed,
      Visit visit) {
    RequestView view = seen(id, number, visit);
    Acts.Came came = acts.carryOut(view.found().id(), Filled.of(typed), visit);
    if (came.done()) {
      return new ModelAndView(
          "redirect:/tugas/cases/%s/requests/%d?done=requests"
              .formatted(view.found().id(), view.request().number()));
    }
    ModelAndView page = page(seen(id, number, visit), visit, came.filled());
    page.setStatus(HttpStatus.valueOf(came.status()));
    return page;
  }

  private RequestView seen(String id, String number, Visit visit) {
    return handler
        .request(Preconditions.trackingId(id), Preconditions.number(number), visit.officer())
        .orElseThrow(Problems::notFound);
  }

  private ModelAndView page(RequestView view, Visit visit, Filled filled) {
    return console
        .page("request", visit)
        .addObject("view", view)
        .addObject(
            "said",
            view.texts().entrySet().stream()
                .filter(text -> text.getKey() != ContentPart.DOCUMENTS)
                .sorted(Map.Entry.comparingByKey())
                .map(text ->
                    new Said(
                        text.getKey(),
                        text.getValue(),
                        text.getKey().isInternal() ? Tone.INSIDE : Tone.REPORTER))
                .toList())
        .addObject("act", "requests/" + view.request().number() + "/answer")
        .addObject("filled", filled)
        .addObject("done", "")
        .addObject("key", ids.get());
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
