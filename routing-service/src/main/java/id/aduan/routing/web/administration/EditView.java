package id.aduan.routing.web.administration;

import id.aduan.routing.organisation.Column;
import id.aduan.routing.organisation.Edit;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a change does to one entry, as a page shows it.
 *
 * @param cells that differ; all of what is new or goes
 */
public record EditView(String key, What what, List<Cell> cells) {
  public EditView {
    cells = List.copyOf(cells);
  }

  /** What becomes of the entry. */
  public enum What {
    ADDED,
    CHANGED,
    REMOVED,
    /** A sample is right, and none any more. */
    ADOPTED,
    /** It counts as a sample again. */
    SAMPLE
  }

  /** One column of it. */
  public record Cell(String column, String before, String after) {}

  static EditView of(Register register, Edit edit) {
    Row before = edit.before();
    Row after = edit.after();
    return of(
        register,
        edit.key(),
        before == null ? null : before::text,
        after == null ? null : after::text,
        after != null && after.sample());
  }

  /** As the address of a change answers it. */
  static EditView of(Register register, JsonNode edit) {
    return of(
        register,
        edit.path("key").asString(""),
        cells(edit.path("before")),
        cells(edit.path("after")),
        edit.path("sample").asBoolean(false));
  }

  private static EditView of(
      Register register,
      String key,
      @Nullable Function<String, String> before,
      @Nullable Function<String, String> after,
      boolean sample) {
    List<Cell> cells =
        register.columns().stream()
            .map(Column::name)
            .map(column -> new Cell(column, text(before, column), text(after, column)))
            .filter(cell -> !cell.before().equals(cell.after()))
            .toList();
    return new EditView(key, what(before, after, cells, sample), cells);
  }

  private static What what(
      @Nullable Object before, @Nullable Object after, List<Cell> cells, boolean sample) {
    if (before == null) {
      return What.ADDED;
    }
    if (after == null) {
      return What.REMOVED;
    }
    if (!cells.isEmpty()) {
      return What.CHANGED;
    }
    return sample ? What.SAMPLE : What.ADOPTED;
  }

  private static String text(@Nullable Function<String, String> cells, String column) {
    return cells == null ? "" : cells.apply(column);
  }

  private static @Nullable Function<String, String> cells(JsonNode sent) {
    return sent.isObject() ? column -> text(sent.path(column)) : null;
  }

  private static String text(JsonNode cell) {
    return cell.isArray()
        ? Row.joined(cell.valueStream().map(value -> value.asString("")).toList())
        : cell.asString("");
  }

  /** How many entries of each kind, in the order of the kinds. */
  static List<Count> counted(Stream<EditView> edits) {
    var byKind = edits.collect(Collectors.groupingBy(EditView::what, Collectors.counting()));
    return Stream.of(What.values())
        .flatMap(
            what -> Optional.ofNullable(byKind.get(what)).map(n -> new Count(what, n)).stream())
        .toList();
  }

  /** So many entries. */
  public record Count(What what, long number) {}
}
