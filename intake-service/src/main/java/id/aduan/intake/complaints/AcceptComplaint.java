package id.aduan.intake.complaints;

import id.aduan.intake.identity.Origin;
import java.time.Instant;

/**
 * Accept a complaint.
 *
 * @param fresh whether the door made the key itself, so that nobody can have used it before
 * @param at the time of acceptance, if it is new
 */
public record AcceptComplaint(
    Origin origin, String key, boolean fresh, Instant at, ComplaintDraft draft) {}
