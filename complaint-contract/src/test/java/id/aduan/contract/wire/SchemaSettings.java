package id.aduan.contract.wire;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import id.aduan.contract.Code;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How the types of the platform look in JSON, for whatever describes them. */
public final class SchemaSettings {
  private SchemaSettings() {}

  public static SchemaGeneratorConfigBuilder with(Option... options) {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    for (Option option : options) {
      builder.with(option);
    }
    builder
        .forFields()
        .withRequiredCheck(field -> !isNullable(field))
        .withNullableCheck(SchemaSettings::isNullable);
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
              format.isEmpty() ? definition : definition.put("format", format), true);
        });
    return builder;
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
    if (type == UUID.class) {
      return "uuid";
    }
    return Code.class.isAssignableFrom(type) ? "" : null;
  }
}
