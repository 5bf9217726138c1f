package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Grant.Interim;
import id.aduan.routing.appointments.Grant.Substitution;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody may be given a right for a short time, and who may give it. */
public final class GrantRules {
  private final AppointmentPolicy policy;

  public GrantRules(AppointmentPolicy policy) {
    this.policy = policy;
  }

  /** A coordinator, or an admin utama by his own appointment: a substitute passes nothing on. */
  public static boolean maySubstitute(Authority authority, OpdCode opd) {
    return authority.officer().isCoordinator()
        || authority.toApproveFor(opd).filter(actor -> actor.actingAs() == null).isPresent();
  }

  /** Whoever may give it, may take it back. */
  public static boolean mayRevoke(Authority authority, Grant grant) {
    return switch (grant) {
      case Substitution substitution -> maySubstitute(authority, substitution.opd());
      case Interim _ -> authority.officer().isCoordinator();
    };
  }

  /**
   * Why it can not be.
   *
   * @param appointments those of the OPD
   */
  public Optional<GrantRefusal> fault(Grant wanted, List<Appointment> appointments, Instant now) {
    Optional<GrantRefusal> ofTime = ofTime(wanted, WorkingCalendar.dayOf(now));
    return ofTime.isPresent()
        ? ofTime
        : switch (wanted) {
          case Substitution substitution -> fault(substitution, appointments);
          case Interim interim -> fault(interim, appointments);
        };
  }

  private Optional<GrantRefusal> ofTime(Grant wanted, LocalDate today) {
    if (wanted.period().from().isBefore(today)) {
      return Optional.of(GrantRefusal.IN_THE_PAST);
    }
    int longest =
        switch (wanted) {
          case Substitution _ -> policy.longestSubstitution();
          case Interim _ -> policy.longestInterim();
        };
    return wanted.period().days() > longest ? Optional.of(GrantRefusal.TOO_LONG) : Optional.empty();
  }

  private static Optional<GrantRefusal> fault(Substitution wanted, List<Appointment> appointments) {
    if (wanted.absent().equals(wanted.person())) {
      return Optional.of(GrantRefusal.SAME_PERSON);
    }
    if (!covers(wanted.absent(), wanted.period(), appointments)) {
      return Optional.of(GrantRefusal.NOT_APPOINTED);
    }
    return wanted.decree() == null && !covers(wanted.person(), wanted.period(), appointments)
        ? Optional.of(GrantRefusal.SUBSTITUTE_NOT_APPOINTED)
        : Optional.empty();
  }

  private static Optional<GrantRefusal> fault(Interim wanted, List<Appointment> appointments) {
    LocalDate first = wanted.period().from();
    return appointments.stream()
            .filter(appointment -> wanted.rank().orHigher().contains(appointment.rank()))
            .anyMatch(appointment -> appointment.isValidOn(first))
        ? Optional.of(GrantRefusal.ADMIN_APPOINTED)
        : Optional.empty();
  }

  /** On each day, by whatever appointment: decrees follow one another. */
  private static boolean covers(PersonId person, Period period, List<Appointment> appointments) {
    List<Appointment> own =
        appointments.stream().filter(appointment -> appointment.person().equals(person)).toList();
    return days(period).allMatch(day -> own.stream().anyMatch(a -> a.isValidOn(day)));
  }

  private static Stream<LocalDate> days(Period period) {
    return period.from().datesUntil(period.until().plusDays(1));
  }
}
