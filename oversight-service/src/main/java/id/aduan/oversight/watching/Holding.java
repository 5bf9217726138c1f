package id.aduan.oversight.watching;

import id.aduan.contract.DispositionBasis;
import id.aduan.contract.OpdCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a case was with one agency.
 *
 * @param followUp the agency's first act in that time; null while it has done nothing
 * @param ending how the case left the agency again; null while it is there
 * @param withoutAppointment how many acts rested on interim authority, or were a coordinator's in
 *     the agency's place; null: none
 */
public record Holding(
    OpdCode opd,
    Instant since,
    DispositionBasis basis,
    @Nullable Step followUp,
    @Nullable HoldingEnd ending,
    @Nullable Integer withoutAppointment) {

  /** One that begins. */
  static Holding begun(OpdCode opd, Instant since, DispositionBasis basis) {
    return new Holding(opd, since, basis, null, null, null);
  }

  boolean isOpen() {
    return ending == null;
  }

  Holding followedUp(Step step) {
    return followUp == null
        ? new Holding(opd, since, basis, step, ending, withoutAppointment)
        : this;
  }

  Holding ended(HoldingEnd how) {
    return new Holding(opd, since, basis, followUp, how, withoutAppointment);
  }

  Holding actedWithoutAppointment() {
    return new Holding(opd, since, basis, followUp, ending, actsWithoutAppointment() + 1);
  }

  /** How many acts rested on no appointment. */
  public int actsWithoutAppointment() {
    return withoutAppointment == null ? 0 : withoutAppointment;
  }
}
