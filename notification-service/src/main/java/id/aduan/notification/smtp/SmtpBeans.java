package id.aduan.notification.smtp;

import id.aduan.notification.channel.Channel;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the e-mail channel into service. */
@Configuration(proxyBeanMethods = false)
class SmtpBeans {

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService smtpTimer() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("smtp-timer").factory());
  }

  @Bean
  Channel email(SmtpSettings settings, ScheduledExecutorService smtpTimer, Clock clock) {
    return new SmtpChannel(settings, smtpTimer, clock);
  }
}
