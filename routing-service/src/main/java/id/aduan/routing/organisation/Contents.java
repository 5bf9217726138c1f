package id.aduan.routing.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What stands in a register in one version of it. */
public record Contents(Register register, int version, NavigableMap<String, Entry> entries) {
  public Contents {
    NavigableMap<String, Entry> copy = new TreeMap<>(register.order());
    copy.putAll(entries);
    entries = Collections.unmodifiableNavigableMap(copy);
  }

  public static Contents of(Register register, int version, Collection<? extends Entry> entries) {
    NavigableMap<String, Entry> byKey = new TreeMap<>(register.order());
    entries.forEach(entry -> byKey.put(entry.key(), entry));
    return new Contents(register, version, byKey);
  }

  public List<Row> rows() {
    return entries.values().stream().map(Entries::row).toList();
  }

  /** What a later change makes of it. */
  public Contents after(Change change) {
    NavigableMap<String, Entry> next = new TreeMap<>(register.order());
    next.putAll(entries);
    for (Edit edit : change.edits()) {
      Row row = edit.after();
      if (row == null) {
        next.remove(edit.key());
      } else {
        next.put(edit.key(), Entries.stored(register, row));
      }
    }
    return new Contents(register, change.version(), next);
  }

  /** What it was before the change that made it. */
  Contents before(Change change) {
    List<Edit> back = change.edits().stream().map(Edit::undone).toList();
    return after(new Change(register, change.version() - 1, change.at(), change.by(), back));
  }

  /** What has to be edited, so that it becomes these entries. */
  List<Edit> editsTo(NavigableMap<String, Entry> wanted) {
    List<Edit> edits = new ArrayList<>();
    Stream.concat(entries.keySet().stream(), wanted.keySet().stream())
        .distinct()
        .forEach(key -> {
          Entry before = entries.get(key);
          Entry after = wanted.get(key);
          if (after == null || !after.equals(before)) {
            edits.add(
                new Edit(
                    key,
                    before == null ? null : Entries.row(before),
                    after == null ? null : Entries.row(after)));
          }
        });
    return edits;
  }
}
