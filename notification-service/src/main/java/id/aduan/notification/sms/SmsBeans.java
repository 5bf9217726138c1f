package id.aduan.notification.sms;

import id.aduan.notification.channel.Channel;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Puts the SMS channel into service where an SMSC or a gateway is named. */
@Configuration(proxyBeanMethods = false)
class SmsBeans {

  @Bean
  @Conditional(SomebodyTakesThem.class)
  Channel sms(SmsSettings settings, Clock clock) {
    return SmsChannel.of(settings, clock);
  }

  static final class SomebodyTakesThem implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty("notification.sms.url", "").isBlank();
    }
  }
}
