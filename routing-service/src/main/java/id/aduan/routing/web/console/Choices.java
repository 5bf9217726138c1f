package id.aduan.routing.web.console;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.ReturnReason;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Entry.Official;
import id.aduan.routing.organisation.Entry.Unit;
import id.aduan.routing.organisation.Register;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be chosen in the forms of a case. */
@Component
final class Choices {
  private final CurrentOrganisation organisation;
  private final Appointments appointments;
  private final Names names;
  private final Dues dues;

  Choices(CurrentOrganisation organisation, Appointments appointments, Names names, Dues dues) {
    this.organisation = organisation;
    this.appointments = appointments;
    this.names = names;
    this.dues = dues;
  }

  /** Somebody who can be chosen. */
  record Person(PersonId id, String name) {}

  /** Who may be given a case of an OPD. */
  public List<Person> admins(@Nullable OpdCode opd) {
    LocalDate today = WorkingCalendar.dayOf(dues.now());
    return opd == null
        ? List.of()
        : appointments.of(opd).stream()
            .filter(appointment -> appointment.isValidOn(today))
            .map(Appointment::person)
            .distinct()
            .map(person -> new Person(person, names.person(person)))
            .sorted(Comparator.comparing(Person::name))
            .toList();
  }

  public List<Official> officials() {
    return organisation.get().entries(Register.PEOPLE, Official.class).stream()
        .sorted(Comparator.comparing(Official::name))
        .toList();
  }

  public List<Unit> units() {
    return organisation.get().entries(Register.UNITS, Unit.class);
  }

  public List<ComplaintKind> kinds() {
    return List.of(ComplaintKind.values());
  }

  public List<ReturnReason> returnReasons() {
    return List.of(ReturnReason.values());
  }

  public List<ArchiveReason> archiveReasons() {
    return List.of(ArchiveReason.values());
  }

  public List<LinkKind> linkKinds() {
    return List.of(LinkKind.values());
  }

  /** By hand; that it is good only the reporter himself can say. */
  public List<ClosedHow> closings() {
    return List.of(ClosedHow.SILENT, ClosedHow.UNREACHABLE);
  }

  /** For the forms of today. */
  public String today() {
    return WorkingCalendar.dayOf(dues.now()).toString();
  }
}
