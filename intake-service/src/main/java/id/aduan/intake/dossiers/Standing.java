package id.aduan.intake.dossiers;

import id.aduan.contract.CaseStateCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands, without a word of what is written there.
 *
 * @param office the OPD or institution that has it; null while none has
 * @param due until when the next step is to be taken; null where no limit runs
 * @param rahasia whether it is not public
 * @param surge whether it came in a surge, so that its reporter is asked nothing
 */
public record Standing(
    CaseStateCode state,
    @Nullable String office,
    @Nullable Instant due,
    boolean rahasia,
    boolean surge) {
  /** Accepted, and nothing more is known. */
  public static final Standing UNKNOWN =
      new Standing(CaseStateCode.RECEIVED, null, null, false, false);

  /** Whether somebody still works on it, or waits for its reporter. */
  public boolean isOpen() {
    return switch (state) {
      case RECEIVED, AWAITING_REPORTER, VERIFIED, DISPOSED, IN_PROGRESS, RESOLVED -> true;
      case CLOSED, ARCHIVED, FORWARDED -> false;
    };
  }
}
