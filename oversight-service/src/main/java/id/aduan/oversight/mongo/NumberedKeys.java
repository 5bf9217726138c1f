package id.aduan.oversight.mongo;

import org.bson.Document;
import org.bson.conversions.Bson;

/** Keys of a prefix and a number, the number padded so that text sorts as numbers do. */
final class NumberedKeys {
  private static final char BETWEEN = '/';
  private static final char AFTER_BETWEEN = BETWEEN + 1;

  private NumberedKeys() {}

  static String key(String prefix, long number) {
    return prefix + BETWEEN + "%019d".formatted(number);
  }

  /** The keys of a prefix whose number is greater. */
  static Bson after(String prefix, long number) {
    return new Document(
        "_id", new Document("$gt", key(prefix, number)).append("$lt", prefix + AFTER_BETWEEN));
  }
}
