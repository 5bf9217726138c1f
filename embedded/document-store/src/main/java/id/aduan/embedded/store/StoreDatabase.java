package id.aduan.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One database: its collections and indexes as tables. */
final class StoreDatabase extends AbstractMongoDatabase<Object> {
  private static final String ARRAYS = "store.multikey";

  private final Tables tables;
  private final Work work;
  private final CursorRegistry cursors;
  private final ReentrantLock defining = new ReentrantLock();
  private final Table multikey;

  StoreDatabase(String name, CursorRegistry cursors, Tables tables, Work work) {
    super(name, cursors);
    this.tables = tables;
    this.work = work;
    this.cursors = cursors;
    this.multikey = tables.table(ARRAYS);
    initializeNamespacesAndIndexes();
  }

  static String documentsTable(String namespace) {
    return "documents." + namespace;
  }

  /** The database that a table of documents belongs to. */
  static @Nullable String databaseOf(String table) {
    String prefix = documentsTable("");
    return table.startsWith(prefix)
        ? table.substring(prefix.length(), table.indexOf('.', prefix.length()))
        : null;
  }

  private String indexTable(String collection, String index) {
    return "index." + getFullCollectionNamespace(collection) + "/" + index;
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
    return switch (command) {
      case "find" -> Reads.find(this, query);
      case "aggregate" -> Reads.aggregate(this, query, resolver, oplog);
      case "count" -> Reads.count(this, query);
      case "distinct" -> Reads.distinct(this, query);
      case "insert" -> Writes.insert(this, query);
      case "update" -> Writes.update(this, channel, query, oplog);
      case "delete" -> Writes.delete(this, query, oplog);
      case "findAndModify", "findandmodify" -> Writes.findAndModify(this, query);
      case "create" -> Definitions.create(this, query);
      case "createIndexes" -> Definitions.createIndexes(this, query);
      case "dropIndexes" -> Definitions.dropIndexes(this, query);
      case "listCollections" ->
          listCollections(super.handleCommand(channel, command, query, resolver, oplog), query);
      case "listIndexes", "drop", "collStats", "dbStats", "validate" ->
          super.handleCommand(channel, command, query, resolver, oplog);
      default -> throw new NoSuchCommandException(command);
    };
  }

  /** One update whose array filters only the engine itself can read. */
  Document updateByEngine(Channel channel, String collection, Document part, Oplog oplog) {
    var command =
        new Document("update", collection).append("ordered", true).append("updates", List.of(part));
    Document reply = super.handleCommand(channel, "update", command, this::itself, oplog);
    if (reply.containsKey("writeErrors")) {
      Document error = Documents.list(reply.get("writeErrors")).getFirst();
      throw new MongoServerError(
          Documents.number(error, "code", 8),
          String.valueOf(error.get("codeName")),
          String.valueOf(error.get("errmsg")));
    }
    if (reply.containsKey("upserted")) {
      Object id = Documents.list(reply.get("upserted")).getFirst().get("_id");
      return new Document("n", 0).append("nModified", 0).append("upserted", id);
    }
    return reply;
  }

  private MongoDatabase itself(String name) {
    return this;
  }

  private static Document listCollections(Document all, Document query) {
    Document filter = query.get("filter") instanceof Document given ? given : new Document();
    var matcher = new DefaultQueryMatcher();
    Document cursor = Documents.document(all, "cursor");
    List<Document> batch = Documents.list(cursor.get("firstBatch"));
    cursor.put(
        "firstBatch", batch.stream().filter(found -> matcher.matches(found, filter)).toList());
    return all;
  }

  @Nullable StoreCollection find(String collection) {
    return (StoreCollection) resolveCollection(collection, false);
  }

  StoreCollection findOrCreate(String collection) {
    return (StoreCollection) resolveOrCreateCollection(collection);
  }

  String namespace(String collection) {
    return getFullCollectionNamespace(collection);
  }

  @Override
  protected MongoCollection<Object> resolveOrCreateCollection(String collectionName) {
    MongoCollection<Object> known = resolveCollection(collectionName, false);
    if (known != null) {
      return known;
    }
    defining.lock();
    try {
      return super.resolveOrCreateCollection(collectionName);
    } finally {
      defining.unlock();
    }
  }

