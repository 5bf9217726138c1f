package id.aduan.routing.web.console;

import id.aduan.contract.DeadlineKind;
import java.time.Instant;

/**
 * A deadline as a person reads it.
 *
 * @param lastDay an instant of the last day on which it can be met
 * @param days working days that are left, or since it passed
 * @param missed whether somebody was told that it was missed
 */
public record Due(DeadlineKind kind, Instant lastDay, Urgency urgency, int days, boolean missed) {

  /** How near it is. */
  public enum Urgency {
    LATE,
    TODAY,
    SOON,
    CALM
  }
}
