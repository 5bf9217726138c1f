package id.aduan.kit.security;

import id.aduan.kit.security.signin.SignIn;
import id.aduan.kit.web.ProblemWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Every service is a resource server that denies by default. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /**
   * Metrics, at a port that everybody reaches, are for operators, as are the details of the health
   * (service-kit.yaml), whose status is everybody's. Without a sign-in no session is kept and no
   * cookie means anything, so a forged cross-site request gains nothing: no CSRF token.
   */
  @Bean
  SecurityFilterChain byTheTable(
      HttpSecurity http, AccessTable table, Refusals refusals, ObjectProvider<SignIn> signIn) {
    http.sessionManagement(
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
                .jwt(jwt -> jwt.jwtAuthenticationConverter(AccessTokens::authentication))
                .authenticationEntryPoint(refusals::nobody)
                .withObjectPostProcessor(refusals.ofBearers()));
    SignIn forPeople = signIn.getIfAvailable();
    if (forPeople == null) {
      http.csrf(AbstractHttpConfigurer::disable)
          .exceptionHandling(failures ->
              failures
                  .authenticationEntryPoint(refusals::nobody)
                  .accessDeniedHandler(refusals::notEntitled));
    } else {
      forPeople.configure(http, refusals::nobody, refusals::notEntitled);
    }
    return http.build();
  }

  @Bean
  Refusals refusals(ProblemWriter problems) {
    return new Refusals(problems);
  }

  @Bean
  SignOuts signOuts() {
    return new SignOuts();
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(
      OAuth2ResourceServerProperties properties,
      @Value("${aduan.keys.pause:10s}") Duration pause,
      SignOuts signOuts,
      Clock clock) {
    OAuth2ResourceServerProperties.Jwt jwt = properties.getJwt();
    return new TokenDecoder(
        URI.create(Objects.requireNonNull(jwt.getJwkSetUri(), "jwk-set-uri")),
        pause,
        new TokenRules(
            Objects.requireNonNull(jwt.getIssuerUri(), "issuer-uri"),
            jwt.getAudiences(),
            signOuts,
            clock));
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
    if (row.isOpen()) {
      endpoint.permitAll();
    } else {
      endpoint.hasAnyAuthority(row.authorities());
    }
  }

  private static PathPatternRequestMatcher matcher(HttpMethod method, String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, path);
  }
}
