package id.aduan.routing.cases;

import id.aduan.contract.ActorRole;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.Authority;
import id.aduan.routing.appointments.Officer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The one place that decides who is kept out of a case because it is about him, his office or his
 * post, asked anew at each act and each read (ADR 0016): whoever is appointed later is kept out as
 * well.
 */
public final class Readers {
  private final Authorities authorities;
  private final Supplier<Membership> membership;
  private final ConflictPolicy policy;
  private final Clock clock;

  public Readers(
      Authorities authorities,
      Supplier<Membership> membership,
      ConflictPolicy policy,
      Clock clock) {
    this.authorities = authorities;
    this.membership = membership;
    this.policy = policy;
    this.clock = clock;
  }

  /** What an officer may do with a case, as far as his appointments say; empty: he is kept out. */
  Optional<Authority> of(Case on, Officer officer) {
    Conflict conflict = on.conflict();
    Set<OpdCode> offices = Entitlement.offices(on, officer);
    if (conflict.equals(Conflict.NONE)) {
      return Optional.of(authorities.of(officer, offices, clock.instant()));
    }
    Sight sight = sight(officer);
    return sight.isConcerned(conflict)
        ? Optional.empty()
        : Optional.of(
            authorities.of(
                without(officer, conflict.coordinatedBy(), sight), offices, clock.instant()));
  }

  /** What an officer may do for an OPD, whatever the case. */
  public Authority of(Officer officer, OpdCode opd) {
    return authorities.of(officer, opd, clock.instant());
  }

  /** Among whom he coordinates, as far as it does not depend on a case. */
  public Optional<CoordinatedBy> coordinates(Officer officer) {
    if (officer.isCoordinator()) {
      return Optional.of(CoordinatedBy.COORDINATORS);
    }
    if (of(officer, ConflictPolicy.INSPEKTORAT)
        .toApproveFor(ConflictPolicy.INSPEKTORAT)
        .isPresent()) {
      return Optional.of(CoordinatedBy.INSPEKTORAT);
    }
    return officer.roles().contains(ActorRole.LEADER)
            && leadsAll(officesOf(officer.id(), membership.get()))
        ? Optional.of(CoordinatedBy.LEADERS)
        : Optional.empty();
  }

  /** What an officer is kept from seeing in lists. */
  public Sight sight(Officer officer) {
    PersonId person = officer.id();
    Membership members = membership.get();
    Set<OpdCode> offices = officesOf(person, members);
    return new Sight(person, offices, members.unitsOf(person), hidden(officer, offices));
  }

  /**
   * Which cases an officer may see, wherever they lie; together with what he is kept from because
   * it is about himself.
   */
  public Reach reach(Officer officer) {
    Instant now = clock.instant();
    Set<CoordinatedBy> overlooked = EnumSet.noneOf(CoordinatedBy.class);
    if (officer.roles().contains(ActorRole.LEADER)) {
      overlooked.addAll(EnumSet.complementOf(hiddenOf(officer)));
    }
    if (officer.isCoordinator()) {
      overlooked.add(CoordinatedBy.COORDINATORS);
    }
    Officer plain = new Officer(officer.id(), Set.of());
    Set<OpdCode> offices =
        authorities.officesOf(officer.id(), now).stream()
            .filter(opd -> authorities.of(plain, opd, now).mayRead(opd))
            .collect(Collectors.toSet());
    if (offices.contains(ConflictPolicy.INSPEKTORAT)) {
      overlooked.add(CoordinatedBy.INSPEKTORAT);
    }
    return new Reach(overlooked, offices);
  }

  private EnumSet<CoordinatedBy> hiddenOf(Officer leader) {
    EnumSet<CoordinatedBy> hidden = EnumSet.noneOf(CoordinatedBy.class);
    hidden.addAll(sight(leader).hidden());
    return hidden;
  }

  /**
   * What an officer is kept from in the report of erasures; empty: it is none of his. The
   * Inspektorat, which is to see that they are made, is kept from what is about itself.
   */
  public Optional<Sight> ofErasures(Officer officer) {
    Sight sight = sight(officer);
    if (officer.overlooksAll()) {
      return Optional.of(sight);
    }
    return of(officer, ConflictPolicy.INSPEKTORAT).worksFor(ConflictPolicy.INSPEKTORAT)
        ? Optional.of(
            new Sight(
                sight.person(), sight.offices(), sight.units(), Set.of(CoordinatedBy.LEADERS)))
        : Optional.empty();
  }

  /** Whether somebody, of whose token nothing is known, is kept out of a case. */
  boolean keepsOut(Case on, PersonId person) {
    return !on.conflict().isOfNobody()
        && sight(new Officer(person, Set.of())).isConcerned(on.conflict());
  }

  /** Whether all of them are registered, or were appointed at some time. */
  boolean know(Concerned named) {
    Membership members = membership.get();
    return members.units().keySet().containsAll(named.units())
        && named.people().stream()
            .allMatch(person ->
                members.people().containsKey(person) || authorities.everAppointed(person));
  }

  /** An accusation with all that is known of where those named belong. */
  Accusation complete(Accusation accusation) {
    Set<OpdCode> appointed = new HashSet<>();
    accusation
        .named()
        .people()
        .forEach(person -> appointed.addAll(authorities.officesOf(person, clock.instant())));
    return membership.get().complete(accusation).around(appointed);
  }

  private Set<OpdCode> officesOf(PersonId person, Membership members) {
    Set<OpdCode> offices = new HashSet<>(members.officesOf(person));
    offices.addAll(authorities.officesOf(person, clock.instant()));
    return offices;
  }

  /** Who coordinates, or leads, only as far as the accused are not his own. */
  private Officer without(Officer officer, CoordinatedBy body, Sight sight) {
    return new Officer(
        officer.id(),
        officer.roles().stream()
            .filter(role ->
                switch (role) {
                  case COORDINATOR -> body == CoordinatedBy.COORDINATORS;
                  case LEADER -> body != CoordinatedBy.LEADERS || leadsAll(sight.offices());
                  default -> true;
                })
            .collect(Collectors.toSet()));
  }

  private Set<CoordinatedBy> hidden(Officer officer, Set<OpdCode> offices) {
    if (officer.roles().contains(ActorRole.LEADER)) {
      return leadsAll(offices) ? Set.of() : Set.of(CoordinatedBy.LEADERS);
    }
    return Set.of(CoordinatedBy.INSPEKTORAT, CoordinatedBy.LEADERS);
  }

  /** The Bupati belongs to no office, the Sekda to that of the leadership; others head an OPD. */
  private boolean leadsAll(Collection<OpdCode> offices) {
    return Set.of(policy.leadership()).containsAll(offices);
  }
}
