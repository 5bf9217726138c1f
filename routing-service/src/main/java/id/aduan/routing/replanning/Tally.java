package id.aduan.routing.replanning;

import id.aduan.routing.cases.Replanner;
import id.aduan.routing.cases.Shift;
import java.util.List;

/**
 * What a re-planning comes to.
 *
 * @param looked how many open cases were looked at
 * @param cases those with a deadline that moves
 * @param overdue deadlines that would be missed at once
 */
public record Tally(long looked, long cases, long later, long earlier, long overdue) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  public long deadlines() {
    return later + earlier;
  }

  Tally plus(Replanner.Page page) {
    List<Shift> shifts = page.moved().values().stream().flatMap(List::stream).toList();
    long moreLater = shifts.stream().filter(shift -> shift.to().isAfter(shift.from())).count();
    return new Tally(
        looked + page.cases(),
        cases + page.moved().size(),
        later + moreLater,
        earlier + shifts.size() - moreLater,
        overdue + shifts.stream().filter(shift -> shift.isOverdue(page.at())).count());
  }
}
