package id.aduan.routing.appointments;

import id.aduan.contract.ActorRole;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decree names somebody admin of an OPD for a time.
 *
 * @param decree number of the decree
 * @param validUntil the last day
 * @param revokedAt when it was taken back; null while it was not
 */
public record Appointment(
    String id,
    PersonId person,
    OpdCode opd,
    Rank rank,
    String decree,
    LocalDate validFrom,
    LocalDate validUntil,
    @Nullable Instant revokedAt) {

  /** What a decree makes of somebody. */
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
  }

  public Appointment {
    if (validUntil.isBefore(validFrom)) {
      throw new IllegalArgumentException(
          "validUntil: '" + validUntil + "' (expected: not before " + validFrom + ")");
    }
  }

  /** Whether it entitles on a day. */
  public boolean isValidOn(LocalDate day) {
    return revokedAt == null && !day.isBefore(validFrom) && !day.isAfter(validUntil);
  }

  /** Whether it is the same decree, taken back meanwhile or not. */
  public boolean isSameAs(Appointment other) {
    return id.equals(other.id)
        && person.equals(other.person)
        && opd.equals(other.opd)
        && rank == other.rank
        && decree.equals(other.decree)
        && validFrom.equals(other.validFrom)
        && validUntil.equals(other.validUntil);
  }

  public Appointment revoked(Instant at) {
    return revokedAt == null
        ? new Appointment(id, person, opd, rank, decree, validFrom, validUntil, at)
        : this;
  }
}
