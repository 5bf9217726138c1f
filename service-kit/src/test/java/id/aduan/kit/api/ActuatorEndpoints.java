package id.aduan.kit.api;

import id.aduan.kit.security.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** What the framework answers for operations, as far as it is exposed. */
final class ActuatorEndpoints {
  private static final String ROOT = "/actuator/";
  private static final Map<String, String> SENTENCES =
      Map.of(
          "health", "Tells everybody whether the service is well, and operators what is not.",
          "info", "Tells what is running.",
          "prometheus", "Shows the figures of the service.");
  private static final Authentication NOBODY =
      new AnonymousAuthenticationToken(
          "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
  private final WebApplicationContext context;

  ActuatorEndpoints(WebApplicationContext context) {
    this.context = context;
  }

  void forEach(BiConsumer<String, RequestMappingInfo> each) {
    context.getBeanProvider(WebMvcEndpointHandlerMapping.class).stream()
        .flatMap(mapped -> mapped.getHandlerMethods().keySet().stream())
        .forEach(mapping -> mapping.getPatternValues().forEach(path -> each.accept(path, mapping)));
  }

  static String sentence(String path) {
    return SENTENCES.getOrDefault(path.substring(ROOT.length()).replaceAll("/.*", ""), "");
  }

  /** Whom the rules of access let in: they are asked, as these addresses have no row. */
  Optional<Set<Role>> roles(HttpMethod method, String path) {
    var rules = context.getBean(WebInvocationPrivilegeEvaluator.class);
    if (rules.isAllowed("", path, method.name(), NOBODY)) {
      return Optional.of(Set.of());
    }
    Set<Role> allowed = new TreeSet<>();
    Stream.of(Role.values())
        .filter(role -> rules.isAllowed("", path, method.name(), somebody(role)))
        .forEach(allowed::add);
    return allowed.isEmpty() ? Optional.empty() : Optional.of(allowed);
  }

  private static Authentication somebody(Role role) {
    return UsernamePasswordAuthenticationToken.authenticated(
        "somebody", "", AuthorityUtils.createAuthorityList("ROLE_" + role.name()));
  }
}
