package id.aduan.routing.web;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.kit.security.Person;
import id.aduan.kit.security.Role;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.directory.Directory;
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
class PeopleController {
  private final Appointments appointments;
  private final Directory directory;
  private final Clock clock;

  PeopleController(Appointments appointments, Directory directory, Clock clock) {
    this.appointments = appointments;
    this.directory = directory;
    this.clock = clock;
  }

  /** Who is signed in, with the appointments that hold today. */
  record Me(PersonId person, Set<Role> roles, List<Held> appointments) {}

  /** An appointment that somebody holds. */
  record Held(OpdCode opd, Rank role, String decree, LocalDate validFrom, LocalDate validUntil) {}

  /** An OPD with its name. */
  record OpdJson(OpdCode code, String name) {}

  /** Says who is signed in, and which appointments he holds today. */
  @GetMapping("/api/v1/me")
  Me me(Authentication authentication) {
    Person person = Person.of(authentication);
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    return new Me(
        person.id(),
        new TreeSet<>(person.roles()),
        appointments.of(person.id()).stream()
            .filter(appointment -> appointment.isValidOn(today))
            .map(a -> new Held(a.opd(), a.rank(), a.decree(), a.validFrom(), a.validUntil()))
            .toList());
  }

  /** Lists the OPDs. */
  @GetMapping("/api/v1/opds")
  List<OpdJson> opds() {
    return directory.opds().entrySet().stream()
        .map(opd -> new OpdJson(opd.getKey(), opd.getValue()))
        .toList();
  }
}
