package id.aduan.intake.complaints;

import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.Acceptance.Accepted;
import id.aduan.intake.complaints.Acceptance.KeyConflict;
import id.aduan.intake.complaints.Acceptance.NowhereDurable;
import id.aduan.intake.complaints.Acceptance.TooMany;
import id.aduan.intake.complaints.DossierLog.Durability;
import id.aduan.intake.complaints.RecentKeys.Known;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.identity.Receipt;
import id.aduan.intake.identity.TrackingIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Accepts complaints: the same key and content as often as it comes, with the same answer. A copy
 * costs nothing of what is free.
 */
public final class AcceptComplaintHandler {
  private final TrackingIds trackingIds;
  private final AccessCodes codes;
  private final RecentKeys recent;
  private final KnownComplaints recorded;
  private final FilingLimits limits;
  private final DossierLog log;

  public AcceptComplaintHandler(
      TrackingIds trackingIds,
      AccessCodes codes,
      RecentKeys recent,
      KnownComplaints recorded,
      FilingLimits limits,
      DossierLog log) {
    this.trackingIds = trackingIds;
    this.codes = codes;
    this.recent = recent;
    this.recorded = recorded;
    this.limits = limits;
    this.log = log;
  }

  public Acceptance handle(AcceptComplaint command) {
    TrackingId complaint = trackingIds.of(command.origin(), command.key());
    CanonicalContent content = CanonicalContent.of(command.draft().content());
    Known known = known(command, complaint, content.hash());
    if (!known.contentHash().equals(content.hash())) {
      return new KeyConflict();
    }
    ComplaintReceived received = received(command, complaint, content, known.acceptedAt());
    if (!known.durable()) {
      Optional<Duration> wait = limits.delay(command);
      if (wait.isPresent()) {
        recent.release(complaint.value(), content.hash());
        return new TooMany(wait.get());
      }
      if (append(complaint, command.key(), received) == Durability.NOWHERE) {
        return new NowhereDurable();
      }
      limits.spend(command);
    }
    return new Accepted(receipt(complaint, received), command.draft().missing());
  }

  private Known known(AcceptComplaint command, TrackingId complaint, String hash) {
    Known claimed = recent.claim(complaint.value(), hash, command.at());
    if (claimed.durable() || command.fresh()) {
      return claimed;
    }
    return recorded.find(complaint).map(known -> learned(complaint, known, hash)).orElse(claimed);
  }

  /** The claim of the content that came second gives way. */
  private Known learned(TrackingId complaint, Known known, String hash) {
    if (!known.contentHash().equals(hash)) {
      recent.release(complaint.value(), hash);
    }
    recent.learn(complaint.value(), known.contentHash(), known.acceptedAt());
    return known;
  }

  private Durability append(TrackingId complaint, String key, ComplaintReceived received) {
    Durability durability = log.append(complaint, key, received);
    switch (durability) {
      case LOGGED, JOURNALED ->
          recent.learn(complaint.value(), received.contentHash(), received.acceptedAt());
      case NOWHERE -> recent.release(complaint.value(), received.contentHash());
    }
    return durability;
  }

  private ComplaintReceived received(
      AcceptComplaint command, TrackingId complaint, CanonicalContent content, Instant acceptedAt) {
    String salt = trackingIds.salt(complaint);
    ComplaintDraft draft = command.draft();
    Content said = draft.content();
    return new ComplaintReceived(
        draft.channel(),
        command.origin().client(),
        said,
        draft.missing(),
        draft.language(),
        acceptedAt,
        content.hash(),
        salt,
        content.commitment(salt));
  }

  private Receipt receipt(TrackingId complaint, ComplaintReceived received) {
    return new Receipt(
        complaint,
        codes.of(complaint),
        received.acceptedAt(),
        received.commitment(),
        received.salt());
  }
}
