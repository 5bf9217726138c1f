package id.aduan.oversight.summaries;

import id.aduan.contract.AgencyCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a summary is about.
 *
 * @param from accepted at this instant or later
 * @param until accepted before this instant
 * @param inFeedOf only the cases in this agency's feed; null: all
 */
public record Question(Instant from, Instant until, @Nullable AgencyCode inFeedOf) {}
