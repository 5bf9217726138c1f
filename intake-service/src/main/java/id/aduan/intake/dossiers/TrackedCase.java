package id.aduan.intake.dossiers;

import id.aduan.contract.MissingFact;
import id.aduan.contract.TrackingId;
import id.aduan.intake.tracking.Progress;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be told about a number to who holds its code.
 *
 * @param acceptedAt null while nothing is known but that the number is good
 * @param recorded whether the complaint has been recorded
 * @param missing what the complaint lacked when it was accepted
 */
public record TrackedCase(
    TrackingId complaint,
    @Nullable Instant acceptedAt,
    boolean recorded,
    Set<MissingFact> missing,
    Progress progress) {
  public TrackedCase {
    missing = Set.copyOf(missing);
  }
}
