package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order that a query asks for; documents are compared by the bytes that an index would give
 * them.
 */
record SortOrder(List<Field> fields) {

  /** One field and its direction. */
  record Field(FieldPath path, boolean ascending) {}

  static final SortOrder NONE = new SortOrder(List.of());

  SortOrder {
    fields = List.copyOf(fields);
  }

  static SortOrder of(@Nullable Document orderBy) {
    if (orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural")) {
      return NONE;
    }
    var fields = new ArrayList<Field>();
    orderBy.forEach((name, direction) ->
        fields.add(new Field(new FieldPath(name), isAscending(name, direction))));
    return new SortOrder(fields);
  }

  private static boolean isAscending(String name, @Nullable Object direction) {
    if (direction instanceof Number number && Math.abs(number.doubleValue()) == 1) {
      return number.doubleValue() > 0;
    }
    throw new BadValueException("sort of " + name + ": '" + direction + "' (expected: 1 or -1)");
  }

  boolean isNone() {
    return fields.isEmpty();
  }

  /** Of an array counts its lowest element, and its highest when the order descends. */
  byte[] keyOf(Document document) {
    var key = new OrderedBytes();
    for (Field field : fields) {
      byte[] first = null;
      for (Object value : field.path().in(document).values()) {
        byte[] candidate = new OrderedBytes().add(value, field.ascending()).toBytes();
        if (first == null || Arrays.compareUnsigned(candidate, first) < 0) {
          first = candidate;
        }
      }
      if (first != null) {
        key.addRaw(first);
      }
    }
    return key.toBytes();
  }
}
