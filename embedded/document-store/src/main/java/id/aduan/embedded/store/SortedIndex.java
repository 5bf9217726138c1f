package id.aduan.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index beside the documents: the key's bytes lead to the document's place.
 *
 * <p>The keys of an index that is not unique end with that place, so that equal values lie in the
 * order of {@code _id}.
 */
final class SortedIndex extends StoreIndex {
  private final IndexDefinition definition;
  private final Table entries;
  private final Change change;
  private final Runnable onFirstArray;
  private volatile boolean multikey;
  private @Nullable Difference planned;

  private record Difference(Document before, Document after, Entries old, Entries next) {
    /**
     * Whether it was computed for this very update; comparing contents would cost more than the
     * update.
     */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Document oldDocument, Document newDocument) {
      return before == oldDocument && after == newDocument;
    }
  }

  /** The keys of one document, each with the values it is made of, for error messages. */
  private record Entries(SortedMap<byte[], Document> byKey, boolean multiple) {}

  SortedIndex(
      IndexDefinition definition,
      Table entries,
      Change change,
      boolean multikey,
      Runnable onFirstArray) {
    super(definition);
    this.definition = definition;
    this.entries = entries;
    this.change = change;
    this.multikey = multikey;
    this.onFirstArray = onFirstArray;
  }

  @Override
  IndexDefinition definition() {
    return definition;
  }

  @Override
  Table table() {
    return entries;
  }

  @Override
  boolean isMultikey() {
    return multikey;
  }

  @Override
  public boolean isUnique() {
    return definition.unique();
  }

  @Override
  public @Nullable Object getPosition(Document document) {
    return null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {
    Entries entries = entriesOf(document);
    refuseTaken(entries, IdIndex.keyOf(document), collection);
    planned = new Difference(document, document, entries, entries);
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    DocumentKey place = (DocumentKey) position;
    Difference checked = planned;
    planned = null;
    Entries added =
        checked != null && checked.isOf(document, document) ? checked.next() : entriesOf(document);
    refuseTaken(added, place, collection);
    put(added.byKey().keySet(), place);
    noteArrays(added);
  }

  @Override
  public Object remove(Document document) {
    for (byte[] key : entriesOf(document).byKey().keySet()) {
      var _ = entries.remove(change, key);
    }
    return IdIndex.keyOf(document);
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
    var difference =
        new Difference(oldDocument, newDocument, entriesOf(oldDocument), entriesOf(newDocument));
    refuseTaken(difference.next(), IdIndex.keyOf(oldDocument), collection);
    planned = difference;
  }

  /** New keys first: whoever reads meanwhile finds the document at least once. */
  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      Object position,
      MongoCollection<Object> collection) {
    Difference difference = planned;
    planned = null;
    if (difference == null || !difference.isOf(oldDocument, newDocument)) {
      throw new IllegalStateException(
          "index: '" + getName() + "' (expected: checked before it is updated)");
    }
    Set<byte[]> old = difference.old().byKey().keySet();
    Set<byte[]> next = difference.next().byKey().keySet();
    put(next.stream().filter(key -> !old.contains(key)).toList(), (DocumentKey) position);
    noteArrays(difference.next());
    for (byte[] key : old) {
      if (!next.contains(key)) {
        var _ = entries.remove(change, key);
      }
    }
  }

  @Override
  public long getCount() {
    return entries.size();
  }

  @Override
  public void drop() {}

  private void put(Iterable<byte[]> keys, DocumentKey place) {
    for (byte[] key : keys) {
      entries.put(change, key, place.bytes());
    }
  }

  private void noteArrays(Entries added) {
    if (added.multiple() && !multikey) {
      multikey = true;
      onFirstArray.run();
    }
  }

  private void refuseTaken(Entries added, DocumentKey place, MongoCollection<Object> collection) {
    if (!definition.unique()) {
      return;
    }
    added
        .byKey()
        .forEach((key, values) -> {
          byte[] holder = entries.get(key);
          if (holder != null && !Arrays.equals(holder, place.bytes())) {
            throw new DuplicateKey(collection, getName(), pattern(), values);
          }
        });
  }

  private Entries entriesOf(Document document) {
    var found = new ArrayList<FieldPath.Found>(definition.parts().size());
    boolean exists = false;
    for (IndexDefinition.Part part : definition.parts()) {
      FieldPath.Found values = part.path().in(document);
      found.add(values);
      exists |= values.values().stream().anyMatch(value -> !(value instanceof Missing));
    }
    var byKey = new TreeMap<byte[], Document>(Arrays::compareUnsigned);
    boolean multiple = found.stream().anyMatch(FieldPath.Found::isMultiple);
    if (exists || !definition.sparse()) {
      refuseParallelArrays(found);
      byte[] place = definition.unique() ? new byte[0] : IdIndex.keyOf(document).bytes();
      combine(found, new ArrayList<>(), place, byKey);
    }
    return new Entries(byKey, multiple);
  }

  private void combine(
      List<FieldPath.Found> found,
      List<@Nullable Object> chosen,
      byte[] place,
      SortedMap<byte[], Document> byKey) {
    if (chosen.size() < found.size()) {
      for (Object value : found.get(chosen.size()).values()) {
        chosen.add(value);
        combine(found, chosen, place, byKey);
        chosen.removeLast();
      }
      return;
    }
    var key = new OrderedBytes();
    var values = new Document();
    for (int i = 0; i < chosen.size(); i++) {
      IndexDefinition.Part part = definition.parts().get(i);
      Object value = chosen.get(i);
      key.add(value, part.ascending());
      if (definition.unique()) {
        values.put(
            part.path().name(),
            value instanceof Missing || OrderedBytes.EMPTY_ARRAY.equals(value) ? null : value);
      }
    }
    byKey.put(key.addRaw(place).toBytes(), values);
  }

  private static void refuseParallelArrays(List<FieldPath.Found> found) {
    var arrays = new LinkedHashSet<String>();
    for (FieldPath.Found values : found) {
      if (values.arrayAt() != null) {
        arrays.add(values.arrayAt());
      }
    }
    if (arrays.size() > 1) {
      throw new CannotIndexParallelArraysError(List.copyOf(arrays));
    }
  }
}
