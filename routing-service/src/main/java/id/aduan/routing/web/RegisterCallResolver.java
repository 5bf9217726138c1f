package id.aduan.routing.web;

import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.organisation.Register;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Reads what surrounds a request about a register, if one may read that register. */
final class RegisterCallResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == RegisterCall.class;
  }

  @Override
  public RegisterCall resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer view,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binder) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class), "request");
    Officer officer =
        Officers.of(
            (Authentication) Objects.requireNonNull(request.getUserPrincipal(), "authentication"));
    Register register = Register.named(name(request)).orElseThrow(RegisterProblems::notFound);
    if (!RegisterCall.mayRead(register, officer)) {
      throw Problems.notEntitled();
    }
    return new RegisterCall(
        register,
        officer,
        Bilingual.language(RequestContextUtils.getLocale(request)),
        request.getHeader(HttpHeaders.IF_MATCH));
  }

  private static String name(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? String.valueOf(variables.get("register"))
        : "";
  }
}
