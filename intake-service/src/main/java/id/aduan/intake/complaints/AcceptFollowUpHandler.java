package id.aduan.intake.complaints;

import id.aduan.contract.DossierEvent;
import id.aduan.intake.complaints.FollowUpAcceptance.Accepted;
import id.aduan.intake.complaints.FollowUpAcceptance.KeyConflict;
import id.aduan.intake.complaints.FollowUpAcceptance.NowhereDurable;
import id.aduan.intake.complaints.FollowUpAcceptance.TooMany;
import id.aduan.intake.complaints.RecentKeys.Known;
import id.aduan.kit.limits.Allowance;
import java.time.Duration;
import java.util.Optional;

/** Accepts the citizen's voice by the same path as his complaint. */
public final class AcceptFollowUpHandler {
  private final RecentKeys recent;
  private final Allowance allowance;
  private final DossierLog log;

  /**
   * @param allowance of each kind of word about a complaint; a copy costs nothing
   */
  public AcceptFollowUpHandler(RecentKeys recent, Allowance allowance, DossierLog log) {
    this.recent = recent;
    this.allowance = allowance;
    this.log = log;
  }

  public FollowUpAcceptance handle(AcceptFollowUp command) {
    String key = key(command);
    String hash = CanonicalContent.of(command.followUp().acceptedAt(command.at())).hash();
    Known known = recent.claim(key, hash, command.at());
    if (!known.contentHash().equals(hash)) {
      return new KeyConflict();
    }
    if (!known.durable()) {
      Optional<Duration> wait = allowance.delay(subject(command), command.at());
      if (wait.isPresent()) {
        recent.release(key, hash);
        return new TooMany(wait.get());
      }
      DossierEvent event = command.followUp().acceptedAt(known.acceptedAt());
      switch (log.append(command.complaint(), command.key(), event)) {
        case LOGGED, JOURNALED -> {
          recent.learn(key, hash, known.acceptedAt());
          allowance.spend(subject(command), command.at());
        }
        case NOWHERE -> {
          recent.release(key, hash);
          return new NowhereDurable();
        }
      }
    }
    return new Accepted(known.acceptedAt());
  }

  private static String key(AcceptFollowUp command) {
    return subject(command) + "/" + command.key();
  }

  /** Who has said enough can still dispute or withdraw. */
  private static String subject(AcceptFollowUp command) {
    return command.complaint() + "/" + command.followUp().getClass().getSimpleName();
  }
}
