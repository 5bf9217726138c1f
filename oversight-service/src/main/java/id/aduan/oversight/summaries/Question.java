package id.aduan.oversight.summaries;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a summary is about.
 *
 * @param from accepted at this instant or later
 * @param until accepted before this instant
 * @param inFeedOf only the cases in this agency's feed; null: all
 * @param accusingNoneOf only the cases in which none of these offices is accused
 */
public record Question(
    Instant from, Instant until, @Nullable AgencyCode inFeedOf, Set<OpdCode> accusingNoneOf) {
  public Question {
    accusingNoneOf = Set.copyOf(accusingNoneOf);
  }
}
