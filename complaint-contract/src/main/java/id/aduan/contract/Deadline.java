package id.aduan.contract;

import java.time.Instant;

/**
 * A limit that runs, as it was computed when its clock started; nothing recomputes it.
 *
 * @param policyVersion version of the limits it was computed with
 * @param calendarVersion version of the calendar it was computed with
 */
public record Deadline(DeadlineKind kind, Instant due, int policyVersion, int calendarVersion) {}
