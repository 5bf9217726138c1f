package id.aduan.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a door the reporter who knocks, and the body that may be read once he is let in. */
final class DoorArguments implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == JsonBody.class
        || parameter.getParameterType() == FollowUpController.Reporter.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer view,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binder) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class), "request");
    return parameter.getParameterType() == JsonBody.class
        ? new JsonBody<>(request, parameter.nested().getNestedParameterType())
        : FollowUpController.Reporter.of(request);
  }
}
