package id.aduan.embedded.store;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The commands that write documents. */
final class Writes {
  private static final Set<String> INSERT =
      Set.of("documents", "ordered", "bypassDocumentValidation");
  private static final Set<String> UPDATE =
      Set.of("updates", "ordered", "bypassDocumentValidation");
  private static final Set<String> UPDATE_PART =
      Set.of("q", "u", "multi", "upsert", "arrayFilters", "hint");
  private static final Set<String> DELETE = Set.of("deletes", "ordered");
  private static final Set<String> DELETE_PART = Set.of("q", "limit", "hint");
  private static final Set<String> FIND_AND_MODIFY =
      Set.of(
          "query",
          "update",
          "remove",
          "new",
          "upsert",
          "sort",
          "fields",
          "arrayFilters",
          "bypassDocumentValidation",
          "hint");

  private Writes() {}

  static Document insert(StoreDatabase database, Document query) {
    Options.check("insert", query, INSERT);
    String name = writable(query, "insert");
    List<Document> documents = Documents.list(query.get("documents"));
    boolean ordered = Documents.flag(query, "ordered", true);
    List<Document> errors = database.findOrCreate(name).insertDocuments(documents, ordered);
    int inserted = documents.size() - errors.size();
    if (ordered && !errors.isEmpty()) {
      inserted = Documents.number(errors.getFirst(), "index", 0);
    }
    return withErrors(new Document("n", inserted), errors);
  }

  static Document update(StoreDatabase database, Channel channel, Document query, Oplog oplog) {
    Options.check("update", query, UPDATE);
    String name = writable(query, "update");
    StoreCollection collection = database.findOrCreate(name);
    List<Document> updates = Documents.list(query.get("updates"));
    boolean ordered = Documents.flag(query, "ordered", true);
    var errors = new ArrayList<Document>();
    var upserted = new ArrayList<Document>();
    int matched = 0;
    int modified = 0;
    for (int i = 0; i < updates.size() && (errors.isEmpty() || !ordered); i++) {
      try {
        Document part = updates.get(i);
        Document result =
            part.containsKey("arrayFilters")
                ? database.updateByEngine(channel, name, checked(part), oplog)
                : update(collection, part, oplog);
        if (result.containsKey("upserted")) {
          upserted.add(new Document("index", i).append("_id", result.get("upserted")));
        }
        matched += Documents.number(result, "n", 0);
        modified += Documents.number(result, "nModified", 0);
      } catch (MongoServerException e) {
        errors.add(Replies.writeError(i, e));
      }
    }
    var reply = new Document("n", matched + upserted.size()).append("nModified", modified);
    if (!upserted.isEmpty()) {
      reply.append("upserted", upserted);
    }
    return withErrors(reply, errors);
  }

  private static Document update(StoreCollection collection, Document part, Oplog oplog) {
    Document checked = checked(part);
    return collection.updateDocuments(
        Documents.document(checked, "q"),
        Documents.document(checked, "u"),
        ArrayFilters.empty(),
        Documents.flag(checked, "multi", false),
        Documents.flag(checked, "upsert", false),
        oplog);
  }

  private static Document checked(Document part) {
    Options.checkPart("update", part, UPDATE_PART);
    var _ = change(part, "u");
    return part;
  }

  private static Document change(Document part, String field) {
    if (part.get(field) instanceof List<?>) {
      throw Refusal.unsupported("updates by pipeline");
    }
    return Documents.document(part, field);
  }

  static Document delete(StoreDatabase database, Document query, Oplog oplog) {
    Options.check("delete", query, DELETE);
    StoreCollection collection = database.find(writable(query, "delete"));
    boolean ordered = Documents.flag(query, "ordered", true);
    List<Document> deletes = Documents.list(query.get("deletes"));
    var errors = new ArrayList<Document>();
    int deleted = 0;
    for (int i = 0;
        collection != null && i < deletes.size() && (errors.isEmpty() || !ordered);
        i++) {
      try {
        Document part = deletes.get(i);
        Options.checkPart("delete", part, DELETE_PART);
        deleted +=
            collection.deleteDocuments(
                Documents.document(part, "q"), Documents.number(part, "limit", 0), oplog);
      } catch (MongoServerException e) {
        errors.add(Replies.writeError(i, e));
      }
    }
    return withErrors(new Document("n", deleted), errors);
  }

  static Document findAndModify(StoreDatabase database, Document query) {
    String command = query.keySet().iterator().next();
    Options.check(command, query, FIND_AND_MODIFY);
    if (query.containsKey("update")) {
      var _ = change(query, "update");
    }
    return database.findOrCreate(writable(query, command)).findAndModify(query);
  }

  private static String writable(Document query, String command) {
    String name = Documents.name(query, command);
    if (name.startsWith("system.")) {
      throw new BadValueException("collection: '" + name + "' (expected: not a system collection)");
    }
    return name;
  }

  private static Document withErrors(Document reply, List<Document> errors) {
    if (!errors.isEmpty()) {
      reply.append("writeErrors", errors);
    }
    return Replies.ok(reply);
  }
}
