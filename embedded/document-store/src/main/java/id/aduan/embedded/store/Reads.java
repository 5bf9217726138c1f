package id.aduan.embedded.store;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import id.aduan.embedded.store.StoreCollection.CursorReply;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The commands that read. */
final class Reads {
  private static final Set<String> FIND =
      Set.of(
          "filter",
          "sort",
          "projection",
          "skip",
          "limit",
          "batchSize",
          "singleBatch",
          "hint",
          "allowDiskUse",
          "noCursorTimeout");
  private static final Set<String> AGGREGATE = Set.of("pipeline", "cursor", "allowDiskUse", "hint");
  private static final Set<String> COUNT = Set.of("query", "skip", "limit", "hint");
  private static final Set<String> DISTINCT = Set.of("key", "query");

  private Reads() {}

  static Document find(StoreDatabase database, Document query) {
    Options.check("find", query, FIND);
    String name = Documents.name(query, "find");
    StoreCollection collection = database.find(name);
    if (collection == null) {
      return Replies.cursor(database.namespace(name), "firstBatch", List.of(), 0);
    }
    int limit = Documents.number(query, "limit", 0);
    var find =
        new Find(
            Documents.document(query, "filter"),
            Documents.optional(query, "sort"),
            Documents.number(query, "skip", 0),
            Math.abs(limit),
            Documents.optional(query, "projection"));
    boolean single = limit < 0 || Documents.flag(query, "singleBatch", false);
    return reply(database, name, collection, collection.find(find), query, single);
  }

  private static Document reply(
      StoreDatabase database,
      String name,
      StoreCollection collection,
      Iterator<Document> result,
      Document options,
      boolean single) {
    int batchSize = Documents.number(options, "batchSize", BatchCursor.FIRST_BATCH);
    if (batchSize == 0 && !single) {
      throw Refusal.unsupported("batchSize: '0' (expected: at least 1)");
    }
    CursorReply opened = collection.open(result, batchSize, single);
    return Replies.cursor(database.namespace(name), "firstBatch", opened.first(), opened.cursor());
  }

  static Document count(StoreDatabase database, Document query) {
    Options.check("count", query, COUNT);
    StoreCollection collection = database.find(Documents.name(query, "count"));
    int skip = Documents.number(query, "skip", 0);
    int limit = Math.abs(Documents.number(query, "limit", 0));
    int count =
        collection == null ? 0 : collection.count(Documents.document(query, "query"), skip, limit);
    return Replies.ok(new Document("n", count));
  }

  static Document distinct(StoreDatabase database, Document query) {
    Options.check("distinct", query, DISTINCT);
    StoreCollection collection = database.find(Documents.name(query, "distinct"));
    return collection == null
        ? Replies.ok(new Document("values", List.of()))
        : collection.handleDistinct(query);
  }

  static Document aggregate(
      StoreDatabase database, Document query, DatabaseResolver resolver, Oplog oplog) {
    Options.check("aggregate", query, AGGREGATE);
    String name = Documents.name(query, "aggregate");
    List<Document> pipeline = Documents.list(query.get("pipeline"));
    refuseChangeStream(pipeline);
    StoreCollection collection = database.find(name);
    Aggregation whole = Aggregation.fromPipeline(pipeline, resolver, database, collection, oplog);
    whole.validate(new Document("cursor", new Document()));
    if (collection == null) {
      return Replies.cursor(database.namespace(name), "firstBatch", List.of(), 0);
    }
    Iterator<Document> result = result(database, collection, pipeline, resolver, oplog);
    return reply(database, name, collection, result, Documents.document(query, "cursor"), false);
  }

  private static void refuseChangeStream(List<Document> pipeline) {
    for (Document stage : pipeline) {
      if (stage.containsKey("$changeStream")) {
        throw Refusal.unsupported("change streams");
      }
    }
  }

  private static Iterator<Document> result(
      StoreDatabase database,
      StoreCollection collection,
      List<Document> pipeline,
      DatabaseResolver resolver,
      Oplog oplog) {
    Document counter = counterOf(pipeline);
    if (counter != null) {
      return counted(collection, Documents.document(pipeline.getFirst(), "$match"), counter);
    }
    var front = new Front(pipeline);
    Aggregation rest =
        Aggregation.fromPipeline(front.rest(), resolver, database, collection, oplog);
    var input =
        Spliterators.spliteratorUnknownSize(collection.find(front.find()), Spliterator.ORDERED);
    return rest.runStages(StreamSupport.stream(input, false)).iterator();
  }

  /** The driver's countDocuments: a match, and then a group that only counts. */
  private static @Nullable Document counterOf(List<Document> pipeline) {
    boolean shape =
        pipeline.size() == 2
            && pipeline.getFirst().get("$match") instanceof Document
            && pipeline.getLast().get("$group") instanceof Document;
    if (!shape) {
      return null;
    }
    Document group = Documents.document(pipeline.getLast(), "$group");
    boolean counts =
        group.size() == 2
            && !(group.get("_id") instanceof String)
            && !(group.get("_id") instanceof Document)
            && group.containsKey("_id")
            && new Document("$sum", 1).equals(group.get("n"));
    return counts ? group : null;
  }

  private static Iterator<Document> counted(
      StoreCollection collection, Document match, Document group) {
    int count = collection.count(match, 0, 0);
    return count == 0
        ? List.<Document>of().iterator()
        : List.of(new Document("_id", group.get("_id")).append("n", count)).iterator();
  }

  /** The stages at the front of a pipeline that a find with its indexes answers. */
  private static final class Front {
    private final List<Document> matches = new ArrayList<>();
    private @Nullable Document sort;
    private int limit;
    private int taken;
    private final List<Document> pipeline;

    private Front(List<Document> pipeline) {
      this.pipeline = pipeline;
      while (taken < pipeline.size() && takes(pipeline.get(taken))) {
        taken++;
      }
    }

    private boolean takes(Document stage) {
      if (limit > 0) {
        return false;
      }
      if (sort == null && stage.get("$match") instanceof Document match) {
        return matches.add(match);
      }
      if (sort == null && stage.get("$sort") instanceof Document order && !order.isEmpty()) {
        sort = order;
        return true;
      }
      if (stage.get("$limit") instanceof Number number
          && number.longValue() > 0
          && number.longValue() < Integer.MAX_VALUE) {
        limit = number.intValue();
        return true;
      }
      return false;
    }

    private Find find() {
      Document filter =
          switch (matches.size()) {
            case 0 -> new Document();
            case 1 -> matches.getFirst();
            default -> new Document("$and", matches);
          };
      return new Find(filter, sort, 0, limit, null);
    }

    private List<Document> rest() {
      return pipeline.subList(taken, pipeline.size());
    }
  }
}
