package id.aduan.contract.wire;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.SchemaGenerator;
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
    return new SchemaGenerator(SchemaSettings.with(Option.INLINE_ALL_SCHEMAS).build());
  }
}
