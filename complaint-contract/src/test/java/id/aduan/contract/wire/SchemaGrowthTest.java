package id.aduan.contract.wire;

import static id.aduan.contract.wire.PublishedSchemasTest.breaks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The comparison itself must find what it is for. */
class SchemaGrowthTest {
  private static final JsonNode RELEASED =
      schema(
          "{'type':'object','properties':{'a':{'type':'string','enum':['X']},'b':{'type':'integer'}},'required':['a']}");

  @Test
  void allowsANewOptionalField() {
    assertThat(
            breaks(
                RELEASED,
                schema(
                    "{'type':'object','properties':{'a':{'type':'string','enum':['X']},'b':{'type':'integer'},"
                        + "'c':{'type':'string'}},'required':['a']}"),
                "e"))
        .isEmpty();
  }

  @Test
  void findsWhatIsGoneOrOther() {
    assertThat(
            breaks(
                RELEASED,
                schema(
                    "{'type':'object','properties':{'a':{'type':'integer','enum':['X','Y']}},'required':['a','c']}"),
                "e"))
        .containsExactlyInAnyOrder(
            "e: demands more", "e.a: another type", "e.a: other constants", "e.b: gone");
  }

  @Test
  void findsABrokenPromise() {
    assertThat(
            breaks(
                RELEASED,
                schema(RELEASED.toString().replace("\"required\":[\"a\"]", "'required':[]")),
                "e"))
        .containsExactly("e: promises less");
  }

  private static JsonNode schema(String json) {
    return WireJson.MAPPER.readTree(json.replace('\'', '"'));
  }
}
