package id.aduan.routing.web.administration;

import id.aduan.kit.web.Problem;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.AppointmentPolicy;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.SampleAppointments;
import id.aduan.routing.appointments.Warnings;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.organisation.Change;
import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Organisation;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Registers;
import id.aduan.routing.web.Problems;
import id.aduan.routing.web.SampleController;
import id.aduan.routing.web.SingleCommands.Answer;
import id.aduan.routing.web.console.Console;
import id.aduan.routing.web.console.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All that is kept as data, at a glance; and the way through it when an installation is new. */
@Controller
class SettingsPages {
  private final Console console;
  private final CurrentOrganisation organisation;
  private final Registers registers;
  private final Appointments appointments;
  private final SampleAppointments samples;
  private final SampleController sampleData;
  private final AppointmentPolicy policy;
  private final Directory directory;
  private final Errands errands;
  private final Clock clock;

  SettingsPages(
      Console console,
      CurrentOrganisation organisation,
      Registers registers,
      Appointments appointments,
      SampleAppointments samples,
      SampleController sampleData,
      AppointmentPolicy policy,
      Directory directory,
      Errands errands,
      Clock clock) {
    this.console = console;
    this.organisation = organisation;
    this.registers = registers;
    this.appointments = appointments;
    this.samples = samples;
    this.sampleData = sampleData;
    this.policy = policy;
    this.directory = directory;
    this.errands = errands;
    this.clock = clock;
  }

  /**
   * A register in one line.
   *
   * @param last what was changed last
   */
  public record Kept(String code, int entries, int samples, @Nullable Change last) {}

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Shows what is kept as data: what for, how much, and who changed it last. */
  @GetMapping("/pengaturan")
  ModelAndView settings(Visit visit) {
    LocalDate today = today();
    Organisation now = organisation.refreshed();
    List<Appointment> standing = appointments.notOverBefore(today);
    Warnings warnings = Warnings.on(today, directory.opds().keySet(), standing, policy);
    return page("settings", visit)
        .addObject(
            "kept", Stream.of(Register.values()).map(register -> kept(now.of(register))).toList())
        .addObject("endings", warnings.endings())
        .addObject("gaps", warnings.gaps().stream().map(Warnings.Gap::opd).distinct().count())
        .addObject("appointments", standing.size())
        .addObject("open", steps(now).stream().filter(step -> !step.isDone()).count());
  }

  /** Leads through what a new installation needs. */
  @GetMapping("/mulai")
  ModelAndView begin(Visit visit) {
    return page("begin", visit)
        .addObject("steps", steps(organisation.refreshed()))
        .addObject("sampleData", sampleData.seen(visit.authentication()));
  }

  /**
   * Shows what loading or removing the sample data would do.
   *
   * @param done what was done just now
   */
  @GetMapping("/mulai/contoh")
  ModelAndView samples(@RequestParam(defaultValue = "") String done, Visit visit) {
    return page("samples", visit)
        .addObject("sampleData", sampleData.seen(visit.authentication()))
        .addObject("done", done.equals("loading") || done.equals("removal") ? done : "");
  }

  /** Loads or removes the sample data. */
  @PostMapping(path = "/mulai/contoh", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView act(
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String version,
      Visit visit) {
    if (!action.equals("loading") && !action.equals("removal")) {
      throw Problems.notFound();
    }
    Answer answer = errands.post("/api/v1/sample-data/" + action, version, visit);
    if (answer.done()) {
      return new ModelAndView("redirect:/mulai/contoh?done=" + action);
    }
    ModelAndView page = samples("", visit);
    page.setStatus(HttpStatus.valueOf(answer.status()));
    return page.addObject("problem", answer.body().path("detail").asString(""));
  }

  private List<FirstUse.Step> steps(Organisation now) {
    LocalDate today = today();
    return new FirstUse(now, today).steps(appointments.notOverBefore(today), samples::isSample);
  }

  private Kept kept(Contents contents) {
    return new Kept(
        contents.register().code(),
        contents.entries().size(),
        contents.samples().size(),
        registers.history(contents.register(), Integer.MAX_VALUE, 1).stream()
            .findFirst()
            .orElse(null));
  }

  private ModelAndView page(String template, Visit visit) {
    ModelAndView page = console.page(template, visit).addObject("problem", "");
    page.setViewName("administration/" + template);
    return page;
  }

  private LocalDate today() {
    return WorkingCalendar.dayOf(clock.instant());
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
