package id.aduan.intake.complaints;

import id.aduan.contract.TrackingId;
import java.time.Instant;

/** Accept what a reporter says about his complaint; that it is his has been checked. */
public record AcceptFollowUp(TrackingId complaint, String key, Instant at, FollowUp followUp) {}
