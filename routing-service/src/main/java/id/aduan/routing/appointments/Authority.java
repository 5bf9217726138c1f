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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an officer may do at an instant: as coordinator by his role, for an OPD by appointment; in
 * the stead of one who is absent; by interim authority; or, where nobody is validly appointed who
 * could act, as coordinator in the OPD's place, so that no queue stands still in January
 * (SYSTEM.md, section 5). It is made anew for each act, of what is stored then.
 *
 * @param appointments those of the OPDs in question, valid or not
 * @param grants those of the OPDs in question, valid or not
 */
public record Authority(
    Officer officer, List<Appointment> appointments, List<Grant> grants, Instant now) {
  private static final Set<Rank> ANY = Set.of(Rank.values());
  private static final Set<Rank> APPROVERS = Set.of(Rank.ADMIN_UTAMA);

  public Authority {
    appointments = List.copyOf(appointments);
    grants = List.copyOf(grants);
  }

  /** In which capacity he coordinates. */
  public Optional<Actor> toCoordinate() {
    return officer.isCoordinator() ? Optional.of(Actor.COORDINATOR) : Optional.empty();
  }

  /** In which capacity he decides for the whole administration. */
  public Optional<Actor> toLead() {
    return officer.roles().contains(ActorRole.LEADER)
        ? Optional.of(new Actor(ActorRole.LEADER, null))
        : Optional.empty();
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

  /** Whether he works for an OPD himself, not as a coordinator in its place. */
  public boolean worksFor(OpdCode opd) {
    return toWorkFor(opd).filter(actor -> actor.role() != ActorRole.COORDINATOR).isPresent();
  }

  /** Whether somebody, of whose token nothing is known, can work on the cases of an OPD. */
  public boolean canWorkFor(OpdCode opd, PersonId person) {
    return new Authority(new Officer(person, Set.of()), appointments, grants, now)
        .toWorkFor(opd)
        .isPresent();
  }

  /** Whether a grant of his gives him anything now. */
  public boolean uses(Grant grant) {
    return grant.person().equals(officer.id())
        && grant.holdsOn(today())
        && switch (grant) {
          case Substitution substitution -> rank(substitution, ANY).isPresent();
          case Interim interim -> isNeeded(interim);
        };
  }

  private Optional<Actor> actor(OpdCode opd, Set<Rank> ranks) {
    return highest(opd, officer.id(), ranks)
        .map(rank -> new Actor(rank.role(), opd))
        .or(() -> inSteadOf(opd, ranks))
        .or(() -> byGrace(opd, ranks))
        .or(() -> inPlaceOf(opd, ranks));
  }

  private Optional<Rank> highest(OpdCode opd, PersonId person, Set<Rank> ranks) {
    return valid(opd, ranks)
        .filter(appointment -> appointment.person().equals(person))
        .map(Appointment::rank)
        .min(Rank::compareTo);
  }

  private Optional<Actor> inSteadOf(OpdCode opd, Set<Rank> ranks) {
    return held(Substitution.class, opd)
        .flatMap(grant -> rank(grant, ranks).stream())
        .min(Rank::compareTo)
        .map(rank -> new Actor(rank.role(), opd, ActingAs.SUBSTITUTE));
  }

  private Optional<Actor> byGrace(OpdCode opd, Set<Rank> ranks) {
    return held(Interim.class, opd)
        .filter(this::isNeeded)
        .map(Interim::rank)
        .filter(ranks::contains)
        .min(Rank::compareTo)
        .map(rank -> new Actor(rank.role(), opd, ActingAs.INTERIM));
  }

  /** Only an appointment can be stood in for, so substitutions never chain nor outlive it. */
  private Optional<Rank> rank(Substitution grant, Set<Rank> ranks) {
    return grant.decree() != null || highest(grant.opd(), grant.person(), ANY).isPresent()
        ? highest(grant.opd(), grant.absent(), ranks)
        : Optional.empty();
  }

  /** It ends for good with the first appointment that makes it needless. */
  private boolean isNeeded(Interim grant) {
    return appointments.stream()
        .filter(appointment -> appointment.opd().equals(grant.opd()))
        .filter(appointment -> grant.rank().orHigher().contains(appointment.rank()))
        .noneMatch(appointment -> appointment.wasInForce(grant.since(), now));
  }

  private Optional<Actor> inPlaceOf(OpdCode opd, Set<Rank> ranks) {
    return officer.isCoordinator() && valid(opd, ranks).findAny().isEmpty()
        ? Optional.of(new Actor(ActorRole.COORDINATOR, opd, ActingAs.IN_PLACE))
        : Optional.empty();
  }

  private <G extends Grant> Stream<G> held(Class<G> kind, OpdCode opd) {
    return grants.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(grant -> grant.opd().equals(opd))
        .filter(grant -> grant.person().equals(officer.id()))
        .filter(grant -> grant.holdsOn(today()));
  }

  private Stream<Appointment> valid(OpdCode opd, Set<Rank> ranks) {
    return appointments.stream()
        .filter(appointment -> appointment.opd().equals(opd))
        .filter(appointment -> ranks.contains(appointment.rank()))
        .filter(appointment -> appointment.isValidOn(today()));
  }

  private LocalDate today() {
    return WorkingCalendar.dayOf(now);
  }
}
