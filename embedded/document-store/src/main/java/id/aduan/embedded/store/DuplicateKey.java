package id.aduan.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Error 11000 with the pattern and the value of the key, as MongoDB reports them. */
final class DuplicateKey extends DuplicateKeyError {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Document pattern;
  private final transient @Nullable Document value;

  DuplicateKey(MongoCollection<?> collection, String index, Document pattern, Document value) {
    super(collection.getFullName(), index + " dup key: " + describe(value));
    this.pattern = pattern;
    this.value = value;
  }

  Document pattern() {
    return Objects.requireNonNull(pattern);
  }

  Document value() {
    return Objects.requireNonNull(value);
  }

  private static String describe(Document value) {
    return value.entrySet().stream()
        .map(field -> field.getKey() + ": " + Json.toCompactJsonValue(field.getValue()))
        .collect(Collectors.joining(", ", "{ ", " }"));
  }
}
