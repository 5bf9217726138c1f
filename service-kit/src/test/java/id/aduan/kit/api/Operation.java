package id.aduan.kit.api;

import id.aduan.contract.wire.WireJson;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes what an endpoint reads and answers. */
final class Operation {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");
  private static final String IF_MATCH = "If-Match";
  private static final String FORM_SCHEMA =
      "/requestBody/content/application~1x-www-form-urlencoded/schema";
  private static final Set<RequestMethod> CHANGES =
      Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH);
  private final Types types;
  private final OwnParameters own;
  private boolean pages;

  Operation(Types types, OwnParameters own) {
    this.types = types;
    this.own = own;
  }

  /** Whether any of those described answers with a page for people. */
  boolean answersPages() {
    return pages;
  }

  /** Of what the framework answers, only addresses and forms are known. */
  void describe(ObjectNode operation, String path, RequestMappingInfo mapping) {
    parameters(operation, variables(path));
    ObjectNode answers = operation.putObject("responses");
    produced(answers, mapping);
    refusals(answers, List.of("4XX", "5XX"), "Problem");
  }

  void describe(
      ObjectNode operation, String path, RequestMappingInfo mapping, HandlerMethod handler) {
    List<ObjectNode> parameters = variables(path);
    boolean changes = !mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    for (MethodParameter read : handler.getMethodParameters()) {
      if (!read.hasParameterAnnotation(PathVariable.class)
          && (changes || !own.headers().containsKey(read.getParameterType()))) {
        parameters.addAll(parameters(read));
      }
    }
    List<ObjectNode> fields = isForm(mapping) ? queries(parameters) : List.of();
    boolean _ = parameters.removeAll(fields);
    parameters(operation, parameters);
    body(operation, path, mapping, handler);
    fields.forEach(field -> formField(operation, field));
    boolean versioned =
        parameters.stream().anyMatch(p -> p.path("name").asString().equals(IF_MATCH));
    answers(operation.putObject("responses"), mapping, handler, versioned);
  }

  /** What is asked for is in the form, and not in its address. */
  private static boolean isForm(RequestMappingInfo mapping) {
    return mapping
        .getConsumesCondition()
        .getConsumableMediaTypes()
        .contains(MediaType.APPLICATION_FORM_URLENCODED);
  }

  private static List<ObjectNode> queries(List<ObjectNode> parameters) {
    return parameters.stream().filter(p -> p.path("in").asString().equals("query")).toList();
  }

  private static void formField(ObjectNode operation, ObjectNode field) {
    ObjectNode schema = operation.withObject(FORM_SCHEMA).put("type", "object");
    var _ =
        schema.withObject("/properties").set(field.path("name").asString(), field.get("schema"));
  }

  private static List<ObjectNode> variables(String path) {
    List<ObjectNode> parameters = new ArrayList<>();
    Matcher variables = VARIABLE.matcher(path);
    while (variables.find()) {
      parameters.add(parameter(variables.group(1), "path", true, text()));
    }
    return parameters;
  }

  private static void parameters(ObjectNode operation, List<ObjectNode> parameters) {
    if (!parameters.isEmpty()) {
      ArrayNode all = operation.putArray("parameters");
      parameters.forEach(all::add);
    }
  }

  private List<ObjectNode> parameters(MethodParameter read) {
    RequestHeader header = read.getParameterAnnotation(RequestHeader.class);
    RequestParam param = read.getParameterAnnotation(RequestParam.class);
    List<String> headers = own.headers().get(read.getParameterType());
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
      return isForm(read) ? List.of() : List.of(query(read, param));
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
  private boolean isQuery(MethodParameter read) {
    return read.getParameterType().isRecord()
        && !own.bodies().contains(read.getParameterType())
        && !read.hasParameterAnnotation(RequestBody.class);
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

  /** What another form of the same request is, is added. */
  void body(ObjectNode operation, String path, RequestMappingInfo mapping, HandlerMethod handler) {
    boolean changes =
        mapping.getMethodsCondition().getMethods().stream().anyMatch(CHANGES::contains);
    boolean raw = false;
    for (MethodParameter read : handler.getMethodParameters()) {
      if (read.hasParameterAnnotation(RequestBody.class)) {
        sent(operation, mapping, types.of(read.getGenericParameterType()));
        return;
      }
      if (own.bodies().contains(read.getParameterType())) {
        var body = (ParameterizedType) read.getGenericParameterType();
        sent(operation, mapping, types.of(body.getActualTypeArguments()[0]));
        return;
      }
      if (changes && isForm(read)) {
        sent(operation, mapping, form(path));
        return;
      }
      raw |= HttpServletRequest.class.isAssignableFrom(read.getParameterType());
    }
    Set<MediaType> consumed = mapping.getConsumesCondition().getConsumableMediaTypes();
    if (changes && (raw || !consumed.isEmpty())) {
      (consumed.isEmpty() ? Set.of(MediaType.ALL) : consumed)
          .forEach(type -> content(requestBody(operation), type.toString()));
    }
  }

  private static void sent(ObjectNode operation, RequestMappingInfo mapping, JsonNode schema) {
    Set<MediaType> consumed = mapping.getConsumesCondition().getConsumableMediaTypes();
    for (MediaType type : consumed.isEmpty() ? Set.of(MediaType.APPLICATION_JSON) : consumed) {
      content(requestBody(operation), type.toString())
          .set("schema", type.getType().equals("text") ? text() : schema);
    }
  }

  private static ObjectNode requestBody(ObjectNode operation) {
    return operation.withObject("requestBody").put("required", true);
  }

  /** All fields of a form at once. */
  private static boolean isForm(MethodParameter read) {
    return Map.class.isAssignableFrom(read.getParameterType())
        && read.hasParameterAnnotation(RequestParam.class);
  }

  private ObjectNode form(String path) {
    ObjectNode form = WireJson.MAPPER.createObjectNode().put("type", "object");
    ObjectNode fields = form.putObject("properties");
    Objects.requireNonNull(own.forms().get(path), "fields of the form for " + path)
        .forEach(field -> fields.set(field, text()));
    return form;
  }

  private void answers(
      ObjectNode answers, RequestMappingInfo mapping, HandlerMethod handler, boolean versioned) {
    ObjectNode done = produced(answers, mapping);
    if (versioned) {
      header(done, "ETag", "The version now.");
    }
    Type answered = answered(handler.getMethod().getGenericReturnType());
    boolean page = answered == ModelAndView.class;
    if (page) {
      pages = true;
      var _ = content(done, MediaType.TEXT_HTML_VALUE);
    } else if (answered != void.class && !done.has("content")) {
      content(done, MediaType.APPLICATION_JSON_VALUE).set("schema", types.of(answered));
    }
    refusals(
        answers,
        versioned ? List.of("409", "412", "428", "4XX", "5XX") : List.of("4XX", "5XX"),
        page ? "Page" : "Problem");
  }

  private static ObjectNode produced(ObjectNode answers, RequestMappingInfo mapping) {
    ObjectNode done = answers.putObject("2XX").put("description", "It is done, or shown.");
    mapping.getProducesCondition().getProducibleMediaTypes().stream()
        .map(MediaType::toString)
        .sorted()
        .forEach(type -> content(done, type));
    return done;
  }

  private static void refusals(ObjectNode answers, List<String> statuses, String how) {
    statuses.forEach(
        status -> answers.putObject(status).put("$ref", "#/components/responses/" + how));
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
