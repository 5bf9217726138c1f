package id.aduan.routing.appointments;

import id.aduan.contract.ActorRole;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decree names somebody admin of an OPD for a time.
 *
 * @param decree number of the decree
 * @param validUntil the last day
 * @param revocation null while it was not taken back
 * @param decreedOn the day on which the decree was signed; null where it was entered before this
 *     was noted
 * @param entry who entered it; null for those that an installation begins with
 */
public record Appointment(
    String id,
    PersonId person,
    OpdCode opd,
    Rank rank,
    String decree,
    LocalDate validFrom,
    LocalDate validUntil,
    @Nullable Revocation revocation,
    @Nullable LocalDate decreedOn,
    @Nullable Entry entry) {

  /** What a decree makes of somebody; the higher one first. */
  public enum Rank {
    ADMIN_UTAMA(ActorRole.ADMIN_UTAMA),
    ADMIN_PEMBANTU(ActorRole.ADMIN_PEMBANTU);

    private final ActorRole role;

    Rank(ActorRole role) {
      this.role = role;
    }

    ActorRole role() {
      return role;
    }

    /** The ranks that can do what this one can. */
    Set<Rank> orHigher() {
      return switch (this) {
        case ADMIN_UTAMA -> Set.of(ADMIN_UTAMA);
        case ADMIN_PEMBANTU -> Set.of(ADMIN_UTAMA, ADMIN_PEMBANTU);
      };
    }
  }

  public Appointment {
    var _ = new Period(validFrom, validUntil);
  }

  /** One of which neither the day of its decree nor who entered it was noted. */
  public Appointment(
      String id,
      PersonId person,
      OpdCode opd,
      Rank rank,
      String decree,
      LocalDate validFrom,
      LocalDate validUntil,
      @Nullable Revocation revocation) {
    this(id, person, opd, rank, decree, validFrom, validUntil, revocation, null, null);
  }

  public Period period() {
    return new Period(validFrom, validUntil);
  }

  public @Nullable Instant revokedAt() {
    return revocation == null ? null : revocation.at();
  }

  /** Whether it entitles on a day: from the instant of its revocation on, it does no more. */
  public boolean isValidOn(LocalDate day) {
    return period().holdsOn(day, revocation);
  }

  /** Whether it is the same decree, taken back meanwhile or not. */
  public boolean isSameAs(Appointment other) {
    return id.equals(other.id)
        && saysTheSameAs(other)
        && Objects.equals(decreedOn, other.decreedOn);
  }

  /** Whether both make the same of the same person by the same decree, for whatever time. */
  public boolean isOfSameDecreeAs(Appointment other) {
    return person.equals(other.person)
        && opd.equals(other.opd)
        && rank == other.rank
        && decree.equals(other.decree);
  }

  /** Whether both say the same, under whatever id. */
  public boolean saysTheSameAs(Appointment other) {
    return isOfSameDecreeAs(other) && period().equals(other.period());
  }

  /** Whether it entitled somebody at any time from one instant to a later one. */
  boolean wasInForce(Instant from, Instant until) {
    Instant begin =
        entry == null || entry.at().isBefore(period().begins()) ? period().begins() : entry.at();
    Instant end =
        revocation == null || revocation.at().isAfter(period().ends())
            ? period().ends()
            : revocation.at();
    return begin.isBefore(end) && !begin.isAfter(until) && end.isAfter(from);
  }

  public Appointment revoked(Revocation how) {
    return revocation == null
        ? new Appointment(
            id, person, opd, rank, decree, validFrom, validUntil, how, decreedOn, entry)
        : this;
  }
}
