package id.aduan.routing.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What stands in a register in one version of it.
 *
 * @param samples keys of the entries that came with the sample data
 */
public record Contents(
    Register register, int version, NavigableMap<String, Entry> entries, Set<String> samples) {
  public Contents {
    NavigableMap<String, Entry> copy = new TreeMap<>(register.order());
    copy.putAll(entries);
    entries = Collections.unmodifiableNavigableMap(copy);
    samples = Set.copyOf(samples);
  }

  public static Contents of(Register register, int version, Collection<? extends Entry> entries) {
    NavigableMap<String, Entry> byKey = new TreeMap<>(register.order());
    entries.forEach(entry -> byKey.put(entry.key(), entry));
    return new Contents(register, version, byKey, Set.of());
  }

  /** Of rows that were checked before they were stored. */
  public static Contents stored(Register register, int version, Collection<Row> rows) {
    NavigableMap<String, Entry> byKey = new TreeMap<>(register.order());
    Set<String> samples = new HashSet<>();
    for (Row row : rows) {
      Entry entry = Entries.stored(register, row);
      byKey.put(entry.key(), entry);
      if (row.sample()) {
        samples.add(entry.key());
      }
    }
    return new Contents(register, version, byKey, samples);
  }

  /** The same, all of it sample data. */
  public Contents asSample() {
    return new Contents(register, version, entries, entries.keySet());
  }

  public List<Row> rows() {
    return entries.values().stream().map(this::marked).toList();
  }

  public Optional<Row> row(String key) {
    return Optional.ofNullable(entries.get(key)).map(this::marked);
  }

  private Row marked(Entry entry) {
    return Entries.row(entry).marked(samples.contains(entry.key()));
  }

  /** What a later change makes of it. */
  public Contents after(Change change) {
    NavigableMap<String, Entry> next = new TreeMap<>(register.order());
    next.putAll(entries);
    Set<String> marked = new HashSet<>(samples);
    for (Edit edit : change.edits()) {
      Row row = edit.after();
      if (row == null) {
        next.remove(edit.key());
      } else {
        next.put(edit.key(), Entries.stored(register, row));
      }
      boolean isSample = row != null && row.sample();
      boolean _ = isSample ? marked.add(edit.key()) : marked.remove(edit.key());
    }
    return new Contents(register, change.version(), next, marked);
  }

  /** What it was before the change that made it. */
  Contents before(Change change) {
    List<Edit> back = change.edits().stream().map(Edit::undone).toList();
    return after(new Change(register, change.version() - 1, change.at(), change.by(), back));
  }

  /** What has to be edited, so that it becomes the other one. */
  List<Edit> editsTo(Contents wanted) {
    List<Edit> edits = new ArrayList<>();
    Stream.concat(entries.keySet().stream(), wanted.entries.keySet().stream())
        .distinct()
        .forEach(key -> {
          Row before = row(key).orElse(null);
          Row after = wanted.row(key).orElse(null);
          if (after == null || !after.equals(before)) {
            edits.add(new Edit(key, before, after));
          }
        });
    return edits;
  }
}
