package id.aduan.kit.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.wire.WireJson;
import id.aduan.kit.web.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/**
 * Holds a service to its published description, which is made from its endpoints: {@code
 * -Ddocs.update} writes it anew.
 */
public final class ApiDescription {
  private static final Pattern REFERENCE = Pattern.compile("\"#/components/([^\"]+)\"");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private final Path file;
  private final JsonNode described;

  /**
   * @param parameters what the service's own kinds of parameters read from a request
   * @param reasons the codes of the service's refusals
   */
  public ApiDescription(
      WebApplicationContext context, OwnParameters parameters, Map<String, Bilingual> reasons) {
    String service =
        context.getEnvironment().getRequiredProperty("spring.application.name") + "-service";
    this.file = Path.of("../docs/api", service + ".json");
    this.described = new ApiDocument(service, context, parameters, reasons).document();
  }

  public Stream<DynamicTest> tests() {
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest("the description is what the endpoints say", this::published),
            DynamicTest.dynamicTest("the service shows its description", this::shown),
            DynamicTest.dynamicTest("what the description points at is there", this::references),
            DynamicTest.dynamicTest("each operation has its own name", this::names)),
        operations().entrySet().stream()
            .map(operation ->
                DynamicTest.dynamicTest(
                    operation.getKey() + " is described", () -> complete(operation.getValue()))));
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    described
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation -> {
                  if (METHODS.contains(operation.getKey())) {
                    operations.put(operation.getKey() + " " + path.getKey(), operation.getValue());
                  }
                }));
    return operations;
  }

  private static void complete(JsonNode operation) {
    assertThat(operation.path("summary").asString(""))
        .as("the first sentence of the Javadoc of its method")
        .isNotBlank();
    assertThat(operation.path("responses").propertyNames()).contains("4XX");
    assertThat(operation.path("x-roles").isEmpty() && !operation.has("security"))
        .as("has no row in the access table")
        .isFalse();
  }

  /** Whoever has just written it anew shows it from the next build on. */
  private void shown() throws IOException {
    Resource packed = new ClassPathResource("api/" + file.getFileName());
    assertThat(packed.exists()).as("a copy of docs/api/ in the service").isTrue();
    if (!Boolean.getBoolean("docs.update")) {
      assertThat(packed.getContentAsString(UTF_8)).isEqualTo(Files.readString(file));
    }
    assertThat(operations()).containsKey("get /api/v1/openapi");
  }

  private void references() {
    Set<String> missing = new HashSet<>();
    var matcher = REFERENCE.matcher(described.toString());
    while (matcher.find()) {
      if (described.at("/components/" + matcher.group(1)).isMissingNode()) {
        missing.add(matcher.group(1));
      }
    }
    assertThat(missing).isEmpty();
  }

  private void names() {
    List<String> names = new ArrayList<>();
    operations().values().forEach(operation -> names.add(operation.path("operationId").asString()));
    assertThat(names).doesNotHaveDuplicates();
  }

  private void published() {
    String generated =
        WireJson.MAPPER
                .writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(described)
            + "\n";
    try {
      if (Boolean.getBoolean("docs.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, generated);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "absent: run with -Ddocs.update")
          .isEqualTo(generated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
