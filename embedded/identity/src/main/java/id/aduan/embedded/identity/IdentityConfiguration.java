package id.aduan.embedded.identity;

import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Puts the provider together. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) {
    http.oauth2AuthorizationServer(server -> {
      http.securityMatcher(server.getEndpointsMatcher());
      server.oidc(withDefaults());
    });
    http.oauth2ResourceServer(resource -> resource.jwt(withDefaults()));
    http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
    http.exceptionHandling(failures ->
        failures.defaultAuthenticationEntryPointFor(
            new LoginUrlAuthenticationEntryPoint("/login"), pathPattern("/oauth2/authorize")));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) {
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers("/", "/login", "/style.css", "/error", "/actuator/health")
            .permitAll()
            .anyRequest()
            .denyAll());
    http.formLogin(form -> form.loginPage("/login"));
    http.headers(
        headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY)));
    return http.build();
  }

  @Bean
  People people(IdentityProperties properties) {
    return new People(properties.people(), properties.demoPassword());
  }

  @Bean
  PasswordEncoder secrets() {
    return new PublicSecrets();
  }

  @Bean
  Claims claims(People people, IdentityProperties properties) {
    return new Claims(people, properties.programs());
  }

  @Bean
  RegisteredClientRepository clients(IdentityProperties properties) {
    return new KnownClients(Clients.of(properties));
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new RecentAuthorizations();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SigningKeys keys(IdentityProperties properties, Clock clock) {
    return new SigningKeys(properties.data(), Clients.TOKEN_LIFE, clock);
  }

  /** Signs by the one key that is not only published. */
  @Bean
  JwtEncoder jwtEncoder(SigningKeys keys) {
    NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(
        found -> found.stream().filter(JWK::isPrivate).findFirst().orElseThrow());
    return encoder;
  }

  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  AuthorizationServerSettings settings(IdentityProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.issuer().toString()).build();
  }
}
