package id.aduan.routing;

import id.aduan.kit.security.SignOuts;
import id.aduan.kit.security.signin.MongoSessions;
import id.aduan.kit.security.signin.SignIn;
import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import id.aduan.routing.signouts.SignOutHandler;
import id.aduan.routing.signouts.SignOutLog;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** How people sign in here, and out again everywhere. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
  private static final Duration OLD_SESSIONS_EVERY = Duration.ofMinutes(5);

  /** No token that lived longer would be taken. */
  private static final Duration LONGEST_TOKEN = Duration.ofDays(1);

  @Bean
  SignOutHandler signOutHandler(
      SignOutLog log, SignOuts signOuts, MongoSessions sessions, Clock clock) {
    return new SignOutHandler(
        log,
        signOut -> {
          signOuts.learn(signOut.person(), signOut.upTo());
          sessions.endOf(signOut.person());
        },
        clock);
  }

  @Bean
  SignIn signIn(
      SignInProperties properties,
      MongoSessions sessions,
      SignOuts signOuts,
      JwtDecoder tokens,
      SignOutHandler handler,
      Clock clock) {
    return new SignIn(
        properties.toSettings(),
        sessions,
        signOuts,
        tokens,
        person -> {
          var _ = handler.handle(person, person);
        },
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

  /** What was recorded here holds here also while nothing can be read from the topic. */
  @Bean
  Loop recordedSignOuts(SignOutLog log, SignOuts signOuts, Clock clock) {
    return Loop.untilDone(
        "recorded-sign-outs",
        () ->
            log.since(clock.instant().minus(LONGEST_TOKEN))
                .forEach(signOut -> signOuts.learn(signOut.person(), signOut.upTo())));
  }
}
