package id.aduan.routing.boards;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is counted of the cases that were accepted on one day: each row with how many have it. */
public record Day(LocalDate date, Map<CaseRow, Integer> rows) {
  public Day {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** Whether any of them is open. */
  public boolean isOpen() {
    return rows.keySet().stream().anyMatch(CaseRow::open);
  }
}
