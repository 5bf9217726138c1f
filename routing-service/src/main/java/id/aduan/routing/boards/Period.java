package id.aduan.routing.boards;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which complaints a board is about: those of the last days, or of the last whole weeks. */
public enum Period {
  MONTH(30, 1),
  QUARTER(90, 7),
  YEAR(365, 7);

  private final int days;
  private final int step;

  Period(int days, int step) {
    this.days = days;
    this.step = step;
  }

  /** In addresses and in the keys of messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Period named(String code) {
    return Stream.of(values())
        .filter(period -> period.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "period: '" + code + "' (expected: month, quarter or year)"));
  }

  /** Of how many days one column is. */
  public int step() {
    return step;
  }

  /** Its first day; a Monday where it is told by weeks, so that none but the last is cut. */
  public LocalDate from(LocalDate today) {
    LocalDate first = today.minusDays(days - 1L);
    return step == 1 ? first : first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The first day of each column. */
  List<LocalDate> steps(LocalDate today) {
    return from(today).datesUntil(today.plusDays(1), java.time.Period.ofDays(step)).toList();
  }
}
