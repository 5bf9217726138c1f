package id.aduan.intake.complaints;

import id.aduan.contract.MissingFact;
import id.aduan.intake.identity.Receipt;
import java.time.Duration;
import java.util.Set;

/** How the request to accept a complaint ended. */
public sealed interface Acceptance {

  /** It is durable. */
  record Accepted(Receipt receipt, Set<MissingFact> missing) implements Acceptance {
    public Accepted {
      missing = Set.copyOf(missing);
    }
  }

  /** The key was used for other content. */
  record KeyConflict() implements Acceptance {}

  /** He files faster than a person does; nothing was taken. */
  record TooMany(Duration retryAfter) implements Acceptance {}

  /** Neither Kafka nor the journal answers. */
  record NowhereDurable() implements Acceptance {}
}
