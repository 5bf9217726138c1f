package id.aduan.intake.complaints;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ComplaintWithdrawn;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reporter says after his complaint. */
public sealed interface FollowUp {

  /** An answer to a question, or an addition. */
  record Reply(String text) implements FollowUp {}

  record Dispute(String reason) implements FollowUp {}

  record Rating(int score, @Nullable String comment) implements FollowUp {}

  record Withdrawal(@Nullable String reason) implements FollowUp {}

  default DossierEvent acceptedAt(Instant at) {
    return switch (this) {
      case Reply(String text) -> new ReporterReplied(text, false, at);
      case Dispute(String reason) -> new ClosureDisputed(reason, at);
      case Rating(int score, String comment) -> new ReporterRated(score, comment, at);
      case Withdrawal(String reason) -> new ComplaintWithdrawn(reason, at);
    };
  }
}
