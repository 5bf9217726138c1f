package id.aduan.routing.cases;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How long what is personal in a case is kept.
 *
 * @param endedAt since when the case is over; null while it goes on
 * @param erasure its erasure, once it is ordered
 */
public record Keeping(@Nullable Instant endedAt, @Nullable Erasure erasure) {
  public static final Keeping OPEN = new Keeping(null, null);

  /** For which of the policy's periods it is kept. */
  public enum Term {
    ORDINARY,
    /** What alleges misconduct is evidence. */
    EVIDENCE
  }

  Keeping ended(Instant at) {
    return new Keeping(at, erasure);
  }

  Keeping goingOn() {
    return new Keeping(null, erasure);
  }

  Keeping with(Erasure ordered) {
    return new Keeping(endedAt, ordered);
  }

  /** Where none was ordered, there is nothing to change. */
  Keeping erasure(UnaryOperator<Erasure> change) {
    return erasure == null ? this : new Keeping(endedAt, change.apply(erasure));
  }
}
