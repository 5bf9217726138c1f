package id.aduan.kit.api;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import id.aduan.contract.wire.SchemaSettings;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of what is sent and answered, each type once. */
final class Types {
  private final SchemaBuilder schemas = generator().buildMultipleSchemaDefinitions();

  JsonNode of(Type type) {
    return schemas.createSchemaReference(type);
  }

  ObjectNode all() {
    return schemas.collectDefinitions("components/schemas");
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder settings =
        SchemaSettings.with(
            Option.DEFINITIONS_FOR_ALL_OBJECTS,
            Option.PLAIN_DEFINITION_KEYS,
            Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
    settings
        .forTypesInGeneral()
        .withCustomDefinitionProvider((type, context) ->
            type.isInstanceOf(JsonNode.class)
                ? new CustomDefinition(
                    context.getGeneratorConfig().createObjectNode().put("type", "object"), true)
                : null)
        .withSubtypeResolver((type, context) ->
            type.getErasedType().isSealed()
                ? Arrays.stream(type.getErasedType().getPermittedSubclasses())
                    .sorted(Comparator.comparing(Class::getName))
                    .map(subtype -> context.getTypeContext().resolveSubtype(type, subtype))
                    .toList()
                : null);
    return new SchemaGenerator(settings.build());
  }
}
