package id.aduan.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the documents themselves lie in its order. */
final class IdIndex extends StoreIndex {
  private static final IndexDefinition DEFINITION =
      new IndexDefinition(
          "_id_", List.of(new IndexDefinition.Part(new FieldPath("_id"), true)), true, false);

  private final Table documents;
  private byte @Nullable [] encoded;

  IdIndex(Table documents) {
    super(DEFINITION);
    this.documents = documents;
  }

  static DocumentKey keyOf(Document document) {
    return new DocumentKey(OrderedBytes.of(document.getOrMissing("_id")));
  }

  @Override
  IndexDefinition definition() {
    return DEFINITION;
  }

  @Override
  Table table() {
    return documents;
  }

  @Override
  boolean isMultikey() {
    return false;
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public DocumentKey getPosition(Document document) {
    return keyOf(document);
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {
    Object id = document.getOrMissing("_id");
    if (!OrderedBytes.canEncode(id)) {
      throw Refusal.unsupported(
          "_id: '" + id.getClass().getSimpleName() + "' (expected: an ordered type)");
    }
    if (documents.get(keyOf(document).bytes()) != null) {
      Object value = id instanceof Missing ? null : id;
      throw new DuplicateKey(collection, getName(), pattern(), new Document("_id", value));
    }
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {}

  @Override
  public @Nullable Object remove(Document document) {
    return keyOf(document);
  }

  /**
   * Encodes the new document before any index is touched: what cannot be stored must leave no
   * trace.
   */
  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
    encoded = Bytes.of(newDocument);
  }

  /** The bytes of the document just checked. */
  byte[] takeEncoded(Document document) {
    byte[] checked = encoded;
    encoded = null;
    return checked != null ? checked : Bytes.of(document);
  }

  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      Object position,
      MongoCollection<Object> collection) {}

  @Override
  public long getCount() {
    return documents.size();
  }

  /** Never empty, so that nobody fills it. */
  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public void drop() {}
}
