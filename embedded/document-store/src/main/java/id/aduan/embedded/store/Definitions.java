package id.aduan.embedded.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands that define collections and indexes. */
final class Definitions {
  private static final Set<String> CREATE = Set.of("autoIndexId", "idIndex");
  private static final Set<String> CREATE_INDEXES = Set.of("indexes", "commitQuorum");
  private static final Set<String> INDEX =
      Set.of("key", "name", "unique", "sparse", "v", "background", "ns", "hidden");
  private static final int INDEX_OPTIONS_CONFLICT = 85;
  private static final int INDEX_KEY_SPECS_CONFLICT = 86;
  private static final int NAMESPACE_NOT_FOUND = 26;

  private Definitions() {}

  static Document create(StoreDatabase database, Document query) {
    Options.check("create", query, CREATE);
    String name = Documents.name(query, "create");
    if (database.find(name) != null) {
      throw new NamespaceExistsException(
          "Collection already exists. NS: " + database.namespace(name));
    }
    var _ = database.findOrCreate(name);
    return Replies.ok();
  }

  static Document createIndexes(StoreDatabase database, Document query) {
    Options.check("createIndexes", query, CREATE_INDEXES);
    String name = Documents.name(query, "createIndexes");
    List<Document> descriptions = Documents.list(query.get("indexes"));
    descriptions.forEach(Definitions::check);
    boolean created = database.find(name) == null;
    StoreCollection collection = database.findOrCreate(name);
    int before = collection.getNumIndexes();
    for (Document description : descriptions) {
      define(database, collection, description);
    }
    return Replies.ok(
        new Document("numIndexesBefore", before)
            .append("numIndexesAfter", collection.getNumIndexes())
            .append("createdCollectionAutomatically", created));
  }

  private static void check(Document description) {
    for (String option : description.keySet()) {
      if (!INDEX.contains(option)
          || (option.equals("hidden") && Documents.flag(description, option, false))) {
        throw Refusal.index("index option '" + option + "' of " + description.get("name"));
      }
    }
    Documents.document(description, "key")
        .forEach((field, direction) -> {
          if (!(direction instanceof Number number)
              || Math.abs(number.doubleValue()) != 1
              || field.contains("$")) {
            throw Refusal.index("index key " + field + ": '" + direction + "' (expected: 1 or -1)");
          }
        });
    if (Documents.document(description, "key").isEmpty()) {
      throw Refusal.index("index key: '{}' (expected: at least one field)");
    }
  }

  private static void define(
      StoreDatabase database, StoreCollection collection, Document description) {
    Document key = Documents.document(description, "key");
    String name = String.valueOf(description.get("name"));
    boolean unique = Documents.flag(description, "unique", false);
    boolean sparse = Documents.flag(description, "sparse", false);
    if (List.copyOf(key.keySet()).equals(List.of("_id"))) {
      return;
    }
    for (StoreIndex index : collection.storeIndexes()) {
      boolean sameKey = sameKey(index.pattern(), key);
      boolean sameOptions = index.isUnique() == unique && index.definition().sparse() == sparse;
      if (index.getName().equals(name) && sameKey && sameOptions) {
        return;
      }
      if (index.getName().equals(name)) {
        throw new MongoServerError(
            INDEX_KEY_SPECS_CONFLICT,
            "IndexKeySpecsConflict",
            "An existing index has the same name as the requested index: " + name);
      }
      if (sameKey) {
        throw new MongoServerError(
            INDEX_OPTIONS_CONFLICT,
            "IndexOptionsConflict",
            "Index already exists with a different name: " + index.getName());
      }
    }
    var stored = new Document("v", 2).append("key", normalized(key)).append("name", name);
    if (unique) {
      stored.append("unique", true);
    }
    if (sparse) {
      stored.append("sparse", true);
    }
    database.define(stored.append("ns", collection.getFullName()));
  }

  private static Document normalized(Document key) {
    var normalized = new Document();
    key.forEach((field, direction) ->
        normalized.put(field, direction instanceof Number n && n.doubleValue() > 0 ? 1 : -1));
    return normalized;
  }

  private static boolean sameKey(Document one, Document other) {
    Document normalized = normalized(other);
    return one.equals(normalized)
        && List.copyOf(one.keySet()).equals(List.copyOf(normalized.keySet()));
  }

  static Document dropIndexes(StoreDatabase database, Document query) {
    Options.check("dropIndexes", query, Set.of("index"));
    String name = Documents.name(query, "dropIndexes");
    StoreCollection collection = database.find(name);
    if (collection == null) {
      throw new MongoServerError(
          NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns not found " + database.namespace(name));
    }
    int before = collection.getNumIndexes();
    for (String index : toDrop(collection, query.get("index"))) {
      database.undefine(collection, index);
    }
    return Replies.ok(new Document("nIndexesWas", before));
  }

  private static List<String> toDrop(StoreCollection collection, @Nullable Object wanted) {
    List<String> found =
        collection.storeIndexes().stream()
            .filter(index -> !(index instanceof IdIndex))
            .filter(index -> isWanted(index, wanted))
            .map(Index::getName)
            .toList();
    if (found.isEmpty() && !"*".equals(wanted)) {
      throw new IndexNotFoundException("index not found with name [" + wanted + "]");
    }
    return found;
  }

  private static boolean isWanted(StoreIndex index, @Nullable Object wanted) {
    return switch (wanted) {
      case String name -> name.equals("*") || name.equals(index.getName());
      case List<?> names -> names.contains(index.getName());
      case Document key -> sameKey(index.pattern(), key);
      case null, default -> false;
    };
  }
}
