package id.aduan.intake.complaints;

import java.time.Duration;
import java.time.Instant;

/** How the request to accept a follow-up ended. */
public sealed interface FollowUpAcceptance {

  /** It is durable. */
  record Accepted(Instant at) implements FollowUpAcceptance {}

  /** The key was used for other content. */
  record KeyConflict() implements FollowUpAcceptance {}

  /** He has said so much already that the next has to wait. */
  record TooMany(Duration retryAfter) implements FollowUpAcceptance {}

  /** Neither Kafka nor the journal answers. */
  record NowhereDurable() implements FollowUpAcceptance {}
}
