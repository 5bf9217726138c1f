package id.aduan.oversight.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;

/** Tells a write that found its key taken from one that failed. */
final class Duplicates {
  private static final int DUPLICATE_KEY = 11000;

  private Duplicates() {}

  /** The writes that found their key taken; whatever else went wrong is thrown on. */
  static List<BulkWriteError> only(MongoBulkWriteException failure) {
    boolean somethingElse =
        failure.getWriteConcernError() != null
            || failure.getWriteErrors().stream()
                .anyMatch(error -> error.getCode() != DUPLICATE_KEY);
    if (somethingElse) {
      throw failure;
    }
    return failure.getWriteErrors();
  }
}
