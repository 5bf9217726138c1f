package id.aduan.kit.audit;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Type;
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

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Audited.of(request)
        .ifPresent(audited -> {
          audited.by(SecurityContextHolder.getContext().getAuthentication());
          String stated = request.getHeader(REASON);
          if (stated != null) {
            audited.referring(reference(stated));
          }
        });
    return true;
  }

  private static String reference(String stated) {
    if (Auditor.isReference(stated)) {
      return stated;
    }
    throw Problem.of(
        HttpStatus.BAD_REQUEST,
        "audit-reason",
        new Bilingual(
            "Audit-Reason: bukan kode atau nomor surat (seharusnya: huruf, angka, . _ / -, paling"
                + " banyak 64)",
            "Audit-Reason: no code or number of a letter (expected: letters, digits, . _ / -, at"
                + " most 64)"));
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
