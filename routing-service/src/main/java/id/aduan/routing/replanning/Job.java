package id.aduan.routing.replanning;

import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Replanner;
import id.aduan.routing.organisation.Organisation;
import id.aduan.routing.organisation.Register;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A re-planning of all open cases to one version of calendar and limits.
 *
 * @param revision raised with every write, which is conditional on it
 * @param after the number up to which all is done; null at the beginning
 * @param heldUntil until when whoever works on it has it for himself
 * @param tally what it has done; a page whose worker died may be missing in it
 */
public record Job(
    Target target,
    int revision,
    Instant askedAt,
    @Nullable TrackingId after,
    Instant heldUntil,
    Tally tally,
    @Nullable Instant endedAt,
    boolean superseded) {

  /** To which versions of the registers. */
  public record Target(int calendar, int limits) {
    public static Target of(Organisation organisation) {
      return new Target(
          organisation.of(Register.CALENDAR).version(), organisation.of(Register.LIMITS).version());
    }

    /** An instance that lags behind must not end what another one has begun for later versions. */
    boolean isBefore(Target other) {
      return !equals(other) && calendar <= other.calendar && limits <= other.limits;
    }

    @Override
    public String toString() {
      return calendar + "/" + limits;
    }
  }

  /**
   * A job that nobody works on yet.
   *
   * @param notBefore every instance must have heard of the change by then
   */
  static Job asked(Target target, Instant at, Instant notBefore) {
    return new Job(target, 0, at, null, notBefore, Tally.NONE, null, false);
  }

  Job held(Instant now, Duration lease) {
    return new Job(
        target, revision + 1, askedAt, after, now.plus(lease), tally, endedAt, superseded);
  }

  Job done(Replanner.Page page, Duration lease) {
    return new Job(
        target,
        revision + 1,
        askedAt,
        page.next() == null ? after : page.next(),
        page.at().plus(lease),
        tally.plus(page),
        page.next() == null ? page.at() : null,
        false);
  }

  Job superseded(Instant now) {
    return new Job(target, revision + 1, askedAt, after, heldUntil, tally, now, true);
  }
}
