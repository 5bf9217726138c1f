package id.aduan.routing.mongo;

import id.aduan.contract.Deadline;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The place of a case in every work list, by nearest deadline and number, as one text: so one range
 * over one index is a page. Cases without a deadline come last.
 */
final class Order {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final String NO_DEADLINE = "none";
  private static final char AFTER_SLASH = '0';

  private Order() {}

  static String of(Case on) {
    return on.nearest()
        .map(Deadline::due)
        .map(due -> at(due, on.id()))
        .orElse(NO_DEADLINE + "/" + on.id());
  }

  /** By an instant and number. */
  static String at(Instant instant, TrackingId id) {
    return MILLIS.format(instant) + "/" + id;
  }

  /** The place of a case in a list that goes by another instant than its nearest deadline. */
  static String of(Instant due, TrackingId id) {
    return MILLIS.format(due) + "/" + id;
  }

  /** Above the place of everything that is due by an instant, below the rest. */
  static String after(Instant due) {
    return MILLIS.format(due) + AFTER_SLASH;
  }
}
