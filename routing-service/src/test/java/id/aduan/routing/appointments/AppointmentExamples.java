package id.aduan.routing.appointments;

import id.aduan.contract.ActingAs;
import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Grant.Interim;
import id.aduan.routing.appointments.Grant.Substitution;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People, decrees and grants, as tests name them. */
final class AppointmentExamples {
  static final OpdCode DPUPR = new OpdCode("DPUPR");
  static final OpdCode DINKES = new OpdCode("DINKES");
  static final PersonId UTAMA = new PersonId("u");
  static final PersonId PEMBANTU = new PersonId("p");
  static final PersonId SOMEBODY = new PersonId("s");
  static final PersonId CLERK = new PersonId("k");
  static final Officer COORDINATOR = new Officer(CLERK, Set.of(ActorRole.COORDINATOR));
  static final Actor AS_UTAMA = new Actor(ActorRole.ADMIN_UTAMA, DPUPR);
  static final Actor AS_PEMBANTU = new Actor(ActorRole.ADMIN_PEMBANTU, DPUPR);
  static final Actor AS_SUBSTITUTE = new Actor(ActorRole.ADMIN_UTAMA, DPUPR, ActingAs.SUBSTITUTE);
  static final Actor AS_INTERIM = new Actor(ActorRole.ADMIN_UTAMA, DPUPR, ActingAs.INTERIM);
  static final Actor IN_PLACE = new Actor(ActorRole.COORDINATOR, DPUPR, ActingAs.IN_PLACE);

  private AppointmentExamples() {}

  /** In WIB. */
  static Instant at(String dateAndTime) {
    return LocalDateTime.parse(dateAndTime).atZone(WorkingCalendar.ZONE).toInstant();
  }

  static Officer officer(PersonId person) {
    return new Officer(person, Set.of());
  }

  static Period days(String from, String until) {
    return new Period(LocalDate.parse(from), LocalDate.parse(until));
  }

  static Appointment appointed(PersonId person, Rank rank, String from, String until) {
    return appointed(person, DPUPR, rank, from, until, null);
  }

  /**
   * @param enteredAt null: before this was noted
   */
  static Appointment appointed(
      PersonId person,
      OpdCode opd,
      Rank rank,
      String from,
      String until,
      @Nullable String enteredAt) {
    return new Appointment(
        person + "-" + opd + "-" + rank + "-" + from,
        person,
        opd,
        rank,
        "SK/1",
        LocalDate.parse(from),
        LocalDate.parse(until),
        null,
        LocalDate.parse(from),
        enteredAt == null ? null : new Entry(CLERK, at(enteredAt)));
  }

  static Substitution substitution(PersonId person, Period period, @Nullable String decree) {
    return new Substitution(
        "g-" + person,
        DPUPR,
        UTAMA,
        person,
        period,
        decree,
        "Cuti.",
        new Entry(CLERK, period.begins()),
        null);
  }

  static Interim interim(PersonId person, Rank rank, Period period, String enteredAt) {
    return new Interim(
        "i-" + person,
        DPUPR,
        person,
        rank,
        period,
        "SK belum terbit.",
        new Entry(CLERK, at(enteredAt)),
        null);
  }

  static Revocation revocation(String at) {
    return new Revocation(at(at), CLERK, "Mutasi.");
  }
}
