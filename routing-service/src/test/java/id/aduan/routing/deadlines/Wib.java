package id.aduan.routing.deadlines;

import id.aduan.routing.reference.Deadlines;
import id.aduan.routing.reference.ReferenceFiles;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** The calendar and limits that ship, and instants as they are said in western Indonesia. */
final class Wib {
  static final WorkingCalendar CALENDAR = Deadlines.calendar(ReferenceFiles.bundled());
  static final List<Limits> LIMITS = Deadlines.limits(ReferenceFiles.bundled());

  private Wib() {}

  static Instant at(String dateAndTime) {
    return at(LocalDateTime.parse(dateAndTime));
  }

  static Instant at(LocalDateTime dateAndTime) {
    return dateAndTime.atZone(WorkingCalendar.ZONE).toInstant();
  }
}
