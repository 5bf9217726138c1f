package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a command as what they must be. */
final class Documents {
  private Documents() {}

  static Document document(Document command, String field) {
    return switch (command.get(field)) {
      case null -> new Document();
      case Document document -> document;
      default -> throw new FailedToParseException(field + ": (expected: an object)");
    };
  }

  static @Nullable Document optional(Document command, String field) {
    return command.get(field) == null ? null : document(command, field);
  }

  static List<Document> list(@Nullable Object value) {
    if (value instanceof Collection<?> values
        && values.stream().allMatch(Document.class::isInstance)) {
      return values.stream().map(Document.class::cast).toList();
    }
    throw new FailedToParseException("list: (expected: an array of objects)");
  }

  static int number(Document command, String field, int otherwise) {
    return command.get(field) instanceof Number number ? number.intValue() : otherwise;
  }

  static boolean flag(Document command, String field, boolean otherwise) {
    return switch (command.get(field)) {
      case Boolean flag -> flag;
      case Number number -> number.doubleValue() != 0;
      case null, default -> otherwise;
    };
  }

  static String name(Document command, String field) {
    if (command.get(field) instanceof String name && !name.isEmpty()) {
      return name;
    }
    throw new FailedToParseException(field + ": (expected: the name of a collection)");
  }
}
