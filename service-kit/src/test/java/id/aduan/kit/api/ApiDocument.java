package id.aduan.kit.api;

import id.aduan.contract.wire.WireJson;
import id.aduan.kit.security.AccessTable;
import id.aduan.kit.web.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes a service by what is mapped in it: OpenAPI 3.1. */
final class ApiDocument {
  private static final String VERSION = "3.1.1";
  private final String service;
  private final WebApplicationContext context;
  private final Map<String, Bilingual> reasons;
  private final Types types = new Types();
  private final Sentences sentences = new Sentences();
  private final Operation operations;

  ApiDocument(
      String service,
      WebApplicationContext context,
      Map<Class<?>, List<String>> parameters,
      Map<String, Bilingual> reasons) {
    this.service = service;
    this.context = context;
    this.reasons = new TreeMap<>(reasons);
    this.operations = new Operation(types, parameters);
  }

  ObjectNode document() {
    ObjectNode document = object().put("openapi", VERSION);
    document.set("info", object().put("title", service).put("version", "1"));
    document.set("security", array().add(object().set("token", array())));
    document.set("paths", paths());
    document.set("components", components());
    return document;
  }

  /**
   * In an order of their own: that of Spring differs from start to start, and types are numbered.
   */
  private ObjectNode paths() {
    Map<String, Map<String, ObjectNode>> found = new TreeMap<>();
    context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(mapped -> isOfTheApi(mapped.getValue()))
        .sorted(Comparator.comparing(mapped -> mapped.getKey().toString()))
        .forEach(mapped -> {
          RequestMappingInfo mapping = mapped.getKey();
          mapping.getPatternValues().forEach(path -> add(found, path, mapping, mapped.getValue()));
        });
    ObjectNode paths = object();
    found.forEach((path, methods) -> {
      ObjectNode item = paths.putObject(path);
      methods.forEach(item::set);
    });
    return paths;
  }

  private static boolean isOfTheApi(HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith("id.aduan.")
        && handler.getBeanType().isAnnotationPresent(RestController.class);
  }

  private void add(
      Map<String, Map<String, ObjectNode>> found,
      String path,
      RequestMappingInfo mapping,
      HandlerMethod handler) {
    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
      ObjectNode operation =
          object()
              .put("operationId", name(method, path))
              .put("summary", sentences.of(handler.getMethod()).orElse(""));
      access(operation, HttpMethod.valueOf(method.name()), path);
      operations.describe(operation, path, mapping, handler);
      found
          .computeIfAbsent(path, _ -> new TreeMap<>())
          .put(method.name().toLowerCase(Locale.ROOT), operation);
    }
  }

  private void access(ObjectNode operation, HttpMethod method, String path) {
    Optional<AccessTable.Row> row =
        context.getBean(AccessTable.class).rows().stream()
            .filter(r -> r.method().equals(method) && r.path().equals(path))
            .findFirst();
    ArrayNode roles = operation.putArray("x-roles");
    row.ifPresent(r -> {
      r.roles().stream().sorted().forEach(role -> roles.add(role.name()));
      if (r.roles().isEmpty()) {
        operation.putArray("security");
      }
    });
  }

  private static String name(RequestMethod method, String path) {
    String words = path.replaceFirst("^/api/v1", "").replaceAll("[^A-Za-z0-9-]+", ".");
    return method.name().toLowerCase(Locale.ROOT) + words.replaceAll("\\.$", "");
  }

  private ObjectNode components() {
    ObjectNode components = object();
    ObjectNode schemas = components.putObject("schemas");
    types.all().properties().forEach(type -> schemas.set(type.getKey(), type.getValue()));
    schemas.set("Problem", Operation.problem());
    ObjectNode problem = components.putObject("responses").putObject("Problem");
    problem.put(
        "description", "Why not, as RFC 9457 has it, in the reader's language and in both.");
    problem
        .putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
    if (!reasons.isEmpty()) {
      ObjectNode codes = problem.putObject("x-reasons");
      reasons.forEach((code, words) ->
          codes.putObject(code).put("id", words.indonesian()).put("en", words.english()));
    }
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT");
    return components;
  }

  private static ObjectNode object() {
    return WireJson.MAPPER.createObjectNode();
  }

  private static ArrayNode array() {
    return WireJson.MAPPER.createArrayNode();
  }
}
