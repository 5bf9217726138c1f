package id.aduan.routing.reference;

import id.aduan.routing.deadlines.DeadlinePlan;
import id.aduan.routing.deadlines.Limits;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Reads holidays.csv and limits.csv. */
public final class Deadlines {
  private Deadlines() {}

  public static DeadlinePlan plan(ReferenceFiles files) {
    return new DeadlinePlan(calendar(files), limits(files));
  }

  public static WorkingCalendar calendar(ReferenceFiles files) {
    Table holidays = files.table("holidays.csv");
    return new WorkingCalendar(
        holidays.version(),
        holidays.rows().stream()
            .map(row -> LocalDate.parse(row.text("date")))
            .collect(Collectors.toSet()));
  }

  public static List<Limits> limits(ReferenceFiles files) {
    return files.table("limits.csv").rows().stream().map(Deadlines::limits).toList();
  }

  static Limits limits(Table.Row row) {
    return new Limits(
        row.number("version"),
        LocalDate.parse(row.text("effective_from")),
        row.number("verification"),
        row.number("first_response"),
        row.number("resolution"),
        row.number("resolution_of_misconduct"),
        row.number("information"),
        row.number("aspiration"),
        row.number("reporter_silence"),
        row.number("dispute"),
        row.number("legal_ceiling_calendar_days"),
        row.numbers("reminders"),
        row.number("internal_request"),
        row.number("decision_hours"));
  }
}
