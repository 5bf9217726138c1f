package id.aduan.routing;

import id.aduan.kit.security.SignOuts;
import id.aduan.kit.security.signin.MongoSessions;
import id.aduan.kit.security.signin.SignOutEverywhere;
import id.aduan.kit.work.Loop;
import id.aduan.routing.signouts.SignOutHandler;
import id.aduan.routing.signouts.SignOutLog;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are signed out everywhere: it is recorded here. */
@Configuration(proxyBeanMethods = false)
class SignOutConfiguration {
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
  SignOutEverywhere signOutEverywhere(SignOutHandler handler) {
    return person -> {
      var _ = handler.handle(person, person);
    };
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
