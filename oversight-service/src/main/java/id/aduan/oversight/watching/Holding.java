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
 */
public record Holding(
    OpdCode opd,
    Instant since,
    DispositionBasis basis,
    @Nullable Step followUp,
    @Nullable HoldingEnd ending) {

  boolean isOpen() {
    return ending == null;
  }

  Holding followedUp(Step step) {
    return followUp == null ? new Holding(opd, since, basis, step, ending) : this;
  }

  Holding ended(HoldingEnd how) {
    return new Holding(opd, since, basis, followUp, how);
  }
}
