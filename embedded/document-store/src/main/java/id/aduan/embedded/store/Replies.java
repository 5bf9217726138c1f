package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;

/** The shapes of answers that several commands share. */
final class Replies {
  private static final int UNKNOWN_ERROR = 8;

  private Replies() {}

  static Document ok() {
    return ok(new Document());
  }

  static Document ok(Document reply) {
    return reply.append("ok", 1.0);
  }

  static Document cursor(String namespace, String batch, List<Document> documents, long id) {
    return ok(
        new Document(
            "cursor", new Document("id", id).append("ns", namespace).append(batch, documents)));
  }

  static Document writeError(int index, MongoServerException error) {
    return describe(new Document("index", index), error);
  }

  static Document failure(MongoServerException error) {
    return describe(new Document("ok", 0.0), error);
  }

  static Document failure(String message) {
    return new Document("ok", 0.0)
        .append("errmsg", message)
        .append("code", UNKNOWN_ERROR)
        .append("codeName", "UnknownError");
  }

  private static Document describe(Document reply, MongoServerException error) {
    reply.append("errmsg", error.getMessageWithoutErrorCode());
    if (error instanceof MongoServerError coded) {
      reply.append("code", coded.getCode());
      reply.putIfNotNull("codeName", coded.getCodeName());
    } else {
      reply.append("code", UNKNOWN_ERROR);
    }
    DuplicateKey duplicate = duplicateKey(error);
    if (duplicate != null) {
      reply.append("keyPattern", duplicate.pattern()).append("keyValue", duplicate.value());
    }
    return reply;
  }

  private static @org.jspecify.annotations.Nullable DuplicateKey duplicateKey(Throwable error) {
    if (error instanceof DuplicateKey duplicate) {
      return duplicate;
    }
    return error.getCause() instanceof DuplicateKey duplicate ? duplicate : null;
  }
}
