package id.aduan.routing.web;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Entry;
import id.aduan.routing.appointments.Period;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.directory.Directory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Turns what was sent about appointments into what the domain knows. */
final class AppointmentReader {
  static final PersonId NOBODY = new PersonId("nobody");
  static final OpdCode NO_OPD = new OpdCode("NONE");
  private static final int LONGEST_DECREE = 100;
  private static final Bilingual TOO_LONG = new Bilingual("Terlalu panjang.", "This is too long.");
  private final Directory directory;

  AppointmentReader(Directory directory) {
    this.directory = directory;
  }

  /** What it makes of faulty input is never used. */
  Appointment appointment(Input input, String id, Bodies.NewAppointment body, Entry entry) {
    PersonId person = input.demanded("person", body.person(), NOBODY, PersonId::new);
    OpdCode opd = opd(input, body.opd());
    Rank rank = input.demanded("role", body.role(), Rank.ADMIN_PEMBANTU, Rank::valueOf);
    String decree = decree(input, input.text("decree", body.decree()));
    LocalDate decreedOn =
        input.demanded("decreedOn", body.decreedOn(), LocalDate.EPOCH, LocalDate::parse);
    if (decreedOn.isAfter(WorkingCalendar.dayOf(entry.at()))) {
      input.fault(
          "decreedOn",
          "in-future",
          new Bilingual("Tanggal SK ada di masa depan.", "The decree is signed in the future."));
    }
    Period period = period(input, "validFrom", body.validFrom(), "validUntil", body.validUntil());
    return new Appointment(
        id, person, opd, rank, decree, period.from(), period.until(), null, decreedOn, entry);
  }

  OpdCode opd(Input input, @Nullable String value) {
    return input.demanded("opd", value, NO_OPD, Input.listed(directory.opds(), OpdCode::new));
  }

  static String decree(Input input, String decree) {
    if (decree.length() > LONGEST_DECREE) {
      input.fault("decree", "too-long", TOO_LONG);
    }
    return decree;
  }

  static Period period(
      Input input,
      String fromField,
      @Nullable String fromValue,
      String untilField,
      @Nullable String untilValue) {
    LocalDate from = input.demanded(fromField, fromValue, LocalDate.EPOCH, LocalDate::parse);
    LocalDate until = input.demanded(untilField, untilValue, from, LocalDate::parse);
    if (until.isBefore(from)) {
      input.fault(
          untilField,
          "before-" + (fromField.equals("from") ? "from" : "valid-from"),
          new Bilingual("Mendahului tanggal mulai.", "This is before the first day."));
      return new Period(from, from);
    }
    return new Period(from, until);
  }
}
