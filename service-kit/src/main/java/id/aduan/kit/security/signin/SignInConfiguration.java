package id.aduan.kit.security.signin;

import id.aduan.kit.security.SignOuts;
import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** How people sign in at a service that has pages for them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("sign-in.public-url")
@EnableConfigurationProperties(SignInProperties.class)
class SignInConfiguration {
  private static final Duration OLD_SESSIONS_EVERY = Duration.ofMinutes(5);

  @Bean
  MongoSessions sessions(MongoTemplate mongo) {
    return new MongoSessions(mongo);
  }

  /** Who signs out everywhere at a service that does not record it is signed out there alone. */
  @Bean
  SignIn signIn(
      SignInProperties properties,
      MongoSessions sessions,
      SignOuts signOuts,
      JwtDecoder tokens,
      ObjectProvider<SignOutEverywhere> everywhere,
      Clock clock) {
    return new SignIn(
        properties.toSettings(),
        sessions,
        signOuts,
        tokens,
        everywhere.getIfAvailable(() -> sessions::endOf),
        clock);
  }

  @Bean
  Loop sessionStoreSetup(MongoSessions sessions) {
    return Loop.untilDone("session-store-setup", sessions::setUp);
  }

  @Bean
  Loop oldSessions(SignIn signIn) {
    return new Loop(
        "old-sessions",
        OLD_SESSIONS_EVERY,
        () -> {
          signIn.endOldSessions();
          return Next.AFTER_A_PAUSE;
        });
  }
}
