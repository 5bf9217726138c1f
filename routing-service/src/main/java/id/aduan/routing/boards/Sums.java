package id.aduan.routing.boards;

import id.aduan.contract.OpdCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The boards of the whole regency and of each OPD that a number of days makes. */
final class Sums {
  private final Instant now;
  private final Map<@Nullable OpdCode, List<Sum>> sums = new HashMap<>();

  /**
   * @param opds have a board, even if nothing is theirs
   */
  Sums(Instant now, Collection<OpdCode> opds) {
    this.now = now;
    List<Sum> _ = of(null);
    opds.forEach(opd -> {
      List<Sum> _ = of(opd);
    });
  }

  void add(Day day) {
    day.rows()
        .forEach((row, cases) -> {
          add(null, day.date(), row, cases);
          if (row.opd() != null) {
            add(row.opd(), day.date(), row, cases);
          }
        });
  }

  private void add(@Nullable OpdCode opd, LocalDate date, CaseRow row, int cases) {
    of(opd).forEach(sum -> sum.add(date, row, cases));
  }

  private List<Sum> of(@Nullable OpdCode opd) {
    return sums.computeIfAbsent(
        opd, _ -> Stream.of(Period.values()).map(period -> new Sum(opd, period, now)).toList());
  }

  List<Board> boards() {
    return sums.values().stream().flatMap(List::stream).map(Sum::board).toList();
  }
}
