package id.aduan.routing.web;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.kit.security.Person;
import id.aduan.kit.security.Role;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.AppointmentPolicy;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.appointments.Warnings;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.web.AppointmentController.EndingJson;
import id.aduan.routing.web.GrantController.GrantJson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who one is, and which OPDs there are. */
@RestController
public class PeopleController {
  private final Authorities authorities;
  private final AppointmentPolicy policy;
  private final Directory directory;
  private final Clock clock;

  PeopleController(
      Authorities authorities, AppointmentPolicy policy, Directory directory, Clock clock) {
    this.authorities = authorities;
    this.policy = policy;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Who is signed in, with what entitles him today.
   *
   * @param grants substitutions and interim authorities that may be used today
   * @param warnings appointments that end soon, of the OPDs in which he is appointed
   */
  public record Me(
      PersonId person,
      Set<Role> roles,
      List<Held> appointments,
      List<GrantJson> grants,
      List<EndingJson> warnings) {}

  /** An appointment that somebody holds. */
  public record Held(
      OpdCode opd, Rank role, String decree, LocalDate validFrom, LocalDate validUntil) {}

  /** An OPD with its name. */
  record OpdJson(OpdCode code, String name) {}

  /** Says who is signed in, and which appointments he holds today. */
  @GetMapping("/api/v1/me")
  public Me me(Authentication authentication) {
    Person person = Person.of(authentication);
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    List<Appointment> held =
        authorities.appointments().of(person.id()).stream()
            .filter(appointment -> appointment.isValidOn(today))
            .toList();
    return new Me(
        person.id(),
        new TreeSet<>(person.roles()),
        held.stream()
            .map(a -> new Held(a.opd(), a.rank(), a.decree(), a.validFrom(), a.validUntil()))
            .toList(),
        grants(person.id()),
        held.stream()
            .map(Appointment::opd)
            .distinct()
            .map(authorities.appointments()::of)
            .flatMap(ofOpd -> Warnings.endings(today, ofOpd, policy).stream())
            .map(EndingJson::of)
            .toList());
  }

  private List<GrantJson> grants(PersonId person) {
    Officer officer = new Officer(person, Set.of());
    return authorities.grants().of(person).stream()
        .filter(grant -> authorities.of(officer, grant.opd(), clock.instant()).uses(grant))
        .map(GrantJson::of)
        .toList();
  }

  /** Lists the OPDs. */
  @GetMapping("/api/v1/opds")
  List<OpdJson> opds() {
    return directory.opds().entrySet().stream()
        .map(opd -> new OpdJson(opd.getKey(), opd.getValue()))
        .toList();
  }
}
