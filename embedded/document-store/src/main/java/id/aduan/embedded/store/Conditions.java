package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import id.aduan.embedded.store.Bounds.Limit;
import id.aduan.embedded.store.Bounds.Points;
import id.aduan.embedded.store.Bounds.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query taken apart: what must hold of single fields, and at most one set of alternatives.
 *
 * <p>It only ever says less than the query does: whoever uses it checks each document against the
 * whole query.
 */
final class Conditions {
  private final Map<String, Bounds> byField;
  private List<Document> alternatives = List.of();
  private boolean complete = true;

  private Conditions(Map<String, Bounds> byField) {
    this.byField = byField;
  }

  static Conditions of(Document query) {
    var conditions = new Conditions(new LinkedHashMap<>());
    conditions.addAll(query);
    return conditions;
  }

  @Nullable Bounds on(String field) {
    return byField.get(field);
  }

  List<Document> alternatives() {
    return alternatives;
  }

  int fields() {
    return byField.size();
  }

  /** Whether these conditions say all that the query says. */
  boolean isComplete() {
    return complete && alternatives.isEmpty();
  }

  /** These conditions and one of the alternatives. */
  Conditions with(Document alternative) {
    var both = new Conditions(new LinkedHashMap<>(byField));
    both.complete = complete;
    both.addAll(alternative);
    return both;
  }

  private void addAll(Document query) {
    query.forEach((field, value) -> {
      switch (field) {
        case "$and" -> documents(value).forEach(this::addAll);
        case "$or" -> addAlternatives(documents(value));
        case "$comment" -> {}
        default -> addField(field, value);
      }
    });
  }

  private static List<Document> documents(@Nullable Object value) {
    var documents = new ArrayList<Document>();
    if (value instanceof Collection<?> list) {
      for (Object element : list) {
        if (element instanceof Document document) {
          documents.add(document);
        }
      }
    }
    return documents;
  }

  private void addAlternatives(List<Document> branches) {
    if (branches.size() == 1) {
      addAll(branches.getFirst());
    } else if (alternatives.isEmpty()) {
      alternatives = branches;
    } else {
      complete = false;
    }
  }

  private void addField(String field, @Nullable Object value) {
    if (field.startsWith("$")) {
      complete = false;
    } else if (BsonRegularExpression.isRegularExpression(value)) {
      addPattern(field, BsonRegularExpression.convertToRegularExpression(value));
    } else if (value instanceof Document operators && isOperators(operators)) {
      operators.forEach((operator, operand) -> addOperator(field, operator, operand));
    } else {
      addPoint(field, value);
    }
  }

  private static boolean isOperators(Document value) {
    return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
  }

  private void addOperator(String field, String operator, @Nullable Object operand) {
    switch (operator) {
      case "$eq" -> addPoint(field, operand);
      case "$in" -> addPoints(field, operand);
      case "$gt" -> addRange(field, operand, true, false);
      case "$gte" -> addRange(field, operand, true, true);
      case "$lt" -> addRange(field, operand, false, false);
      case "$lte" -> addRange(field, operand, false, true);
      default -> complete = false;
    }
  }

  private void addPoint(String field, @Nullable Object value) {
    if (OrderedBytes.canEncode(value)) {
      put(field, new Points(Arrays.asList(value)));
      complete &= value != null;
    } else {
      complete = false;
    }
  }

  private void addPoints(String field, @Nullable Object value) {
    if (value instanceof Collection<?> values
        && values.stream().allMatch(OrderedBytes::canEncode)) {
      put(field, new Points(new ArrayList<>(values)));
      complete &= !values.contains(null);
    } else {
      complete = false;
    }
  }

  private void addRange(String field, @Nullable Object value, boolean lower, boolean inclusive) {
    if (value == null || value instanceof Document || !OrderedBytes.canEncode(value)) {
      complete = false;
      return;
    }
    var limit = new Limit(value, inclusive);
    put(field, lower ? new Range(limit, null) : new Range(null, limit));
  }

  /** An anchored pattern without further magic at its beginning is a range of strings. */
  private void addPattern(String field, BsonRegularExpression regex) {
    complete = false;
    String pattern = regex.getPattern();
    boolean plain = regex.getOptions() == null || regex.getOptions().isEmpty();
    if (!plain || !pattern.startsWith("^") || pattern.contains("|")) {
      return;
    }
    String prefix = literalPrefix(pattern.substring(1));
    if (!prefix.isEmpty()) {
      put(
          field,
          new Range(
              new Limit(prefix, true),
              new Limit(prefix + Character.toString(Character.MAX_CODE_POINT), true)));
    }
  }

  private static String literalPrefix(String pattern) {
    String body = pattern;
    if (body.startsWith("\\Q")) {
      int end = body.indexOf("\\E");
      return end < 0 ? body.substring(2) : body.substring(2, end);
    }
    int length = 0;
    while (length < body.length() && isLiteral(body.charAt(length))) {
      length++;
    }
    boolean repeated = length < body.length() && "*?{".indexOf(body.charAt(length)) >= 0;
    return body.substring(0, repeated ? Math.max(0, length - 1) : length);
  }

  private static boolean isLiteral(char c) {
    return Character.isLetterOrDigit(c)
        || c == '-'
        || c == '_'
        || c == ':'
        || c == '/'
        || c == '@'
        || c == ' ';
  }

  private void put(String field, Bounds added) {
    Bounds known = byField.get(field);
    switch (known) {
      case null -> byField.put(field, added);
      case Points _ -> complete = false;
      case Range range -> {
        if (added instanceof Range more) {
          byField.put(field, both(range, more));
        } else {
          byField.put(field, added);
          complete = false;
        }
      }
    }
  }

  private Range both(Range one, Range other) {
    boolean fits =
        OrderedBytes.kind(one.anyValue()) == OrderedBytes.kind(other.anyValue())
            && (one.lower() == null || other.lower() == null)
            && (one.upper() == null || other.upper() == null);
    if (!fits) {
      complete = false;
      return one;
    }
    return new Range(
        one.lower() != null ? one.lower() : other.lower(),
        one.upper() != null ? one.upper() : other.upper());
  }
}
