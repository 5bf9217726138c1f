package id.aduan.oversight.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes the indexes; without the unique one nothing may be written into a log. */
final class MongoSetUp {
  private final MongoTemplate mongo;
  private volatile boolean done;

  MongoSetUp(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Returns when the indexes are there; fails while the store is away. */
  void ensure() {
    if (!done) {
      makeIndexes();
      done = true;
    }
  }

  private void makeIndexes() {
    var _ =
        mongo
            .getCollection(MongoFeedLogs.COLLECTION)
            .createIndex(
                Indexes.ascending(
                    MongoFeedLogs.AGENCY, NoticeDocument.COMPLAINT, NoticeDocument.SEQUENCE),
                new IndexOptions().unique(true));
    MongoCollection<Document> cases = mongo.getCollection(MongoWatchedCases.COLLECTION);
    // With it a summary of a period is counted from the index alone.
    var _ =
        cases.createIndex(Indexes.ascending(FiguresDocument.ACCEPTED_AT, FiguresDocument.COMMON));
    var _ = cases.createIndex(Indexes.ascending(FiguresDocument.NEXT_DUE));
    var _ =
        cases.createIndex(Indexes.ascending(FiguresDocument.CHARGED, FiguresDocument.ACCEPTED_AT));
    var _ =
        mongo
            .getCollection(MongoMessages.COLLECTION)
            .createIndex(Indexes.ascending(MongoMessages.COMPLAINT));
  }
}
