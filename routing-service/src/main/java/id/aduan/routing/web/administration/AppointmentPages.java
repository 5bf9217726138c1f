package id.aduan.routing.web.administration;

import id.aduan.contract.OpdCode;
import id.aduan.contract.Submission.Fault;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.AppointmentImport;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.web.AppointmentController;
import id.aduan.routing.web.AppointmentTableController;
import id.aduan.routing.web.Bodies;
import id.aduan.routing.web.Problems;
import id.aduan.routing.web.SingleCommands.Answer;
import id.aduan.routing.web.console.Console;
import id.aduan.routing.web.console.Filled;
import id.aduan.routing.web.console.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who is appointed for which OPD: what ends soon, new decrees, what is taken back. */
@Controller
class AppointmentPages {
  static final String LIST = "/penunjukan";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
  private static final String FILE = MediaType.MULTIPART_FORM_DATA_VALUE;
  private static final String API = "/api/v1/appointments";
  private final Console console;
  private final Appointments appointments;
  private final AppointmentDesk desk;
  private final AppointmentController controller;
  private final AppointmentTableController tables;
  private final Errands errands;
  private final JsonMapper json;
  private final Supplier<UUID> ids;

  AppointmentPages(
      Console console,
      Appointments appointments,
      AppointmentDesk desk,
      AppointmentController controller,
      AppointmentTableController tables,
      Errands errands,
      JsonMapper json,
      Supplier<UUID> ids) {
    this.console = console;
    this.appointments = appointments;
    this.desk = desk;
    this.controller = controller;
    this.tables = tables;
    this.errands = errands;
    this.json = json;
    this.ids = ids;
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /**
   * Shows who is appointed, by OPD; of one OPD, also what is over and who stands in.
   *
   * @param done what was done just now
   */
  @GetMapping(LIST)
  ModelAndView list(
      @RequestParam(defaultValue = "") String opd,
      @RequestParam(defaultValue = "") String done,
      Visit visit) {
    return list(opd.isEmpty() ? null : named(opd), done, Filled.NOTHING, visit);
  }

  private ModelAndView list(@Nullable OpdCode opd, String done, Filled filled, Visit visit) {
    return page("appointments", visit)
        .addObject("opd", opd)
        .addObject("done", done)
        .addObject("filled", filled)
        .addObject("key", ids.get())
        .addObject("warnings", desk.warnings())
        .addObject("held", opd == null ? desk.standing() : desk.of(opd))
        .addObject("grants", opd == null ? List.of() : desk.grants(opd));
  }

  /** Shows an appointment, and how to prolong it or take it back. */
  @GetMapping(LIST + "/{id}")
  ModelAndView show(@PathVariable String id, Visit visit) {
    return one(found(id), Filled.NOTHING, visit);
  }

  /**
   * Shows the form of a new appointment.
   *
   * @param from an appointment that it prolongs
   */
  @GetMapping(LIST + "/baru")
  ModelAndView form(
      @RequestParam(defaultValue = "") String opd,
      @RequestParam(defaultValue = "") String from,
      Visit visit) {
    Filled filled =
        from.isEmpty()
            ? new Filled("appoint", Map.of("opd", List.of(opd)), "", List.of(), false)
            : desk.prolonging(found(from));
    return form(filled, visit);
  }

  /** Shows what an appointment, or its end, would change for the OPD; or the form again. */
  @PostMapping(path = LIST + "/pratinjau", consumes = FORM)
  ModelAndView preview(@RequestParam MultiValueMap<String, String> typed, Visit visit) {
    Filled filled = Filled.of(typed);
    return switch (filled.action()) {
      case "appoint" -> previewNew(filled, visit);
      case "again" -> form(filled.as("appoint"), visit);
      case "revoke" -> previewEnd(filled, visit);
      default -> throw Problems.notFound();
    };
  }

  private ModelAndView previewNew(Filled filled, Visit visit) {
    try {
      Appointment wanted =
          controller.wanted(appointment(filled), visit.authentication(), visit.locale());
      return page("appointment-preview", visit)
          .addObject("held", desk.held(wanted))
          .addObject("change", desk.with(wanted))
          .addObject("filled", filled)
          .addObject("key", ids.get());
    } catch (Problem problem) {
      return form(filled.refused(problem, visit.language()), visit);
    }
  }

  private static Bodies.NewAppointment appointment(Filled filled) {
    return new Bodies.NewAppointment(
        filled.value("appoint", "person"),
        filled.value("appoint", "opd"),
        filled.value("appoint", "role"),
        filled.value("appoint", "decree"),
        filled.value("appoint", "decreedOn"),
        filled.value("appoint", "validFrom"),
        filled.value("appoint", "validUntil"));
  }

  private ModelAndView previewEnd(Filled filled, Visit visit) {
    Appointment ending = found(filled.value("revoke", "appointment"));
    if (filled.value("revoke", "reason").isBlank()) {
      return one(ending, filled.refused(reasonMissing(visit), visit.language()), visit);
    }
    return page("appointment-preview", visit)
        .addObject("held", desk.held(ending))
        .addObject("change", desk.without(ending))
        .addObject("filled", filled)
        .addObject("key", ids.get());
  }

  /** Makes the appointment that was seen. */
  @PostMapping(path = LIST + "/perubahan", consumes = FORM)
  ModelAndView appoint(@RequestParam MultiValueMap<String, String> typed, Visit visit) {
    Filled filled = Filled.of(typed);
    Answer answer = errands.post(API, filled.key(), filled.body(json).toString(), visit);
    return answer.done()
        ? done(filled.value("appoint", "opd"), "appointed")
        : form(filled.refused(answer.body(), false), visit, answer.status());
  }

  /** Takes an appointment back, at once and for good. */
  @PostMapping(path = LIST + "/{id}/pencabutan", consumes = FORM)
  ModelAndView revoke(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, Visit visit) {
    Appointment ending = found(id);
    Filled filled = Filled.of(typed);
    ObjectNode body = json.createObjectNode().put("reason", filled.value("revoke", "reason"));
    Answer answer =
        errands.post(API + "/" + ending.id() + "/revocation", null, body.toString(), visit);
    if (answer.done()) {
      return done(ending.opd().value(), "revoked");
    }
    ModelAndView page = one(ending, filled.refused(answer.body(), false), visit);
    page.setStatus(HttpStatus.valueOf(answer.status()));
    return page;
  }

  /** Lets somebody stand in for an admin, or act where nobody is appointed; or takes that back. */
  @PostMapping(path = LIST + "/wewenang", consumes = FORM)
  ModelAndView grant(@RequestParam MultiValueMap<String, String> typed, Visit visit) {
    Filled filled = Filled.of(typed);
    String path =
        switch (filled.action()) {
          case "substitutions", "interim" -> "/api/v1/grants/" + filled.action();
          case "end" -> "/api/v1/grants/" + grant(filled) + "/revocation";
          default -> throw Problems.notFound();
        };
    String opd = filled.value(filled.action(), "opd");
    Answer answer = errands.post(path, filled.key(), filled.body(json).toString(), visit);
    if (answer.done()) {
      return done(opd, filled.is("end") ? "ended" : "granted");
    }
    ModelAndView page = list(named(opd), "", filled.refused(answer.body(), false), visit);
    page.setStatus(HttpStatus.valueOf(answer.status()));
    return page;
  }

  private static UUID grant(Filled filled) {
    try {
      return UUID.fromString(filled.value("end", "grant"));
    } catch (IllegalArgumentException _) {
      throw notFound();
    }
  }

  /** Shows what a table of appointments would make, or all that is wrong with it. */
  @PostMapping(path = LIST + "/berkas", consumes = FILE)
  ModelAndView upload(Visit visit, HttpServletRequest request) throws IOException {
    String table = Uploaded.parts(request).getOrDefault("file", "");
    try {
      AppointmentImport read = tables.read(table, visit.authentication(), visit.locale());
      return page("appointment-table", visit)
          .addObject("made", read.made().stream().map(desk::held).toList())
          .addObject("unchanged", read.unchanged().size())
          .addObject("table", table)
          .addObject("faults", List.of());
    } catch (Problem problem) {
      ModelAndView page =
          page("appointment-table", visit)
              .addObject("problem", problem.detail().in(visit.language()))
              .addObject("made", List.of())
              .addObject("unchanged", 0)
              .addObject("table", "")
              .addObject("faults", problem.faults());
      page.setStatus(HttpStatus.valueOf(problem.status().value()));
      return page;
    }
  }

  /** Makes the appointments of the table that was seen. */
  @PostMapping(path = LIST + "/tabel", consumes = FILE)
  ModelAndView importTable(Visit visit, HttpServletRequest request) throws IOException {
    String table = Uploaded.parts(request).getOrDefault("table", "");
    Answer answer = errands.postTable(API + "/import", table, visit);
    if (answer.done()) {
      return done("", "imported");
    }
    ModelAndView page =
        page("appointment-table", visit)
            .addObject("made", List.of())
            .addObject("unchanged", 0)
            .addObject("table", "")
            .addObject("faults", Filled.NOTHING.refused(answer.body(), false).faults())
            .addObject("problem", answer.body().path("detail").asString(""));
    page.setStatus(HttpStatus.valueOf(answer.status()));
    return page;
  }

  private ModelAndView done(String opd, String what) {
    boolean isListed = desk.opds().keySet().stream().anyMatch(code -> code.value().equals(opd));
    return new ModelAndView("redirect:/penunjukan?done=" + what + (isListed ? "&opd=" + opd : ""));
  }

  private ModelAndView form(Filled filled, Visit visit, int status) {
    ModelAndView page = form(filled, visit);
    page.setStatus(HttpStatus.valueOf(status));
    return page;
  }

  private ModelAndView form(Filled filled, Visit visit) {
    ModelAndView page = page("appointment-form", visit).addObject("filled", filled);
    if (!filled.faults().isEmpty()) {
      page.setStatus(HttpStatus.BAD_REQUEST);
    }
    return page;
  }

  private ModelAndView one(Appointment appointment, Filled filled, Visit visit) {
    return page("appointment", visit)
        .addObject("held", desk.held(appointment))
        .addObject("filled", filled);
  }

  private ModelAndView page(String template, Visit visit) {
    ModelAndView page =
        console.page(template, visit).addObject("desk", desk).addObject("problem", "");
    page.setViewName("administration/" + template);
    return page;
  }

  private Appointment found(String id) {
    return appointments.find(id).orElseThrow(AppointmentPages::notFound);
  }

  private OpdCode named(String code) {
    return desk.opds().keySet().stream()
        .filter(opd -> opd.value().equals(code))
        .findFirst()
        .orElseThrow(AppointmentPages::notFound);
  }

  private static Problem reasonMissing(Visit visit) {
    Bilingual why = new Bilingual("Tulis alasan pencabutan.", "Say why it is revoked.");
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid", why)
        .with(List.of(new Fault("reason", "missing", why.in(visit.language()))));
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "not-found",
        new Bilingual("Penunjukan ini tidak ada.", "There is no such appointment."));
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
