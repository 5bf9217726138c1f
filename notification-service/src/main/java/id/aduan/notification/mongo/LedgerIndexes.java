package id.aduan.notification.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The indexes that the ledger's questions need. */
final class LedgerIndexes {
  private LedgerIndexes() {}

  static void make(MongoTemplate mongo) {
    MongoCollection<Document> messages = mongo.getCollection(MongoLedger.MESSAGES);
    String _ = messages.createIndex(Indexes.ascending(EntryDocument.CHANNEL, EntryDocument.DUE));
    String _ = messages.createIndex(Indexes.ascending(EntryDocument.CASE, EntryDocument.SEQUENCE));
    String _ = messages.createIndex(Indexes.ascending(EntryDocument.STATE, EntryDocument.ID));
    String _ =
        messages.createIndex(
            Indexes.ascending(LedgerOutbox.UNPUBLISHED_SINCE), new IndexOptions().sparse(true));
    String _ =
        messages.createIndex(
            Indexes.ascending(EntryDocument.AWAITED), new IndexOptions().sparse(true));
    String _ =
        mongo
            .getCollection(MongoEarlyReceipts.COLLECTION)
            .createIndex(Indexes.ascending(MongoEarlyReceipts.DUE));
  }
}
