package id.aduan.routing.web.console;

import id.aduan.contract.Deadline;
import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Problem;
import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseAttachments;
import id.aduan.routing.cases.CaseView;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.web.PaperForm;
import id.aduan.routing.web.Preconditions;
import id.aduan.routing.web.Problems;
import id.aduan.routing.web.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

/** The page of a case: all that happened in it, and what its reader can do next. */
@Controller
class CasePages {
  static final String CASE = "/tugas/cases/{id}";
  private final Console console;
  private final CommandHandler handler;
  private final CaseAttachments attachments;
  private final Uploads uploads;
  private final Acts acts;
  private final Choices choices;
  private final Templates templates;
  private final Maps maps;
  private final Timeline timeline;
  private final Dues dues;
  private final Supplier<UUID> ids;

  CasePages(
      Console console,
      CommandHandler handler,
      Attachments attachments,
      Acts acts,
      Choices choices,
      Templates templates,
      Maps maps,
      Names names,
      Dues dues,
      Clock clock,
      Supplier<UUID> ids) {
    this.console = console;
    this.handler = handler;
    this.attachments = new CaseAttachments(attachments);
    this.uploads = new Uploads(attachments, clock, ids);
    this.acts = acts;
    this.choices = choices;
    this.templates = templates;
    this.maps = maps;
    this.timeline = new Timeline(names);
    this.dues = dues;
    this.ids = ids;
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /**
   * Shows a case.
   *
   * @param done what was done just now
   * @param zoom how near its map is seen
   */
  @GetMapping(CASE)
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String zoom,
      Visit visit) {
    CasePage page = read(seen(Preconditions.trackingId(id), visit));
    return page(page, visit, Filled.NOTHING, HttpStatus.OK)
        .addObject("map", maps.of(page, zoom))
        .addObject("done", Step.isOne(done) ? done : "");
  }

  /** Shows a case as it goes into a file of paper. */
  @GetMapping(CASE + "/print")
  ModelAndView print(@PathVariable String id, Visit visit) {
    ModelAndView page =
        page(read(seen(Preconditions.trackingId(id), visit)), visit, Filled.NOTHING, HttpStatus.OK);
    page.setViewName("console/print");
    return page;
  }

  /** Carries out what a form of the page asks, as its own address would; once, if sent twice. */
  @PostMapping(path = CASE + "/acts", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView act(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Visit visit) {
    TrackingId number = Preconditions.trackingId(id);
    Filled filled = Filled.of(typed);
    if (filled.hasUnsentFiles() || Step.tells(filled.action())) {
      CasePage page = read(seen(number, visit));
      if (filled.hasUnsentFiles()
          || !Warnings.of(filled, page, visit).stream().allMatch(Warning::seen)) {
        return page(page, visit, filled, HttpStatus.UNPROCESSABLE_CONTENT);
      }
    }
    Acts.Came came = acts.carryOut(number, filled, visit);
    if (came.done()) {
      return done(number, filled.action().split("/", 2)[0], visit);
    }
    return page(read(seen(number, visit)), visit, came.filled(), HttpStatus.valueOf(came.status()));
  }

  /** Who gave the case away with what he did does not see it any more. */
  private ModelAndView done(TrackingId number, String step, Visit visit) {
    return handler.view(number, visit.officer()).isPresent()
        ? new ModelAndView("redirect:/tugas/cases/" + number + "?done=" + step)
        : console.page("done", visit).addObject("number", number.grouped()).addObject("done", step);
  }

  /** Takes photos and documents for the answer in whose form they are chosen. */
  @PostMapping(path = CASE + "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView attach(@PathVariable String id, Visit visit, HttpServletRequest request)
      throws IOException {
    CaseView view = seen(Preconditions.trackingId(id), visit);
    if (!view.mayAttach()) {
      throw Problems.notEntitled();
    }
    PaperForm sent =
        PaperForm.read(
            request,
            (key, file) -> uploads.take(view.found().id(), key, visit.officer().id(), file),
            visit.language());
    sent.typed().set("then", "files");
    ModelAndView page =
        page(
            read(seen(view.found().id(), visit)),
            visit,
            Filled.of(sent.typed()).naming(sent.sent()),
            sent.faulty().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("faulty", sent.faulty());
  }

  CaseView seen(TrackingId number, Visit visit) {
    return handler.view(number, visit.officer()).orElseThrow(Problems::notFound);
  }

  CasePage read(CaseView view) {
    Map<Boolean, List<Attachment>> files =
        attachments.of(view).stream().collect(Collectors.partitioningBy(Attachment::pending));
    return new CasePage(
        ids.get(),
        view,
        timeline.of(view),
        dues(view.found()),
        files.getOrDefault(false, List.of()),
        files.getOrDefault(true, List.of()));
  }

  ModelAndView page(CasePage page, Visit visit, Filled filled, HttpStatus status) {
    ModelAndView shown =
        console
            .page("case", visit)
            .addObject("page", page)
            .addObject("choices", choices)
            .addObject("templates", templates.of(page, visit))
            .addObject("filled", filled)
            .addObject("warnings", Warnings.of(filled, page, visit))
            .addObject("faulty", List.of())
            .addObject("map", maps.of(page, ""))
            .addObject("done", "")
            .addObject("key", ids.get());
    shown.setStatus(status);
    return shown;
  }

  private List<Due> dues(Case found) {
    return found.open().stream().map(deadline -> due(found, deadline)).toList();
  }

  private Due due(Case found, Deadline deadline) {
    return dues.of(
        deadline.kind(),
        deadline.due(),
        found.clocks().missed().contains(new Case.Miss(deadline.kind(), deadline.due())));
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
