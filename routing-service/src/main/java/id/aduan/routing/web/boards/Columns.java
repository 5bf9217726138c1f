package id.aduan.routing.web.boards;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Columns over one scale, as SVG. Across, all is said in parts of the width that there is, and down
 * in pixels: so words keep their size however narrow the page, and nothing needs a style of its
 * own.
 *
 * @param id the beginning of the ids in it, its own in the page
 * @param title its accessible name
 * @param summary its accessible description
 */
record Columns(String id, String title, String summary, List<Column> columns, Locale locale) {
  private static final int TOP = 20;
  private static final int BASE = 160;
  private static final int HEIGHT = 184;

  /** So few have room for their label and their number each. */
  private static final int FEW = 10;

  private static final int MOST_LABELS = 5;

  /** A label that begins further to the right may not end within the plot. */
  private static final double LAST_LABEL = 86;

  private static final double WIDTH = 100;

  /** How much of its place a column takes. */
  private static final double FILLED = 0.76;

  private static final int[] STEPS = {1, 2, 4, 6, 8, 10};
  private static final int TEN = 10;

  Columns {
    columns = List.copyOf(columns);
  }

  boolean isEmpty() {
    return columns.stream().allMatch(column -> column.value() == 0);
  }

  String svg() {
    int top = top(columns.stream().mapToInt(Column::value).max().orElse(0));
    double left = isFew() ? 0 : gutter(top);
    double place = (WIDTH - left) / Math.max(1, columns.size());
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"plot\" width=\"100%\" height=\"").append(HEIGHT);
    svg.append("\" role=\"img\" aria-labelledby=\"").append(id).append("-t ").append(id);
    svg.append("-d\"><title id=\"").append(id).append("-t\">").append(escaped(title));
    svg.append("</title><desc id=\"").append(id).append("-d\">").append(escaped(summary));
    svg.append("</desc>");
    (top > 1 ? IntStream.of(0, top / 2, top) : IntStream.of(0, top))
        .forEach(value -> grid(svg, value, top, left));
    int every = isFew() ? 1 : (columns.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int at = 0; at < columns.size(); at++) {
      double from = left + at * place;
      column(svg, columns.get(at), from, place, top);
      if (isFew()) {
        text(svg, "axis mid", from + place / 2, HEIGHT - 6, columns.get(at).label());
      } else if (at % every == 0 && from <= LAST_LABEL) {
        text(svg, "axis", from, HEIGHT - 6, columns.get(at).label());
      }
    }
    return svg.append("</svg>").toString();
  }

  private boolean isFew() {
    return columns.size() <= FEW;
  }

  private void grid(StringBuilder svg, int value, int top, double left) {
    double y = y(value, top);
    svg.append("<line class=\"").append(value == 0 ? "base" : "grid").append("\" x1=\"");
    svg.append(number(left)).append("%\" x2=\"100%\" y1=\"").append(number(y));
    svg.append("\" y2=\"").append(number(y)).append("\"/>");
    if (!isFew()) {
      text(svg, "axis", 0, y + 4, written(value));
    }
  }

  private void column(StringBuilder svg, Column column, double from, double place, int top) {
    double y = y(column.value(), top);
    svg.append("<rect class=\"bar\" x=\"").append(number(from + place * (1 - FILLED) / 2));
    svg.append("%\" width=\"").append(number(place * FILLED)).append("%\" y=\"");
    svg.append(number(y)).append("\" height=\"").append(number(BASE - y)).append("\"><title>");
    svg.append(escaped(column.tip())).append(": ").append(written(column.value()));
    svg.append("</title></rect>");
    if (isFew()) {
      text(svg, "value mid", from + place / 2, y - 5, written(column.value()));
    }
  }

  private static void text(StringBuilder svg, String kind, double x, double y, String text) {
    svg.append("<text class=\"").append(kind).append("\" x=\"").append(number(x));
    svg.append("%\" y=\"").append(number(y)).append("\">").append(escaped(text));
    svg.append("</text>");
  }

  private static double y(int value, int top) {
    return BASE - (double) (BASE - TOP) * value / top;
  }

  /** The round number at or above the greatest, whose half is a number, too. */
  static int top(int greatest) {
    long unit = 1;
    while (unit * TEN < greatest) {
      unit *= TEN;
    }
    for (int step : STEPS) {
      if (step * unit >= greatest) {
        return Math.toIntExact(step * unit);
      }
    }
    throw new IllegalStateException("unit: '" + unit + "' (expected: at least a tenth)");
  }

  /** Room for the numbers of the scale where the page is narrow. */
  private static double gutter(int top) {
    return top < 100 ? 8 : top < 1_000 ? 11 : 16;
  }

  private String written(int value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
