package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.directory.Directory;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
class AppointmentController {
  private static final PersonId NOBODY = new PersonId("nobody");
  private static final OpdCode NO_OPD = new OpdCode("NONE");
  private static final int LONGEST_DECREE = 100;
  private final Appointments appointments;
  private final Directory directory;
  private final Clock clock;
  private final Supplier<UUID> ids;

  AppointmentController(
      Appointments appointments, Directory directory, Clock clock, Supplier<UUID> ids) {
    this.appointments = appointments;
    this.directory = directory;
    this.clock = clock;
    this.ids = ids;
  }

  /** An appointment as the API shows it. */
  record AppointmentJson(
      String id,
      PersonId person,
      OpdCode opd,
      Rank role,
      String decree,
      LocalDate validFrom,
      LocalDate validUntil,
      @Nullable Instant revokedAt) {

    static AppointmentJson of(Appointment appointment) {
      return new AppointmentJson(
          appointment.id(),
          appointment.person(),
          appointment.opd(),
          appointment.rank(),
          appointment.decree(),
          appointment.validFrom(),
          appointment.validUntil(),
          appointment.revokedAt());
    }
  }

  /** Lists all appointments, also those of the past. */
  @GetMapping
  List<AppointmentJson> all() {
    return appointments.all().stream()
        .sorted(
            Comparator.comparing((Appointment a) -> a.opd().value())
                .thenComparing(Appointment::rank)
                .thenComparing(Appointment::validFrom)
                .thenComparing(Appointment::id))
        .map(AppointmentJson::of)
        .toList();
  }

  /** The key of the request is the id of the appointment: sent twice, it is made once. */
  @PostMapping
  ResponseEntity<AppointmentJson> appoint(
      @RequestBody Bodies.NewAppointment body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    UUID id = key == null ? ids.get() : Preconditions.uuid(key);
    Appointment wanted = read(id.toString(), body, Bilingual.language(locale));
    Appointment made = appointments.add(wanted);
    if (!made.isSameAs(wanted)) {
      throw Problems.keyConflict();
    }
    return ResponseEntity.created(URI.create("/api/v1/appointments/" + id))
        .body(AppointmentJson.of(made));
  }

  /** Revokes an appointment at once and for good. */
  @PostMapping("/{id}/revocation")
  AppointmentJson revoke(@PathVariable String id) {
    return appointments
        .revoke(id, clock.instant().truncatedTo(ChronoUnit.MILLIS))
        .map(AppointmentJson::of)
        .orElseThrow(Problems::notFound);
  }

  private Appointment read(String id, Bodies.NewAppointment body, Language language) {
    Input input = new Input(language);
    PersonId person = input.demanded("person", body.person(), NOBODY, PersonId::new);
    OpdCode opd =
        input.demanded("opd", body.opd(), NO_OPD, Input.listed(directory.opds(), OpdCode::new));
    Rank rank = input.demanded("role", body.role(), Rank.ADMIN_PEMBANTU, Rank::valueOf);
    String decree = input.text("decree", body.decree());
    if (decree.length() > LONGEST_DECREE) {
      input.fault("decree", "too-long", new Bilingual("Terlalu panjang.", "This is too long."));
    }
    LocalDate from = input.demanded("validFrom", body.validFrom(), LocalDate.MIN, LocalDate::parse);
    LocalDate until =
        input.demanded("validUntil", body.validUntil(), LocalDate.MAX, LocalDate::parse);
    if (until.isBefore(from)) {
      input.fault(
          "validUntil",
          "before-valid-from",
          new Bilingual("Mendahului tanggal mulai.", "This is before the first day."));
      until = from;
    }
    return input.checked(new Appointment(id, person, opd, rank, decree, from, until, null));
  }
}
