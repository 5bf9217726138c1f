package id.aduan.kit.limits.http;

import id.aduan.kit.web.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The limits of a service, by its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitsConfiguration {
  /** Who floods the doors does not flood the audit. */
  private static final int BEFORE_THE_AUDIT = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 11;

  @Bean
  Slowing slowing(ProblemWriter problems, MeterRegistry meters) {
    return new Slowing(problems, meters);
  }

  @Bean
  FilterRegistrationBean<AddressLimit> addressLimit(
      LimitSettings settings, Slowing slowing, Clock clock) {
    FilterRegistrationBean<AddressLimit> filter =
        new FilterRegistrationBean<>(
            new AddressLimit(settings.byAddress(settings.address()), slowing, clock));
    filter.setOrder(BEFORE_THE_AUDIT);
    return filter;
  }

  @Bean
  WebMvcConfigurer limitsWhoAsks(LimitSettings settings, Slowing slowing, Clock clock) {
    CallerLimit limit =
        new CallerLimit(
            settings.person().toAllowance(settings.remembered()),
            settings.program().toAllowance(settings.remembered()),
            settings.exempts(),
            slowing,
            clock);
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit);
      }
    };
  }
}
