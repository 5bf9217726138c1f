package id.aduan.routing.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reference file: a first line {@code # version N}, a line of column names, then rows of values
 * between commas, without quotes; further lines that begin with {@code #} are remarks, of which
 * {@code # sample} says that the rows are examples, which an installation replaces by its own.
 */
public record Table(String name, int version, boolean sample, List<Row> rows) {
  private static final String VERSION = "# version ";
  private static final String SAMPLE = "# sample";

  public Table {
    rows = List.copyOf(rows);
  }

  /** One line of a table, by the names of its columns. */
  public record Row(String table, int line, List<String> columns, List<String> values) {
    public Row {
      columns = List.copyOf(columns);
      values = List.copyOf(values);
      if (columns.size() != values.size()) {
        throw new IllegalArgumentException(
            table
                + ":"
                + line
                + ": '"
                + values.size()
                + "' values (expected: "
                + columns.size()
                + ")");
      }
    }

    public String text(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException(
            table + ": '" + column + "' (expected: one of " + columns + ")");
      }
      return values.get(index);
    }

    /** Numbers with semicolons between them; none where the value is empty. */
    public List<Integer> numbers(String column) {
      return Stream.of(text(column).split(";", -1))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .map(this::parsed)
          .toList();
    }

    public int number(String column) {
      return parsed(text(column));
    }

    private int parsed(String value) {
      try {
        return Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            table + ":" + line + ": '" + value + "' (expected: a whole number)", e);
      }
    }
  }

  static Table read(String name, Reader source) {
    try (var lines = new BufferedReader(source)) {
      int version = version(name, lines.readLine());
      var rows = new ArrayList<Row>();
      List<String> columns = List.of();
      boolean sample = false;
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        sample |= line.strip().equals(SAMPLE);
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (columns.isEmpty()) {
          columns = values(line);
        } else {
          rows.add(new Row(name, number, columns, values(line)));
        }
      }
      return new Table(name, version, sample, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static int version(String name, @Nullable String line) {
    if (line == null || !line.matches(VERSION + "[0-9]{1,6}")) {
      throw new IllegalArgumentException(
          name + ": '" + line + "' (expected: '" + VERSION + "N' in the first line)");
    }
    return Integer.parseInt(line.substring(VERSION.length()));
  }

  private static List<String> values(String line) {
    return List.of(line.split(",", -1)).stream().map(String::strip).toList();
  }
}
