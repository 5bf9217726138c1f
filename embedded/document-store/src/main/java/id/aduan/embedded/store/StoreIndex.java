package id.aduan.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * What the two kinds of index have in common; queries are planned by {@link Planner}, never asked
 * of an index.
 */
abstract sealed class StoreIndex extends Index<Object> permits IdIndex, SortedIndex {

  StoreIndex(IndexDefinition definition) {
    super(
        definition.name(),
        definition.parts().stream()
            .map(part -> new IndexKey(part.path().name(), part.ascending()))
            .toList(),
        definition.sparse());
  }

  abstract IndexDefinition definition();

  /** The table whose order this index gives. */
  abstract Table table();

  abstract boolean isMultikey();

  Document pattern() {
    var pattern = new Document();
    for (IndexKey key : getKeys()) {
      pattern.put(key.getKey(), key.isAscending() ? 1 : -1);
    }
    return pattern;
  }

  @Override
  public final boolean canHandle(Document query) {
    return false;
  }

  @Override
  public final Iterable<Object> getPositions(Document query) {
    return List.of();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof StoreIndex index
        && index.isSparse() == isSparse()
        && index.isUnique() == isUnique()
        && index.pattern().equals(pattern())
        && List.copyOf(index.pattern().keySet()).equals(List.copyOf(pattern().keySet()));
  }

  /**
   * The position that this index holds for a document; only {@code _id} knows it without a search.
   */
  @Override
  public abstract @org.jspecify.annotations.Nullable Object getPosition(Document document);

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {}
}
