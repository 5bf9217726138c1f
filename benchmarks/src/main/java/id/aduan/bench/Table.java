package id.aduan.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a table for a README. */
final class Table {
  private static final DateTimeFormatter DAY_AND_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final List<Line> lines = new ArrayList<>();

  /**
   * One figure.
   *
   * @param against what it is compared with, taken in the same run
   * @param ratio of the two, or the goal
   */
  record Line(String bench, String what, String measured, String against, String ratio) {
    String markdown() {
      return "| %s | %s | %s | %s | %s |".formatted(bench, what, measured, against, ratio);
    }
  }

  void add(String bench, String what, String measured, String against, String ratio) {
    lines.add(new Line(bench, what, measured, against, ratio));
  }

  String markdown(Machine machine, Instant at, String store) {
    StringBuilder text = new StringBuilder();
    text.append(DAY_AND_MINUTE.format(at)).append("; ").append(machine).append(".\n");
    text.append("Load generator, broker and store (").append(store);
    text.append(") share the machine with what is measured.\n\n");
    text.append("| bench | what | measured | against | ratio or goal |\n|---|---|---|---|---|\n");
    lines.forEach(line -> text.append(line.markdown()).append('\n'));
    return text.toString();
  }

  /** A number with as many digits as it deserves. */
  static String number(double value) {
    if (value >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
