package id.aduan.oversight.watching;

import id.aduan.contract.OpdCode;
import id.aduan.contract.ReturnReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a case left an agency. */
public sealed interface HoldingEnd {
  Instant at();

  /** The agency gave it back, for a stated reason. */
  record Returned(Step step, ReturnReason reason, @Nullable OpdCode proposedOwner)
      implements HoldingEnd {
    @Override
    public Instant at() {
      return step.at();
    }
  }

  /** A coordinator handed it to somebody else. */
  record HandedOn(Instant at) implements HoldingEnd {}
}
