package id.aduan.kit.api;

import id.aduan.contract.wire.WireJson;
import id.aduan.kit.security.AccessTable;
import id.aduan.kit.security.Role;
import id.aduan.kit.web.Bilingual;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
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
  private final ActuatorEndpoints actuator;

  ApiDocument(
      String service,
      WebApplicationContext context,
      OwnParameters parameters,
      Map<String, Bilingual> reasons) {
    this.service = service;
    this.context = context;
    this.reasons = new TreeMap<>(reasons);
    this.operations = new Operation(types, parameters);
    this.actuator = new ActuatorEndpoints(context);
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
    actuator.forEach((path, mapping) -> add(found, path, mapping));
    ObjectNode paths = object();
    found.forEach((path, methods) -> {
      ObjectNode item = paths.putObject(path);
      methods.forEach(item::set);
    });
    return paths;
  }

  private static boolean isOfTheApi(HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith("id.aduan.")
        && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Controller.class);
  }

  private void add(
      Map<String, Map<String, ObjectNode>> found,
      String path,
      RequestMappingInfo mapping,
      HandlerMethod handler) {
    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
      ObjectNode before = found.getOrDefault(path, Map.of()).get(key(method));
      if (before != null) {
        operations.body(before, path, mapping, handler);
        continue;
      }
      ObjectNode operation =
          operation(found, method, path, sentences.of(handler.getMethod()).orElse(""));
      access(operation, written(method, path));
      operations.describe(operation, path, mapping, handler);
    }
  }

  private void add(
      Map<String, Map<String, ObjectNode>> found, String pattern, RequestMappingInfo mapping) {
    String path = pattern.replace("/**", "/{path}");
    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
      ObjectNode operation = operation(found, method, path, ActuatorEndpoints.sentence(path));
      access(operation, actuator.roles(method.asHttpMethod(), path));
      operations.describe(operation, path, mapping);
    }
  }

  private static ObjectNode operation(
      Map<String, Map<String, ObjectNode>> found,
      RequestMethod method,
      String path,
      String sentence) {
    ObjectNode operation = object().put("operationId", name(method, path)).put("summary", sentence);
    found.computeIfAbsent(path, _ -> new TreeMap<>()).put(key(method), operation);
    return operation;
  }

  private static String key(RequestMethod method) {
    return method.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Set<Role>> written(RequestMethod method, String path) {
    return context.getBean(AccessTable.class).rows().stream()
        .filter(row -> row.method().name().equals(method.name()) && row.path().equals(path))
        .findFirst()
        .map(AccessTable.Row::roles);
  }

  private static void access(ObjectNode operation, Optional<Set<Role>> entitled) {
    ArrayNode roles = operation.putArray("x-roles");
    entitled.ifPresent(found -> {
      found.stream().sorted().forEach(role -> roles.add(role.name()));
      if (found.isEmpty()) {
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
    if (operations.answersPages()) {
      ObjectNode page = components.withObject("responses").putObject("Page");
      page.put("description", "A page that says why not, in the reader's language.");
      var _ = page.putObject("content").putObject(MediaType.TEXT_HTML_VALUE);
    }
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
