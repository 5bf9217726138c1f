package id.aduan.embedded.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Records what a driver sends: commands, their options, operators, stages, shapes of indexes; and
 * says what of it is not on the list of what the stand-in supports.
 *
 * <p>Install it with {@code MongoClientSettings.Builder.addCommandListener}, and call {@link
 * #assertAllSupported} at the end. Values are never recorded.
 */
public final class RecordedCommands implements CommandListener {
  private static final String LIST = "supported-commands.txt";
  private static final Set<String> UNRECORDED =
      Set.of(
          "$db",
          "lsid",
          "$clusterTime",
          "$readPreference",
          "writeConcern",
          "readConcern",
          "txnNumber",
          "comment");

  private final Set<String> seen = new ConcurrentSkipListSet<>();

  /**
   * Everything recorded so far, one word for each: {@code query $in}, {@code stage $group}, and so
   * on.
   */
  public Set<String> seen() {
    return Set.copyOf(seen);
  }

  /** Fails with everything recorded that the list of supported commands does not name. */
  public void assertAllSupported() {
    Set<String> supported = supported();
    List<String> unsupported = seen.stream().filter(word -> !supported.contains(word)).toList();
    if (!unsupported.isEmpty()) {
      throw new AssertionError(
          "sent to the store: '" + unsupported + "' (expected: only what " + LIST + " names)");
    }
  }

  /** The list itself: what the stand-in promises to do as MongoDB does. */
  public static Set<String> supported() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RecordedCommands.class.getResourceAsStream(LIST)),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    String name = event.getCommandName();
    BsonDocument command = event.getCommand();
    note("command", name);
    for (String option : command.keySet()) {
      if (!option.equals(name) && !UNRECORDED.contains(option)) {
        note("option of " + name, option);
      }
    }
    switch (name) {
      case "find" -> {
        query(command.get("filter"));
        projection(command.get("projection"));
      }
      case "count", "distinct" -> query(command.get("query"));
      case "aggregate" -> stages(command.get("pipeline"));
      case "update" -> documents(command.get("updates")).forEach(this::update);
      case "delete" -> documents(command.get("deletes")).forEach(part -> query(part.get("q")));
      case "findAndModify" -> {
        query(command.get("query"));
        change(command.get("update"));
        arrayFilters(command.get("arrayFilters"));
        projection(command.get("fields"));
      }
      case "createIndexes" -> documents(command.get("indexes")).forEach(this::index);
      default -> {}
    }
  }

  private void note(String kind, String word) {
    var _ = seen.add(kind + " " + word);
  }

  private void update(BsonDocument part) {
    query(part.get("q"));
    change(part.get("u"));
    arrayFilters(part.get("arrayFilters"));
  }

  private void arrayFilters(@Nullable BsonValue filters) {
    List<BsonDocument> all = documents(filters);
    if (!all.isEmpty()) {
      note("update", "arrayFilters");
      all.forEach(this::query);
    }
  }

  private void change(@Nullable BsonValue change) {
    switch (change) {
      case BsonDocument operators
          when operators.keySet().stream().anyMatch(key -> key.startsWith("$")) ->
          operators.forEach(this::operator);
      case BsonDocument _ -> note("update", "replacement");
      case BsonArray _ -> note("update", "pipeline");
      case null, default -> {}
    }
  }

  private void operator(String name, BsonValue fields) {
    note("update", name);
    if (fields instanceof BsonDocument document) {
      for (BsonValue value : document.values()) {
        if (value instanceof BsonDocument modifiers
            && (name.equals("$push") || name.equals("$addToSet"))) {
          modifiers.keySet().stream()
              .filter(key -> key.startsWith("$"))
              .forEach(key -> note("update", name + " " + key));
        }
        if (name.equals("$pull") && value instanceof BsonDocument condition) {
          query(condition);
        }
      }
    }
  }

  private void query(@Nullable BsonValue value) {
    switch (value) {
      case BsonDocument document ->
          document.forEach((key, inner) -> {
            if (key.startsWith("$")
                && !key.equals("$options")
                && !key.equals("$id")
                && !key.equals("$ref")) {
              note("query", key);
            }
            query(inner);
          });
      case BsonArray array -> array.forEach(this::query);
      case BsonValue pattern when pattern.isRegularExpression() -> note("query", "$regex");
      case null, default -> {}
    }
  }

  private void projection(@Nullable BsonValue fields) {
    if (fields instanceof BsonDocument document) {
      document
          .values()
          .forEach(value ->
              note(
                  "projection",
                  value instanceof BsonDocument inner ? inner.getFirstKey() : "field"));
    }
  }

  private void stages(@Nullable BsonValue pipeline) {
    for (BsonDocument stage : documents(pipeline)) {
      String name = stage.getFirstKey();
      note("stage", name);
      BsonValue content = Objects.requireNonNull(stage.get(name));
      switch (name) {
        case "$match" -> query(content);
        case "$facet" -> content.asDocument().values().forEach(this::stages);
        case "$lookup" -> {
          content.asDocument().keySet().forEach(key -> note("stage", name + " " + key));
          stages(content.asDocument().get("pipeline"));
        }
        default -> expressions(content);
      }
    }
  }

  private void expressions(@Nullable BsonValue value) {
    switch (value) {
      case BsonDocument document ->
          document.forEach((key, inner) -> {
            if (key.startsWith("$")) {
              note("expression", key);
            }
            expressions(inner);
          });
      case BsonArray array -> array.forEach(this::expressions);
      case null, default -> {}
    }
  }

  /** The shape of an index: how many fields, which directions, which options; never its names. */
  private void index(BsonDocument index) {
    BsonDocument key = index.getDocument("key");
    note("index", key.size() == 1 ? "single" : "compound");
    for (BsonValue direction : key.values()) {
      note(
          "index",
          direction.isNumber()
              ? (direction.asNumber().intValue() > 0 ? "ascending" : "descending")
              : direction.asString().getValue());
    }
    index.keySet().stream()
        .filter(option -> !Set.of("key", "name", "v", "ns").contains(option))
        .forEach(option -> note("index", option));
  }

  private static List<BsonDocument> documents(@Nullable BsonValue value) {
    return value instanceof BsonArray array
        ? array.stream().filter(BsonValue::isDocument).map(BsonValue::asDocument).toList()
        : List.of();
  }
}
