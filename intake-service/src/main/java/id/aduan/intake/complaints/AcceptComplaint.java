package id.aduan.intake.complaints;

import id.aduan.intake.identity.Origin;
import java.time.Instant;

/**
 * Accept a complaint.
 *
 * @param fresh whether the door made the key itself, so that nobody can have used it before
 * @param address from which it was filed by HTTP; empty where filing is not limited: an officer
 *     files for many, and by other doors nobody could be told
 * @param at the time of acceptance, if it is new
 */
public record AcceptComplaint(
    Origin origin, String key, boolean fresh, String address, Instant at, ComplaintDraft draft) {}
