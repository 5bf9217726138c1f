package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What officers may do, asked anew at each act: what is revoked ends with its revocation. */
public record Authorities(Appointments appointments, Grants grants) {

  /** Decrees are yearly: whose decree is not renewed in time still works where he worked. */
  private static final int YEARS_AFTER = 1;

  /**
   * The OPDs to which somebody belongs by what he was given there: what holds, what will hold, and
   * what ended within a year, also if it was taken back.
   */
  public Set<OpdCode> officesOf(PersonId person, Instant now) {
    LocalDate since = WorkingCalendar.dayOf(now).minusYears(YEARS_AFTER);
    Set<OpdCode> offices = new HashSet<>();
    appointments.of(person).stream()
        .filter(appointment -> !appointment.validUntil().isBefore(since))
        .forEach(appointment -> offices.add(appointment.opd()));
    grants.of(person).stream()
        .filter(grant -> !grant.period().until().isBefore(since))
        .forEach(grant -> offices.add(grant.opd()));
    return offices;
  }

  /** Whether somebody was ever given anything to do for an OPD. */
  public boolean everAppointed(PersonId person) {
    return !appointments.of(person).isEmpty() || !grants.of(person).isEmpty();
  }

  /** For an OPD. */
  public Authority of(Officer officer, OpdCode opd, Instant now) {
    return of(officer, List.of(opd), now);
  }

  /** For several OPDs, or none. */
  public Authority of(Officer officer, Collection<OpdCode> opds, Instant now) {
    return new Authority(
        officer,
        opds.stream().flatMap(opd -> appointments.of(opd).stream()).toList(),
        opds.stream().flatMap(opd -> grants.of(opd).stream()).toList(),
        now);
  }
}
