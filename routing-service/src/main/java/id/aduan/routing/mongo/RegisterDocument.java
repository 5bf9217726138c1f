package id.aduan.routing.mongo;

import id.aduan.contract.PersonId;
import id.aduan.routing.organisation.Change;
import id.aduan.routing.organisation.Column;
import id.aduan.routing.organisation.Edit;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Entries of registers, and their changes, as documents and back. */
final class RegisterDocument {
  /**
   * What an entry that went leaves behind, so that a change that comes late does not bring it back.
   */
  private static final String GONE = "gone";

  /** That an entry came with the sample data; no column of any register has this name. */
  private static final String SAMPLE = "sample";

  private RegisterDocument() {}

  static String id(Register register, int version) {
    return register.code() + "/" + version;
  }

  static Register register(Document stored) {
    String code = stored.getString("register");
    return Register.named(code)
        .orElseThrow(
            () -> new IllegalStateException("register: '" + code + "' (expected: a known one)"));
  }

  static Document write(Change change) {
    PersonId by = change.by();
    Document document =
        new Document("_id", id(change.register(), change.version()))
            .append("register", change.register().code())
            .append("version", change.version())
            .append("at", change.at())
            .append("edits", change.edits().stream().map(RegisterDocument::write).toList());
    return by == null ? document : document.append("by", by.value());
  }

  static Change change(Document stored) {
    String by = stored.getString("by");
    return new Change(
        register(stored),
        stored.getInteger("version"),
        stored.getDate("at").toInstant(),
        by == null ? null : new PersonId(by),
        stored.getList("edits", Document.class).stream().map(RegisterDocument::edit).toList());
  }

  /** An entry as a change leaves it: its key, and a field for each column. */
  static Document entry(Change change, Edit edit) {
    Row after = edit.after();
    Document document = new Document("_id", edit.key()).append("version", change.version());
    if (after == null) {
      document.append(GONE, true);
    }
    if (after != null && after.sample()) {
      document.append(SAMPLE, true);
    }
    for (Column column : change.register().columns()) {
      if (column.many()) {
        document.append(column.name(), after == null ? List.of() : after.many(column.name()));
      } else if (after != null && !column.name().equals(change.register().key())) {
        document.append(column.name(), after.text(column.name()));
      }
    }
    return document;
  }

  /** Null where the entry went. */
  static @Nullable Row row(Register register, Document stored) {
    if (stored.containsKey(GONE)) {
      return null;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(register.key(), stored.getString("_id"));
    for (Column column : register.columns()) {
      if (column.many()) {
        cells.put(column.name(), Row.joined(stored.getList(column.name(), String.class)));
      } else if (!column.name().equals(register.key())) {
        cells.put(column.name(), stored.getString(column.name()));
      }
    }
    return new Row(cells, stored.getBoolean(SAMPLE, false));
  }

  private static Document write(Edit edit) {
    Document document = new Document("key", edit.key());
    append(document, "before", edit.before());
    append(document, "after", edit.after());
    return document;
  }

  private static void append(Document document, String field, @Nullable Row row) {
    if (row != null) {
      Document cells = new Document(Map.copyOf(row.cells()));
      document.append(field, row.sample() ? cells.append(SAMPLE, true) : cells);
    }
  }

  private static Edit edit(Document stored) {
    return new Edit(
        stored.getString("key"),
        cells(stored.get("before", Document.class)),
        cells(stored.get("after", Document.class)));
  }

  private static @Nullable Row cells(@Nullable Document stored) {
    if (stored == null) {
      return null;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    stored.forEach((column, cell) -> {
      if (cell instanceof String text) {
        cells.put(column, text);
      }
    });
    return new Row(cells, stored.getBoolean(SAMPLE, false));
  }
}
