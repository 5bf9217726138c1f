package id.aduan.routing.attachments;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import java.time.Duration;
import java.time.Instant;

/**
 * A photo or document of a case.
 *
 * @param hash SHA-256 of what is kept, in hexadecimal digits
 * @param pending whether nothing that keeps it is known yet
 */
public record Attachment(
    AttachmentId id,
    TrackingId complaint,
    PersonId uploader,
    FileType type,
    long size,
    String hash,
    Instant at,
    boolean pending) {
  public static final long LARGEST = 10_000_000;
  public static final int MOST_OF_ACT = 10;
  public static final int MOST_OF_CASE = 50;

  /** What nothing has named by then is removed. */
  public static final Duration LONGEST_PENDING = Duration.ofHours(24);

  /** The last hour is left out, so that nothing is named while it is being removed. */
  private static final Duration NAMEABLE = Duration.ofHours(23);

  /** Whether an act may name it. */
  public boolean isNameable(Instant now) {
    return !pending || now.isBefore(at.plus(NAMEABLE));
  }

  public Attachment kept() {
    return new Attachment(id, complaint, uploader, type, size, hash, at, false);
  }

  /** Whether it is what somebody sent before, now sent again. */
  public boolean isSameAs(Attachment other) {
    return complaint.equals(other.complaint)
        && uploader.equals(other.uploader)
        && hash.equals(other.hash);
  }
}
