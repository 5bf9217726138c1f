package id.aduan.kit.api;

import id.aduan.contract.wire.WireJson;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes what an endpoint reads and answers. */
final class Operation {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");
  private static final String IF_MATCH = "If-Match";
  private final Types types;
  private final Map<Class<?>, List<String>> readByService;

  Operation(Types types, Map<Class<?>, List<String>> readByService) {
    this.types = types;
    this.readByService = readByService;
  }

  void describe(
      ObjectNode operation, String path, RequestMappingInfo mapping, HandlerMethod handler) {
    List<ObjectNode> parameters = new ArrayList<>();
    Matcher variables = VARIABLE.matcher(path);
    while (variables.find()) {
      parameters.add(parameter(variables.group(1), "path", true, text()));
    }
    boolean changes = !mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    for (MethodParameter read : handler.getMethodParameters()) {
      if (!read.hasParameterAnnotation(PathVariable.class)
          && (changes || !readByService.containsKey(read.getParameterType()))) {
        parameters.addAll(parameters(read));
      }
    }
    if (!parameters.isEmpty()) {
      ArrayNode all = operation.putArray("parameters");
      parameters.forEach(all::add);
    }
    body(operation, mapping, handler);
    boolean versioned =
        parameters.stream().anyMatch(p -> p.path("name").asString().equals(IF_MATCH));
    answers(operation.putObject("responses"), mapping, handler, versioned);
  }

  private List<ObjectNode> parameters(MethodParameter read) {
    RequestHeader header = read.getParameterAnnotation(RequestHeader.class);
    RequestParam param = read.getParameterAnnotation(RequestParam.class);
    List<String> headers = readByService.get(read.getParameterType());
    if (headers != null) {
      return headers.stream()
          .map(name -> parameter(name, "header", name.equals(IF_MATCH), text()))
          .toList();
    }
    if (header != null) {
      return List.of(
          parameter(
              header.name().isEmpty() ? header.value() : header.name(),
              "header",
              header.required() && header.defaultValue().equals(ValueConstants.DEFAULT_NONE),
              types.of(read.getParameterType())));
    }
    if (param != null) {
      return List.of(query(read, param));
    }
    return isQuery(read) ? components(read.getParameterType()) : List.of();
  }

  private ObjectNode query(MethodParameter read, RequestParam param) {
    String name =
        Stream.of(param.name(), param.value())
            .filter(n -> !n.isEmpty())
            .findFirst()
            .orElseGet(() -> read.getParameter().getName());
    boolean defaulted = !param.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    ObjectNode query =
        parameter(name, "query", param.required() && !defaulted, types.of(read.getParameterType()));
    if (defaulted) {
      query.put("description", "Without it: " + param.defaultValue());
    }
    return query;
  }

  /** A record that is read from the address itself. */
  private static boolean isQuery(MethodParameter read) {
    return read.getParameterType().isRecord() && !read.hasParameterAnnotation(RequestBody.class);
  }

  private List<ObjectNode> components(Class<?> type) {
    List<ObjectNode> queries = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      queries.add(
          parameter(component.getName(), "query", !nullable, types.of(component.getGenericType())));
    }
    return queries;
  }

  private void body(ObjectNode operation, RequestMappingInfo mapping, HandlerMethod handler) {
    boolean reads = mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST);
    boolean raw = false;
    for (MethodParameter read : handler.getMethodParameters()) {
      if (read.hasParameterAnnotation(RequestBody.class)) {
        content(operation.putObject("requestBody").put("required", true), "application/json")
            .set("schema", types.of(read.getGenericParameterType()));
        return;
      }
      raw |= HttpServletRequest.class.isAssignableFrom(read.getParameterType());
    }
    if (reads && raw) {
      var _ = content(operation.putObject("requestBody").put("required", true), "*/*");
    }
  }

  private void answers(
      ObjectNode answers, RequestMappingInfo mapping, HandlerMethod handler, boolean versioned) {
    ObjectNode done = answers.putObject("2XX").put("description", "It is done, or shown.");
    if (versioned) {
      header(done, "ETag", "The version that the case has now.");
    }
    var produced = mapping.getProducesCondition().getProducibleMediaTypes();
    Type answered = answered(handler.getMethod().getGenericReturnType());
    if (answered != void.class && produced.isEmpty()) {
      content(done, MediaType.APPLICATION_JSON_VALUE).set("schema", types.of(answered));
    }
    for (MediaType type : produced) {
      var _ = content(done, type.toString());
    }
    for (String failed :
        versioned ? List.of("409", "412", "428", "4XX", "5XX") : List.of("4XX", "5XX")) {
      answers.putObject(failed).put("$ref", "#/components/responses/Problem");
    }
  }

  private static void header(ObjectNode answer, String name, String description) {
    ObjectNode header = answer.putObject("headers").putObject(name);
    header.put("description", description).set("schema", text());
  }

  private static Type answered(Type returned) {
    return returned instanceof ParameterizedType generic
            && generic.getRawType() == ResponseEntity.class
        ? generic.getActualTypeArguments()[0]
        : returned;
  }

  private static ObjectNode content(ObjectNode of, String mediaType) {
    ObjectNode content =
        of.has("content") ? (ObjectNode) of.path("content") : of.putObject("content");
    return content.putObject(mediaType);
  }

  private static ObjectNode parameter(String name, String in, boolean required, JsonNode schema) {
    ObjectNode parameter =
        WireJson.MAPPER
            .createObjectNode()
            .put("name", name)
            .put("in", in)
            .put("required", required);
    parameter.set("schema", schema);
    return parameter;
  }

  private static ObjectNode text() {
    return WireJson.MAPPER.createObjectNode().put("type", "string");
  }

  /** What every service answers where it refuses or fails. */
  static ObjectNode problem() {
    return (ObjectNode)
        WireJson.MAPPER.readTree(
            """
            {"type": "object",
             "required": ["type", "title", "status", "code", "detail", "details"],
             "properties": {
               "type": {"type": "string", "format": "uri"},
               "title": {"type": "string"},
               "status": {"type": "integer"},
               "code": {"type": "string", "description": "Stable, for programs."},
               "detail": {"type": "string", "description": "By Accept-Language, else in Indonesian."},
               "details": {
                 "type": "object",
                 "required": ["id", "en"],
                 "properties": {"id": {"type": "string"}, "en": {"type": "string"}}},
               "faults": {
                 "type": "array",
                 "items": {
                   "type": "object",
                   "required": ["field", "code", "message"],
                   "properties": {
                     "field": {"type": "string"},
                     "code": {"type": "string"},
                     "message": {"type": "string"}}}}}}
            """);
  }
}
