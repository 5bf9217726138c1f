package id.aduan.routing.web;

import id.aduan.kit.audit.Auditor;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.kit.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out within one request what an endpoint of its own would do: the same rule of access, the
 * same reader, the same handler, the same entry in the audit.
 */
@Component
public final class OwnEndpoints {
  private final RequestMappingHandlerMapping mapping;
  private final RequestMappingHandlerAdapter adapter;
  private final HandlerExceptionResolver failures;
  private final WebInvocationPrivilegeEvaluator access;
  private final ProblemWriter problems;
  private final Auditor auditor;
  private final JsonMapper json;

  OwnEndpoints(
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

  /**
   * What is to be carried out.
   *
   * @param path where the endpoint is, without parameters
   * @param reason what the audit keeps of why
   * @param fits which endpoints may be meant
   */
  public record Errand(
      HttpMethod method,
      String path,
      @Nullable String ifMatch,
      @Nullable String key,
      MediaType type,
      String body,
      @Nullable String reason,
      Predicate<HandlerMethod> fits) {}

  /** What the endpoint answered; a failure on the way to it is the outer one's. */
  public SingleCommands.Answer carryOut(Errand errand, HttpServletRequest outer) {
    ItemResponse response = new ItemResponse();
    ItemRequest request = new ItemRequest(outer, errand);
    handle(request, response, errand, outer);
    auditor.carriedOut(request, authentication(outer), response.getStatus(), errand.reason());
    return answer(response);
  }

  /** What the endpoint would answer, of one that does nothing on trial. */
  SingleCommands.Answer rehearse(Errand errand, Trial trial, HttpServletRequest outer) {
    ItemResponse response = new ItemResponse();
    ItemRequest request = new ItemRequest(outer, errand);
    trial.begin(request);
    handle(request, response, errand, outer);
    return answer(response);
  }

  private void handle(
      ItemRequest request, ItemResponse response, Errand errand, HttpServletRequest outer) {
    HandlerMethod handler = outerHandler(outer);
    try {
      if (access.isAllowed(
          outer.getContextPath(),
          request.getRequestURI(),
          request.getMethod(),
          authentication(outer))) {
        handler = found(request, errand.fits());
        var _ = adapter.handle(request, response, handler);
      } else {
        problems.write(request, response, HttpStatus.FORBIDDEN);
      }
    } catch (Exception e) {
      var _ = failures.resolveException(request, response, handler, e);
    }
  }

  SingleCommands.Answer refused(Problem problem, HttpServletRequest outer) {
    ItemResponse response = new ItemResponse();
    var _ = failures.resolveException(outer, response, outerHandler(outer), problem);
    return answer(response);
  }

  private HandlerMethod found(ItemRequest request, Predicate<HandlerMethod> fits) throws Exception {
    var _ = ServletRequestPathUtils.parseAndCache(request);
    HandlerExecutionChain found = mapping.getHandler(request);
    if (found != null && found.getHandler() instanceof HandlerMethod method && fits.test(method)) {
      return method;
    }
    throw Problem.of(
        HttpStatus.BAD_REQUEST,
        "unknown-action",
        new Bilingual("Tindakan ini tidak dikenal.", "There is no such action."));
  }

  private SingleCommands.Answer answer(ItemResponse response) {
    return new SingleCommands.Answer(
        response.getStatus(), response.getHeader(HttpHeaders.ETAG), json.readTree(response.body()));
  }

  private static HandlerMethod outerHandler(HttpServletRequest outer) {
    return (HandlerMethod)
        Objects.requireNonNull(
            outer.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE), "handler");
  }

  private static Authentication authentication(HttpServletRequest outer) {
    return (Authentication) Objects.requireNonNull(outer.getUserPrincipal(), "authentication");
  }
}
