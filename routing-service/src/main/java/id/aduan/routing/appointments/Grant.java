package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment.Rank;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A right to act for an OPD for a short time that is no appointment. Grants are a register: what
 * was given stays in it, taken back or not, with who gave it, when and why.
 */
public sealed interface Grant {
  String id();

  OpdCode opd();

  /** To whom it is given. */
  PersonId person();

  Period period();

  String reason();

  Entry entry();

  @Nullable Revocation revocation();

  /** The same, taken back; one that is taken back already stays as it is. */
  Grant revoked(Revocation how);

  /** Whether both give the same, taken back meanwhile or not. */
  boolean isSameAs(Grant other);

  default boolean holdsOn(LocalDate day) {
    return period().holdsOn(day, revocation());
  }

  /**
   * Somebody stands in for an admin who is absent, with that one's rights.
   *
   * @param absent whose appointment the rights come from
   * @param decree by which somebody without an appointment is named; null: he has one himself
   */
  record Substitution(
      String id,
      OpdCode opd,
      PersonId absent,
      PersonId person,
      Period period,
      @Nullable String decree,
      String reason,
      Entry entry,
      @Nullable Revocation revocation)
      implements Grant {
    @Override
    public Substitution revoked(Revocation how) {
      return revocation == null ? with(how) : this;
    }

    @Override
    public boolean isSameAs(Grant other) {
      return other instanceof Substitution that
          && with(null)
              .equals(
                  new Substitution(
                      that.id,
                      that.opd,
                      that.absent,
                      that.person,
                      that.period,
                      that.decree,
                      that.reason,
                      entry,
                      null));
    }

    private Substitution with(@Nullable Revocation how) {
      return new Substitution(id, opd, absent, person, period, decree, reason, entry, how);
    }
  }

  /** A coordinator lets somebody act because nobody is validly appointed. */
  record Interim(
      String id,
      OpdCode opd,
      PersonId person,
      Rank rank,
      Period period,
      String reason,
      Entry entry,
      @Nullable Revocation revocation)
      implements Grant {
    @Override
    public Interim revoked(Revocation how) {
      return revocation == null ? with(how) : this;
    }

    @Override
    public boolean isSameAs(Grant other) {
      return other instanceof Interim that
          && with(null)
              .equals(
                  new Interim(
                      that.id,
                      that.opd,
                      that.person,
                      that.rank,
                      that.period,
                      that.reason,
                      entry,
                      null));
    }

    /** Since when it can be used at all. */
    Instant since() {
      return entry.at().isAfter(period.begins()) ? entry.at() : period.begins();
    }

    private Interim with(@Nullable Revocation how) {
      return new Interim(id, opd, person, rank, period, reason, entry, how);
    }
  }
}
