package id.aduan.routing.organisation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entry as text, the form in which it travels and is kept: by column, nothing where a column is
 * empty.
 *
 * @param sample whether it came with the sample data, and nobody has made it his own since
 */
public record Row(Map<String, String> cells, boolean sample) {
  private static final String BETWEEN = "; ";

  public Row {
    Map<String, String> filled = new LinkedHashMap<>();
    cells.forEach((column, cell) -> {
      if (!cell.isBlank()) {
        filled.put(column, cell.strip());
      }
    });
    cells = Collections.unmodifiableMap(filled);
  }

  /** What somebody entered. */
  public Row(Map<String, String> cells) {
    this(cells, false);
  }

  Row marked(boolean asSample) {
    return new Row(cells, asSample);
  }

  public String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The values of a cell that holds many. */
  public List<String> many(String column) {
    return values(text(column));
  }

  public static List<String> values(String cell) {
    return Stream.of(cell.split(";", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  public static String joined(List<String> values) {
    return String.join(BETWEEN, values);
  }
}
