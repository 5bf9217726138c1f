package id.aduan.kit.security;

import id.aduan.kit.web.ProblemWriter;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Every service is a resource server that denies by default. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /**
   * No session is kept and no cookie means anything here, so a forged cross-site request gains
   * nothing: no CSRF token. Metrics, at a port that everybody reaches, are for operators, as are
   * the details of the health (service-kit.yaml), whose status is everybody's.
   */
  @Bean
  SecurityFilterChain byTheTable(HttpSecurity http, AccessTable table, ProblemWriter problems) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> {
          requests.requestMatchers(EndpointRequest.to("health", "info")).permitAll();
          requests.requestMatchers(EndpointRequest.to("prometheus")).hasRole(Role.OPERATOR.name());
          requests.requestMatchers("/error").permitAll();
          table.rows().forEach(row -> authorize(requests, row));
          requests.anyRequest().denyAll();
        })
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.jwtAuthenticationConverter(rolesAsAuthorities()))
                .authenticationEntryPoint((request, response, _) ->
                    problems.write(request, response, HttpStatus.UNAUTHORIZED)))
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint((request, response, _) ->
                    problems.write(request, response, HttpStatus.UNAUTHORIZED))
                .accessDeniedHandler((request, response, _) ->
                    problems.write(request, response, HttpStatus.FORBIDDEN)))
        .build();
  }

  /**
   * An observation around each filter of each request tells nobody anything and costs more than
   * reading a complaint does (benchmarks/README.md); requests are observed as a whole.
   */
  @Bean
  SecurityObservationSettings requestsAreObservedAsAWhole() {
    return SecurityObservationSettings.noObservations();
  }

  private static void authorize(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      AccessTable.Row row) {
    var endpoint = requests.requestMatchers(matcher(row.method(), row.path()));
    if (row.roles().isEmpty()) {
      endpoint.permitAll();
    } else {
      endpoint.hasAnyRole(row.roles().stream().map(Enum::name).toArray(String[]::new));
    }
  }

  private static PathPatternRequestMatcher matcher(HttpMethod method, String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, path);
  }

  private static JwtAuthenticationConverter rolesAsAuthorities() {
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(Roles::authorities);
    return converter;
  }
}
