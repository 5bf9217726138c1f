package id.aduan.routing.web.boards;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A table of a board: what its page shows and its file holds, and its plot, where it has one.
 *
 * @param code in addresses and in the keys of messages
 * @param head the names of its columns, that of the lines' labels first
 * @param plot SVG; null: its lines show their numbers as bars themselves, if they are parts
 */
public record Sheet(
    String code, List<String> head, List<Line> lines, boolean parts, @Nullable String plot) {
  private static final CsvMapper MAPPER = new CsvMapper();
  private static final int ALL = 100;

  public Sheet {
    head = List.copyOf(head);
    lines = List.copyOf(lines);
  }

  /**
   * A line of a table.
   *
   * @param code as programs know it; empty where it has none
   * @param label as people know it
   * @param figures null where there is none
   */
  public record Line(String code, String label, List<@Nullable Integer> figures) {
    public Line {
      figures = java.util.Collections.unmodifiableList(new ArrayList<>(figures));
    }
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** How much of its bar a figure of a line is, in hundredths of the greatest of the table. */
  public int part(Line line, int figure) {
    int greatest =
        lines.stream()
            .flatMap(other -> other.figures().stream())
            .mapToInt(number -> number == null ? 0 : number)
            .max()
            .orElse(0);
    Integer number = line.figures().get(figure);
    return number == null || greatest == 0 ? 0 : (int) ((long) number * ALL / greatest);
  }

  /** The table as a file (RFC 4180, UTF-8, with a line of column names). */
  String csv(String nameOfCodes) {
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n").setUseHeader(true);
    schema.addColumn(nameOfCodes);
    head.forEach(schema::addColumn);
    List<List<@Nullable Object>> rows = lines.stream().map(Sheet::row).toList();
    return MAPPER.writer(schema.build()).writeValueAsString(rows);
  }

  private static List<@Nullable Object> row(Line line) {
    List<@Nullable Object> row = new ArrayList<>(List.of(line.code(), line.label()));
    row.addAll(line.figures());
    return row;
  }
}
