package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of a command are understood; any other is refused, never silently ignored. */
final class Options {
  /** What every command may carry: where it goes, how durable, who asked, and notes. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "$db",
          "lsid",
          "writeConcern",
          "readConcern",
          "$readPreference",
          "maxTimeMS",
          "comment",
          "$clusterTime");

  private Options() {}

  static void check(String command, Document query, Set<String> known) {
    refuseTransaction(query);
    for (String option : query.keySet()) {
      if (!option.equals(command) && !ANYWHERE.contains(option) && !known.contains(option)) {
        refuse(command, option, query.get(option));
      }
    }
  }

  /** The parts of a command that lie one level deeper: updates, deletes, index descriptions. */
  static void checkPart(String command, Document part, Set<String> known) {
    for (String option : part.keySet()) {
      if (!known.contains(option)) {
        refuse(command, option, part.get(option));
      }
    }
  }

  private static void refuse(String command, String option, @Nullable Object value) {
    boolean off =
        value == null
            || Boolean.FALSE.equals(value)
            || (value instanceof Document document && document.isEmpty());
    if (!off) {
      throw Refusal.unsupported("option '" + option + "' of " + command);
    }
  }

  private static void refuseTransaction(Document query) {
    if (query.containsKey("txnNumber") || query.containsKey("startTransaction")) {
      throw new de.bwaldvogel.mongo.exception.MongoServerError(
          20,
          "IllegalOperation",
          "Transaction numbers are only allowed on a replica set member or mongos");
    }
  }
}
