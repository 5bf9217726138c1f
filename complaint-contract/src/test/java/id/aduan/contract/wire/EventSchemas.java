package id.aduan.contract.wire;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import id.aduan.contract.Code;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of the events, made from their types. */
final class EventSchemas {
  private static final SchemaGenerator GENERATOR = generator();

  private EventSchemas() {}

  static JsonNode of(EventType type) {
    ObjectNode schema = GENERATOR.generateSchema(type.payload());
    schema.put("$id", "urn:aduan:schema:" + type.wireName());
    schema.put("title", type.wireName());
    return schema;
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.INLINE_ALL_SCHEMAS)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    builder
        .forFields()
        .withRequiredCheck(field -> !isNullable(field))
        .withNullableCheck(EventSchemas::isNullable);
    builder
        .forTypesInGeneral()
        .withCustomDefinitionProvider((type, context) -> {
          String format = format(type.getErasedType());
          if (format == null) {
            return null;
          }
          ObjectNode definition =
              context.getGeneratorConfig().createObjectNode().put("type", "string");
          return new CustomDefinition(
              format.isEmpty() ? definition : definition.put("format", format));
        });
    return new SchemaGenerator(builder.build());
  }

  private static boolean isNullable(FieldScope field) {
    return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable String format(Class<?> type) {
    if (type == Instant.class) {
      return "date-time";
    }
    if (type == LocalDate.class) {
      return "date";
    }
    if (type == URI.class) {
      return "uri";
    }
    return Code.class.isAssignableFrom(type) ? "" : null;
  }
}
