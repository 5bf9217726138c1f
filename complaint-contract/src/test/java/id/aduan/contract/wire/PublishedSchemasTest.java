package id.aduan.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

class PublishedSchemasTest {

  @ParameterizedTest
  @EnumSource
  void isWhatTheTypesSay(EventType type) {
    String generated = pretty(EventSchemas.of(type));
    assertThat(ContractFile.published(file(type), generated)).isEqualTo(generated);
  }

  @ParameterizedTest
  @EnumSource
  void acceptsTheExample(EventType type) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ContractFile.read(file(type)), InputFormat.JSON);
    assertThat(schema.validate(EventExamples.json(type), InputFormat.JSON)).isEmpty();
  }

  /** Within a version a schema may gain optional fields, and nothing else. */
  @ParameterizedTest
  @EnumSource
  void growsOnlyCompatibly(EventType type) {
    JsonNode released = ReleasedSchemas.of(type);
    JsonNode today = EventSchemas.of(type);
    assertThat(breaks(released, today, type.wireName())).isEmpty();
  }

  static List<String> breaks(JsonNode released, JsonNode today, String path) {
    List<String> found = new ArrayList<>();
    if (!released.path("type").equals(today.path("type"))) {
      found.add(path + ": another type");
    }
    if (!texts(released.path("enum")).equals(texts(today.path("enum")))) {
      found.add(path + ": other constants");
    }
    if (!texts(released.path("required")).containsAll(texts(today.path("required")))) {
      found.add(path + ": demands more");
    }
    if (!texts(today.path("required")).containsAll(texts(released.path("required")))) {
      found.add(path + ": promises less");
    }
    for (String name : released.path("properties").propertyNames()) {
      JsonNode now = today.path("properties").path(name);
      if (now.isMissingNode()) {
        found.add(path + "." + name + ": gone");
      } else {
        found.addAll(breaks(released.path("properties").path(name), now, path + "." + name));
      }
    }
    if (released.has("items")) {
      found.addAll(breaks(released.path("items"), today.path("items"), path + "[]"));
    }
    return found;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(node -> texts.add(node.asString()));
    return texts;
  }

  private static String file(EventType type) {
    return "schemas/" + type.wireName() + ".json";
  }

  static String pretty(JsonNode node) {
    return WireJson.MAPPER
            .writer()
            .with(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(node)
        + "\n";
  }
}
