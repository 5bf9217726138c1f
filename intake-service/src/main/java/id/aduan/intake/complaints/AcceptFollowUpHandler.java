package id.aduan.intake.complaints;

import id.aduan.contract.DossierEvent;
import id.aduan.intake.complaints.FollowUpAcceptance.Accepted;
import id.aduan.intake.complaints.FollowUpAcceptance.KeyConflict;
import id.aduan.intake.complaints.FollowUpAcceptance.NowhereDurable;
import id.aduan.intake.complaints.RecentKeys.Known;

/** Accepts the citizen's voice by the same path as his complaint. */
public final class AcceptFollowUpHandler {
  private final RecentKeys recent;
  private final DossierLog log;

  public AcceptFollowUpHandler(RecentKeys recent, DossierLog log) {
    this.recent = recent;
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
      DossierEvent event = command.followUp().acceptedAt(known.acceptedAt());
      switch (log.append(command.complaint(), command.key(), event)) {
        case LOGGED, JOURNALED -> recent.learn(key, hash, known.acceptedAt());
        case NOWHERE -> {
          recent.release(key, hash);
          return new NowhereDurable();
        }
      }
    }
    return new Accepted(known.acceptedAt());
  }

  private static String key(AcceptFollowUp command) {
    return command.complaint()
        + "/"
        + command.followUp().getClass().getSimpleName()
        + "/"
        + command.key();
  }
}
