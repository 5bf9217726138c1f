package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.AppointmentPolicy;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.Entry;
import id.aduan.routing.appointments.Revocation;
import id.aduan.routing.appointments.Warnings;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.directory.Directory;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is appointed for which OPD: coordinators enter the decrees. */
@RestController
@RequestMapping("/api/v1/appointments")
public class AppointmentController {
  private final Appointments appointments;
  private final Directory directory;
  private final AppointmentPolicy policy;
  private final AppointmentReader reader;
  private final Clock clock;
  private final Supplier<UUID> ids;

  AppointmentController(
      Appointments appointments,
      Directory directory,
      AppointmentPolicy policy,
      Clock clock,
      Supplier<UUID> ids) {
    this.appointments = appointments;
    this.directory = directory;
    this.policy = policy;
    this.reader = new AppointmentReader(directory);
    this.clock = clock;
    this.ids = ids;
  }

  /** What is asked for in the address. */
  record Selection(
      @Nullable String opd,
      @Nullable String on,
      @Nullable String cursor,
      @Nullable Integer limit) {}

  /** A page, with the place to go on from. */
  record PageJson(List<AppointmentJson> items, @Nullable String next) {}

  /** What has to be done before a queue has nobody. */
  record WarningsJson(LocalDate today, List<EndingJson> endings, List<GapJson> gaps) {}

  /** An appointment that ends soon. */
  public record EndingJson(AppointmentJson appointment, long daysLeft, int urgency) {
    static EndingJson of(Warnings.Ending ending) {
      return new EndingJson(
          AppointmentJson.of(ending.appointment()), ending.daysLeft(), ending.urgency());
    }
  }

  /** An OPD that lacks an admin of a role. */
  record GapJson(OpdCode opd, Rank role, LocalDate from, @Nullable LocalDate until) {}

  /** By OPD, role and first day; {@code on}: only who may act on this day. */
  @GetMapping
  PageJson list(Selection selection, Locale locale) {
    Input input = new Input(Bilingual.language(locale));
    Appointments.Query query =
        new Appointments.Query(
            input.optional("opd", selection.opd(), OpdCode::new),
            input.optional("on", selection.on(), LocalDate::parse),
            input.optional("cursor", selection.cursor(), Cursors::opened),
            WorkListController.limit(selection.limit()));
    Appointments.Page page = appointments.list(input.checked(query));
    return new PageJson(
        page.items().stream().map(AppointmentJson::of).toList(), Cursors.sealed(page.next()));
  }

  /** Warns of appointments that end soon, and of OPDs without a valid admin. */
  @GetMapping("/warnings")
  WarningsJson warnings() {
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    Warnings warnings =
        Warnings.on(today, directory.opds().keySet(), appointments.notOverBefore(today), policy);
    return new WarningsJson(
        today,
        warnings.endings().stream().map(EndingJson::of).toList(),
        warnings.gaps().stream()
            .map(gap -> new GapJson(gap.opd(), gap.rank(), gap.from(), gap.until()))
            .toList());
  }

  /** The key of the request is the id of the appointment: sent twice, it is made once. */
  @PostMapping
  ResponseEntity<AppointmentJson> appoint(
      @RequestBody Bodies.NewAppointment body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Authentication authentication,
      Locale locale) {
    UUID id = key == null ? ids.get() : Preconditions.uuid(key);
    Appointment wanted = wanted(id, body, authentication, locale);
    Appointment made = appointments.add(wanted);
    if (!made.isSameAs(wanted)) {
      throw Problems.keyConflict();
    }
    return ResponseEntity.created(URI.create("/api/v1/appointments/" + id))
        .body(AppointmentJson.of(made));
  }

  /** What would be made; refuses as the making does. */
  public Appointment wanted(
      Bodies.NewAppointment body, Authentication authentication, Locale locale) {
    return wanted(ids.get(), body, authentication, locale);
  }

  private Appointment wanted(
      UUID id, Bodies.NewAppointment body, Authentication authentication, Locale locale) {
    Input input = new Input(Bilingual.language(locale));
    Entry entry = new Entry(Officers.of(authentication).id(), now());
    return input.checked(reader.appointment(input, id.toString(), body, entry));
  }

  /** Revokes an appointment at once and for good, for whoever has a token too. */
  @PostMapping("/{id}/revocation")
  AppointmentJson revoke(
      @PathVariable String id,
      @RequestBody Bodies.Revoking body,
      Authentication authentication,
      Locale locale) {
    return appointments
        .revoke(id, revocation(body, authentication, Bilingual.language(locale), now()))
        .map(AppointmentJson::of)
        .orElseThrow(Problems::notFound);
  }

  static Revocation revocation(
      Bodies.Revoking body, Authentication authentication, Language language, Instant now) {
    Input input = new Input(language);
    return input.checked(
        new Revocation(now, Officers.of(authentication).id(), input.text("reason", body.reason())));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
