package id.aduan.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which one office had a case; it ends with the event that tells of it.
 *
 * @param office null for the coordinators
 * @param workingDaysLate by how many working days the office exceeded its own time: nobody is
 *     charged with what others used up
 */
public record Stay(@Nullable OpdCode office, Instant since, int workingDaysLate) {}
