package id.aduan.kit.audit;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** What an entry says beyond the address: who, the stated reason, and the cases that were shown. */
@ControllerAdvice
final class AuditAdvice extends RequestBodyAdviceAdapter
    implements ResponseBodyAdvice<Object>, HandlerInterceptor {
  private static final String REASON = "Audit-Reason";
  private static final Bilingual NO_REFERENCE =
      new Bilingual(
          "Audit-Reason: bukan kode atau nomor surat (seharusnya: huruf, angka, . _ / -, paling"
              + " banyak 64)",
          "Audit-Reason: no code or number of a letter (expected: letters, digits, . _ / -, at most"
              + " 64)");
  private final ProblemWriter problems;

  AuditAdvice(ProblemWriter problems) {
    this.problems = problems;
  }

  /**
   * Refuses a reason that is none itself, as not every handler is one whose failures are told. How
   * an error is told does not depend on what was stated.
   */
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Optional<Audited> audited = Audited.of(request);
    if (audited.isEmpty() || request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    audited.get().by(SecurityContextHolder.getContext().getAuthentication());
    String stated = request.getHeader(REASON);
    if (stated == null) {
      return true;
    }
    if (!Auditor.isReference(stated)) {
      problems.write(request, response, HttpStatus.BAD_REQUEST, "audit-reason", NO_REFERENCE);
      return false;
    }
    audited.get().referring(stated);
    return true;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
      Audited.of(now.getRequest())
          .ifPresent(audited -> audited.reason(Auditor.reason(StatedReason.of(body))));
    }
    return body;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (request instanceof ServletServerHttpRequest servlet) {
      Audited.of(servlet.getServletRequest()).ifPresent(audited -> audited.shows(Shown.in(body)));
    }
    return body;
  }
}
