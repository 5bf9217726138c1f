package id.aduan.routing.organisation;

import id.aduan.routing.organisation.RowFault.Reason;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row, and notes all that is wrong with them. */
final class Reading {
  static final int LONGEST_NAME = 200;
  private final int line;
  private final Row row;
  private final List<RowFault> faults = new ArrayList<>();

  Reading(Register register, int line, Row row) {
    this.line = line;
    this.row = row;
    List<String> columns = register.columns().stream().map(Column::name).toList();
    for (String column : row.cells().keySet()) {
      if (!columns.contains(column)) {
        fault(column, Reason.UNKNOWN_COLUMN);
      }
    }
  }

  List<RowFault> faults() {
    return faults;
  }

  String name(String column) {
    return text(column, LONGEST_NAME);
  }

  String text(String column, int longest) {
    String text = row.text(column);
    if (text.isEmpty()) {
      fault(column, Reason.MISSING);
    } else if (text.length() > longest) {
      fault(column, Reason.TOO_LONG);
    }
    return text;
  }

  /** Null where it is missing or malformed; then the entry is not made. */
  <T> @Nullable T demanded(String column, Function<String, T> read) {
    if (row.text(column).isEmpty()) {
      fault(column, Reason.MISSING);
      return null;
    }
    return parsed(column, row.text(column), read);
  }

  <T> @Nullable T optional(String column, Function<String, T> read) {
    return row.text(column).isEmpty() ? null : parsed(column, row.text(column), read);
  }

  <T> List<T> many(String column, Function<String, T> read) {
    return row.many(column).stream()
        .flatMap(value -> Optional.ofNullable(parsed(column, value, read)).stream())
        .toList();
  }

  /** The number that a cell holds, from 1 on; 1 where it holds none. */
  int number(String column) {
    return Objects.requireNonNullElse(demanded(column, Reading::positive), 1);
  }

  static int positive(String value) {
    int number = Integer.parseInt(value);
    if (number < 1) {
      throw new IllegalArgumentException("number: '" + value + "' (expected: at least 1)");
    }
    return number;
  }

  void fault(String column, Reason reason) {
    faults.add(new RowFault(line, column, reason));
  }

  /** The entry, where nothing is wrong. */
  <E> Optional<E> made(Supplier<E> entry) {
    return faults.isEmpty() ? Optional.of(entry.get()) : Optional.empty();
  }

  private <T> @Nullable T parsed(String column, String value, Function<String, T> read) {
    try {
      return read.apply(value);
    } catch (IllegalArgumentException | DateTimeException _) {
      fault(column, Reason.MALFORMED);
      return null;
    }
  }
}