  /** Builds an index, or leaves nothing of it. */
  void define(Document description) {
    defining.lock();
    try {
      addIndex(description);
    } finally {
      defining.unlock();
    }
  }

  /**
   * Drops an index: first its description, so that a crash in between leaves only entries that
   * nobody reads.
   */
  void undefine(StoreCollection collection, String index) {
    defining.lock();
    try {
      StoreCollection descriptions = find("system.indexes");
      if (descriptions != null) {
        var _ =
            descriptions.deleteDocuments(
                new Document("ns", collection.getFullName()).append("name", index),
                0,
                NoopOplog.get());
      }
      dropIndex(collection, index);
    } finally {
      defining.unlock();
    }
  }

  @Override
  protected void addIndex(Document description) {
    defining.lock();
    try {
      String collection =
          String.valueOf(description.get("ns")).substring(getDatabaseName().length() + 1);
      String index = String.valueOf(description.get("name"));
      StoreCollection known = find(collection);
      boolean fresh =
          known == null
              || known.getIndexes().stream().noneMatch(other -> other.getName().equals(index));
      if (fresh) {
        forget(collection, index);
      }
      build(description, fresh, collection, index);
    } finally {
      defining.unlock();
    }
  }

  private void build(Document description, boolean fresh, String collection, String index) {
    try {
      super.addIndex(description);
    } catch (RuntimeException e) {
      if (fresh) {
        forget(collection, index);
      }
      throw e;
    }
  }

  /** Remains of a build that a crash or a duplicate ended must not pass for a whole index. */
  private void forget(String collection, String index) {
    String table = indexTable(collection, index);
    if (tables.names().contains(table)) {
      drop(table);
    }
  }

  private void drop(String table) {
    var _ =
        tables.whole(() -> {
          var change = new Change();
          tables.drop(change, table);
          var _ = multikey.remove(change, key(table));
          tables.append(change);
          return this;
        });
  }

  private static byte[] key(String table) {
    return table.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
      return collection(collectionName).byId();
    }
    return sorted(collectionName, indexName, keys, true, sparse);
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    return sorted(collectionName, indexName, keys, false, sparse);
  }

  private Index<Object> sorted(
      String collectionName,
      String indexName,
      List<IndexKey> keys,
      boolean unique,
      boolean sparse) {
    List<IndexDefinition.Part> parts =
        keys.stream()
            .map(key -> new IndexDefinition.Part(new FieldPath(key.getKey()), key.isAscending()))
            .toList();
    String table = indexTable(collectionName, indexName);
    Change change = collection(collectionName).change();
    return new SortedIndex(
        new IndexDefinition(indexName, parts, unique, sparse),
        tables.table(table),
        change,
        multikey.get(key(table)) != null,
        () -> multikey.put(change, key(table), new byte[0]));
  }

  private StoreCollection collection(String name) {
    return (StoreCollection) resolveCollection(name, true);
  }

  @Override
  protected void dropIndex(MongoCollection<Object> collection, String indexName) {
    super.dropIndex(collection, indexName);
    if (!indexName.equals("_id_")) {
      drop(indexTable(collection.getCollectionName(), indexName));
    }
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(
      String collectionName, CollectionOptions options) {
    Table documents = tables.table(documentsTable(getFullCollectionNamespace(collectionName)));
    return new StoreCollection(this, collectionName, options, cursors, tables, documents, work);
  }

  @Override
  public void dropCollection(String collectionName, Oplog oplog) {
    defining.lock();
    try {
      super.dropCollection(collectionName, oplog);
      drop(documentsTable(getFullCollectionNamespace(collectionName)));
    } finally {
      defining.unlock();
    }
  }

  @Override
  public void moveCollection(
      MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
    throw Refusal.unsupported("renameCollection");
  }

  @Override
  protected long getFileSize() {
    return tables.fileBytes();
  }

  @Override
  protected long getStorageSize() {
    return tables.fileBytes();
  }
}
