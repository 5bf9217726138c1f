package id.aduan.kit.security;

import id.aduan.kit.web.ProblemWriter;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Metrics are for operators: they tell how much is sent, refused and failing, at the port that
 * everybody reaches. The details of the health are theirs too (service-kit.yaml); its status is
 * everybody's.
 */
@Configuration(proxyBeanMethods = false)
class MetricsAccess {

  @Bean
  @Order(0)
  SecurityFilterChain metricsForOperators(HttpSecurity http, ProblemWriter problems) {
    JwtAuthenticationConverter roles = new JwtAuthenticationConverter();
    roles.setJwtGrantedAuthoritiesConverter(Roles::authorities);
    return http.securityMatcher(EndpointRequest.to("prometheus"))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Role.OPERATOR.name()))
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.jwtAuthenticationConverter(roles))
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
}
