package id.aduan.routing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.kit.audit.Auditor;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.kit.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out one command of a bulk through the very endpoint that it has alone: the same rule of
 * access, the same reader, the same handler. What a new endpoint can do, a bulk can.
 */
@Component
public final class SingleCommands {
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,40}");
  private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]*(/[0-9A-Za-z-]{1,40}){0,4}");
  private static final String NOTHING = "{}";
  private final RequestMappingHandlerMapping mapping;
  private final RequestMappingHandlerAdapter adapter;
  private final HandlerExceptionResolver failures;
  private final WebInvocationPrivilegeEvaluator access;
  private final ProblemWriter problems;
  private final Auditor auditor;
  private final JsonMapper json;

  SingleCommands(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      RequestMappingHandlerAdapter adapter,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures,
      WebInvocationPrivilegeEvaluator access,
      ProblemWriter problems,
      Auditor auditor,
      JsonMapper json) {
    this.mapping = mapping;
    this.adapter = adapter;
    this.failures = failures;
    this.access = access;
    this.problems = problems;
    this.auditor = auditor;
    this.json = json;
  }

  /** What the endpoint answered. */
  public record Answer(int status, @Nullable String etag, JsonNode body) {
    public boolean done() {
      return HttpStatus.valueOf(status).is2xxSuccessful();
    }
  }

  /**
   * @param version the version to go on from, where the item names none
   */
  public Answer carryOut(Bodies.BulkItem item, @Nullable String version, HttpServletRequest bulk) {
    ItemResponse response = new ItemResponse();
    ItemRequest request = carriedOut(item, version, bulk, null, response);
    if (request != null) {
      auditor.carriedOut(request, authentication(bulk), response.getStatus(), reason(item));
    }
    return answer(response);
  }

  /** Tries what an item asks, by the endpoint that would do it. */
  public Answer rehearse(Bodies.BulkItem item, Trial trial, HttpServletRequest form) {
    ItemResponse response = new ItemResponse();
    var _ = carriedOut(item, null, form, trial, response);
    return answer(response);
  }

  private @Nullable ItemRequest carriedOut(
      Bodies.BulkItem item,
      @Nullable String version,
      HttpServletRequest bulk,
      @Nullable Trial trial,
      ItemResponse response) {
    HandlerMethod handler = bulkHandler(bulk);
    ItemRequest request = null;
    try {
      request = request(item, version, bulk);
      if (trial != null) {
        trial.begin(request);
      }
      if (access.isAllowed(
          bulk.getContextPath(), request.getRequestURI(), "POST", authentication(bulk))) {
        handler = command(request);
        adapter.handle(request, response, handler);
      } else {
        problems.write(request, response, HttpStatus.FORBIDDEN);
      }
    } catch (Exception e) {
      resolve(request == null ? bulk : request, response, handler, e);
    }
    return request;
  }

  private static @Nullable String reason(Bodies.BulkItem item) {
    return item.body() == null ? null : item.body().path("reason").asString(null);
  }

  Answer refused(Problem problem, HttpServletRequest bulk) {
    ItemResponse response = new ItemResponse();
    resolve(bulk, response, bulkHandler(bulk), problem);
    return answer(response);
  }

  private ItemRequest request(
      Bodies.BulkItem item, @Nullable String version, HttpServletRequest bulk) {
    String id = demanded("trackingId", item.trackingId(), ID);
    String action = demanded("action", item.action(), ACTION);
    String key =
        Preconditions.uuid(Objects.requireNonNullElse(item.idempotencyKey(), "")).toString();
    String ifMatch = item.ifMatch() == null ? version : item.ifMatch();
    String body = item.body() == null ? NOTHING : item.body().toString();
    return new ItemRequest(
        bulk,
        bulk.getContextPath() + "/api/v1/cases/" + id + "/" + action,
        ifMatch,
        key,
        body.getBytes(UTF_8));
  }

  private static String demanded(String field, @Nullable String value, Pattern form) {
    if (value == null || !form.matcher(value).matches()) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "bulk-item",
          new Bilingual("Isian " + field + " tidak sah.", "The field " + field + " is not valid."));
    }
    return value;
  }

  /** A command is what takes a call; nothing else can be reached by a bulk. */
  private HandlerMethod command(ItemRequest request) throws Exception {
    var _ = ServletRequestPathUtils.parseAndCache(request);
    HandlerExecutionChain found = mapping.getHandler(request);
    if (found != null
        && found.getHandler() instanceof HandlerMethod method
        && Arrays.stream(method.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType() == Call.class)) {
      return method;
    }
    throw Problem.of(
        HttpStatus.BAD_REQUEST,
        "unknown-action",
        new Bilingual("Tindakan ini tidak dikenal.", "There is no such action."));
  }

  private void resolve(
      HttpServletRequest request, ItemResponse response, HandlerMethod handler, Exception failure) {
    var _ = failures.resolveException(request, response, handler, failure);
  }

  private Answer answer(ItemResponse response) {
    return new Answer(
        response.getStatus(), response.getHeader(HttpHeaders.ETAG), json.readTree(response.body()));
  }

  private static HandlerMethod bulkHandler(HttpServletRequest bulk) {
    return (HandlerMethod)
        Objects.requireNonNull(
            bulk.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE), "handler");
  }

  private static Authentication authentication(HttpServletRequest bulk) {
    return (Authentication) Objects.requireNonNull(bulk.getUserPrincipal(), "authentication");
  }
}
