package id.aduan.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A collection: documents in the order of their {@code _id}, indexes beside them.
 *
 * <p>One writer at a time changes it, in memory and within microseconds; waiting for the journal
 * happens outside. Readers take no lock.
 */
final class StoreCollection extends AbstractMongoCollection<Object> {
  private final Tables tables;
  private final Table documents;
  private final Change change = new Change();
  private final Work work;
  private final CursorRegistry cursors;
  private final ReentrantLock writing = new ReentrantLock();
  private final IdIndex byId;
  private final List<StoreIndex> planned = new CopyOnWriteArrayList<>();
  private boolean firstOnly;

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      Tables tables,
      Table documents,
      Work work) {
    super(database, name, options, cursors);
    this.tables = tables;
    this.documents = documents;
    this.work = work;
    this.cursors = cursors;
    this.byId = new IdIndex(documents);
  }

  IdIndex byId() {
    return byId;
  }

  Change change() {
    return change;
  }

  /**
   * Runs a change of this collection alone, and notes what it did in the journal even if it fails
   * half-way.
   */
  <T> T write(Supplier<T> action) {
    return tables.whole(() -> {
      writing.lock();
      try {
        return action.get();
      } finally {
        tables.append(change);
        writing.unlock();
      }
    });
  }

  private void write(Runnable action) {
    var _ =
        write(() -> {
          action.run();
          return this;
        });
  }

  @Override
  public void addDocument(Document document) {
    write(() -> super.addDocument(document));
  }

  @Override
  public void removeDocument(Document document) {
    write(() -> super.removeDocument(document));
  }

  /** Several documents are one change each: what was inserted before an error stays. */
  @Override
  public List<Document> insertDocuments(List<Document> added, boolean isOrdered) {
    var errors = new ArrayList<Document>();
    for (int i = 0; i < added.size() && (errors.isEmpty() || !isOrdered); i++) {
      try {
        addDocument(added.get(i));
      } catch (MongoServerError e) {
        errors.add(Replies.writeError(i, e));
      }
    }
    return errors;
  }

  @Override
  public Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    return write(() -> {
      firstOnly = !isMulti;
      try {
        return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
      } finally {
        firstOnly = false;
      }
    });
  }

  @Override
  public int deleteDocuments(Document selector, int limit, Oplog oplog) {
    return write(() -> super.deleteDocuments(selector, limit, oplog));
  }

  @Override
  public Document findAndModify(Document query) {
    return write(() -> super.findAndModify(query));
  }

  @Override
  public void addIndex(Index<Object> index) {
    write(() -> {
      super.addIndex(index);
      if (getIndexes().contains(index) && index instanceof StoreIndex usable) {
        planned.add(usable);
      }
    });
  }

  @Override
  public void dropIndex(String indexName) {
    write(() -> {
      super.dropIndex(indexName);
      var _ = planned.removeIf(index -> index.getName().equals(indexName));
    });
  }

  List<StoreIndex> storeIndexes() {
    return planned;
  }

  /** Answers a question lazily, and in full only where no index gives the order asked for. */
  Iterator<Document> find(Find find) {
    UnaryOperator<Document> projection = projection(find.projection());
    SortOrder order = SortOrder.of(find.sort());
    Plan plan = plan(find.filter(), order);
    if (order.isNone() || plan.ordered()) {
      return new Selection(
          matches(find.filter(), plan, order), find.skip(), find.limit(), projection);
    }
    int most = find.limit() > 0 ? find.skip() + find.limit() : 0;
    return TopDocuments.of(matches(find.filter(), plan, order), order, most).stream()
        .skip(find.skip())
        .map(projection)
        .iterator();
  }

  private UnaryOperator<Document> projection(@Nullable Document fields) {
    if (fields == null || fields.isEmpty()) {
      return UnaryOperator.identity();
    }
    return document ->
        super.matchDocumentsFromStream(Stream.of(document), new Document(), null, 0, 0, 0, fields)
            .iterator()
            .next();
  }

  private Plan plan(Document filter, SortOrder order) {
    Plan plan = new Planner(planned, byId).plan(filter, order);
    if (plan.legs().equals(List.of(new Plan.Leg(byId, Interval.everything(), false)))
        && !filter.isEmpty()) {
      work.startedCollectionScan();
    }
    return plan;
  }

  private Matches matches(Document filter, Plan plan, SortOrder order) {
    var matcher = new DefaultQueryMatcher();
    return new Matches(documents, plan, document -> matcher.matches(document, filter), order, work);
  }

  /**
   * For the engine's own use: everything that matches, or only the first where one is to be
   * updated.
   */
  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int numberToSkip,
      int limit,
      int batchSize,
      @Nullable Document fieldSelector) {
    int most = firstOnly && writing.isHeldByCurrentThread() ? 1 : limit;
    var found = new ArrayList<Document>();
    find(new Find(query, orderBy, numberToSkip, most, fieldSelector)).forEachRemaining(found::add);
    return new QueryResult(found);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      Document orderBy,
      int numberToSkip,
      int limit,
      int batchSize,
      Document fieldSelector) {
    return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
  }

  @Override
  public int count(@Nullable Document query, int skip, int limit) {
    long most = limit > 0 ? (long) skip + limit : Long.MAX_VALUE;
    long found =
        Math.min(most, query == null || query.isEmpty() ? documents.size() : count(query, most));
    return Math.toIntExact(Math.max(0, found - skip));
  }

  private long count(Document query, long most) {
    Plan plan = plan(query, SortOrder.NONE);
    if (plan.exact()) {
      return plan.legs().stream().mapToLong(leg -> countKeys(leg, most)).sum();
    }
    Matches matches = matches(query, plan, SortOrder.NONE);
    long found = 0;
    while (found < most && matches.hasNext()) {
      var _ = matches.next();
      found++;
    }
    return found;
  }

  private long countKeys(Plan.Leg leg, long most) {
    Cursor<byte[], byte[]> keys = settled(leg.index().table()).cursor(leg.interval().from(), false);
    long found = 0;
    while (found < most
        && keys.hasNext()
        && java.util.Arrays.compareUnsigned(keys.next(), leg.interval().to()) < 0) {
      work.examinedKey();
      found++;
    }
    return found;
  }

  /** A table as no writer has it in hand: half-moved keys would be counted twice. */
  private Table.Snapshot settled(Table table) {
    writing.lock();
    try {
      return table.snapshot();
    } finally {
      writing.unlock();
    }
  }

  /** Opens a cursor on a result, and says what its first batch is. */
  CursorReply open(Iterator<Document> result, int batchSize, boolean single) {
    var cursor = new BatchCursor(cursors.generateCursorId(), result, cursors, System::nanoTime);
    if (single) {
      return new CursorReply(cursor.takeOnly(batchSize), 0);
    }
    List<Document> first = cursor.takeDocuments(batchSize);
    if (cursor.isEmpty()) {
      return new CursorReply(first, 0);
    }
    cursors.add(cursor);
    return new CursorReply(first, cursor.getId());
  }

  /**
   * The first documents of a result, and under which number to ask for more; 0 when that was all.
   */
  record CursorReply(List<Document> first, long cursor) {}

  @Override
  public int count() {
    return Math.toIntExact(documents.size());
  }

  @Override
  public boolean isEmpty() {
    return documents.size() == 0;
  }

  @Override
  protected @Nullable Document getDocument(Object position) {
    byte[] stored = documents.get(((DocumentKey) position).bytes());
    return stored == null ? null : Bytes.document(stored);
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    Object id = getIdField() == null ? UUID.randomUUID() : document.getOrMissing(getIdField());
    var place = new DocumentKey(OrderedBytes.of(id));
    documents.put(change, place.bytes(), Bytes.of(document));
    return place;
  }

  @Override
  protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
    documents.put(change, ((DocumentKey) position).bytes(), byId.takeEncoded(newDocument));
  }

  @Override
  protected void removeDocument(Object position) {
    var _ = documents.remove(change, ((DocumentKey) position).bytes());
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    Cursor<byte[], byte[]> cursor = documents.snapshot().cursor(null, false);
    Iterable<byte[]> keys = () -> cursor;
    return StreamSupport.stream(keys.spliterator(), false)
        .map(key ->
            new DocumentWithPosition<>(Bytes.document(cursor.getValue()), new DocumentKey(key)));
  }

  /** Computing the size of all data would cost every write an encoding. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {}

  @Override
  protected int getDataSize() {
    return 0;
  }
}
