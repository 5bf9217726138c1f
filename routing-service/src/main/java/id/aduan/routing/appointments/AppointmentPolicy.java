package id.aduan.routing.appointments;

import java.util.List;

/**
 * The limits of what is not a decree, and when somebody is warned.
 *
 * @param longestSubstitution in days
 * @param longestInterim in days
 * @param warnDays how many days before an end its warning grows more urgent, the longest first
 */
public record AppointmentPolicy(
    int longestSubstitution, int longestInterim, List<Integer> warnDays) {
  public AppointmentPolicy {
    if (longestSubstitution < 1 || longestInterim < 1) {
      throw new IllegalArgumentException(
          "longest: '"
              + Math.min(longestSubstitution, longestInterim)
              + "' (expected: a day at least)");
    }
    if (warnDays.isEmpty() || warnDays.stream().anyMatch(days -> days < 0)) {
      throw new IllegalArgumentException(
          "warnDays: '" + warnDays + "' (expected: one at least, none negative)");
    }
    warnDays = warnDays.stream().sorted(java.util.Comparator.reverseOrder()).toList();
  }

  /** How far ahead one looks. */
  int horizon() {
    return warnDays.getFirst();
  }

  /** The most urgent warning that a number of days calls for. */
  int urgency(long daysLeft) {
    return warnDays.stream().filter(days -> daysLeft <= days).reduce(horizon(), Math::min);
  }
}
