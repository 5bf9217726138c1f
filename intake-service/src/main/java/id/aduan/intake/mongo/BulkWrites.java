package id.aduan.intake.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import id.aduan.kit.stream.StoreBusy;
import java.util.List;
import org.bson.Document;

/** Conditional writes of a whole batch in one round trip. */
final class BulkWrites {
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

  private BulkWrites() {}

  /** Throws {@link StoreBusy} unless each of these inserted or met its document. */
  static void all(MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
    try {
      BulkWriteResult result = collection.bulkWrite(writes, ANY_ORDER);
      if (result.getInsertedCount() + result.getMatchedCount() < writes.size()) {
        throw overtaken(collection);
      }
    } catch (MongoBulkWriteException e) {
      boolean onlyOvertaken =
          e.getWriteConcernError() == null
              && e.getWriteErrors().stream()
                  .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (onlyOvertaken) {
        throw overtaken(collection);
      }
      throw e;
    }
  }

  private static StoreBusy overtaken(MongoCollection<Document> collection) {
    return new StoreBusy(
        collection.getNamespace().getCollectionName()
            + ": written by somebody else (expected: as read)");
  }
}
