package id.aduan.routing.appointments;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.OpdCode;
import id.aduan.routing.appointments.Appointment.Rank;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an officer may do on a day: as coordinator by his role, for an OPD by appointment alone.
 * Where nobody is validly appointed who could act, the coordinator acts in the OPD's place, so that
 * no queue stands still in January (SYSTEM.md, section 5).
 *
 * @param appointments those of the OPDs in question, valid or not
 */
public record Authority(Officer officer, List<Appointment> appointments, LocalDate today) {
  private static final Set<Rank> ANY = Set.of(Rank.values());
  private static final Set<Rank> APPROVERS = Set.of(Rank.ADMIN_UTAMA);

  public Authority {
    appointments = List.copyOf(appointments);
  }

  /** In which capacity he coordinates. */
  public Optional<Actor> toCoordinate() {
    return officer.isCoordinator() ? Optional.of(Actor.COORDINATOR) : Optional.empty();
  }

  /** In which capacity he tells a reporter in person. */
  public Optional<Actor> toTellInPerson() {
    return officer.isAtCounter() ? Optional.of(new Actor(ActorRole.COUNTER, null)) : toCoordinate();
  }

  /** In which capacity he works on the cases of an OPD. */
  public Optional<Actor> toWorkFor(OpdCode opd) {
    return actor(opd, ANY);
  }

  /** In which capacity he approves the final answers of an OPD. */
  public Optional<Actor> toApproveFor(OpdCode opd) {
    return actor(opd, APPROVERS);
  }

  /** Whether he reads the cases of an OPD. */
  public boolean mayRead(OpdCode opd) {
    return officer.overlooksAll() || toWorkFor(opd).isPresent();
  }

  private Optional<Actor> actor(OpdCode opd, Set<Rank> ranks) {
    return own(opd, ranks).map(rank -> new Actor(rank.role(), opd)).or(() -> inPlaceOf(opd, ranks));
  }

  private Optional<Rank> own(OpdCode opd, Set<Rank> ranks) {
    return valid(opd, ranks).stream()
        .filter(appointment -> appointment.person().equals(officer.id()))
        .map(Appointment::rank)
        .min(Rank::compareTo);
  }

  private Optional<Actor> inPlaceOf(OpdCode opd, Set<Rank> ranks) {
    return officer.isCoordinator() && valid(opd, ranks).isEmpty()
        ? Optional.of(new Actor(ActorRole.COORDINATOR, opd))
        : Optional.empty();
  }

  private List<Appointment> valid(OpdCode opd, Set<Rank> ranks) {
    return appointments.stream()
        .filter(appointment -> appointment.opd().equals(opd))
        .filter(appointment -> ranks.contains(appointment.rank()))
        .filter(appointment -> appointment.isValidOn(today))
        .toList();
  }
}
