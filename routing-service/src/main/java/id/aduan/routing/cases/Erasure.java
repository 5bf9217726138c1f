package id.aduan.routing.cases;

import id.aduan.contract.ErasureHolder;
import id.aduan.contract.ErasureReason;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of what is personal in a case, from the order to the last confirmation.
 *
 * @param due until when all holders must have confirmed it
 * @param confirmed those who have
 * @param overdue whether an event says that it was not confirmed in time
 * @param completedAt when the last one confirmed; null while somebody is missing
 */
public record Erasure(
    ErasureReason reason,
    Instant orderedAt,
    Instant due,
    Set<ErasureHolder> confirmed,
    boolean overdue,
    @Nullable Instant completedAt) {
  /** Who holds something personal of a case. */
  static final Set<ErasureHolder> HOLDERS =
      Collections.unmodifiableSet(
          EnumSet.of(ErasureHolder.INTAKE, ErasureHolder.ROUTING, ErasureHolder.NOTIFICATION));

  public Erasure {
    confirmed = Set.copyOf(confirmed);
  }

  /** How far it has come. */
  public enum Progress {
    OPEN,
    OVERDUE,
    DONE
  }

  public Progress progress() {
    if (completedAt != null) {
      return Progress.DONE;
    }
    return overdue ? Progress.OVERDUE : Progress.OPEN;
  }

  /** Who has not confirmed it. */
  public Set<ErasureHolder> missing() {
    EnumSet<ErasureHolder> missing = EnumSet.copyOf(HOLDERS);
    missing.removeAll(confirmed);
    return Collections.unmodifiableSet(missing);
  }

  Erasure confirmedBy(ErasureHolder holder) {
    EnumSet<ErasureHolder> more = EnumSet.of(holder);
    more.addAll(confirmed);
    return new Erasure(reason, orderedAt, due, more, overdue, completedAt);
  }

  Erasure overdueNow() {
    return new Erasure(reason, orderedAt, due, confirmed, true, completedAt);
  }

  Erasure completed(Instant at) {
    return new Erasure(reason, orderedAt, due, confirmed, overdue, at);
  }
}
