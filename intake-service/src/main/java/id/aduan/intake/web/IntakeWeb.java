package id.aduan.intake.web;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the HTTP doors need of the framework. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsWebhookSettings.class)
class IntakeWeb implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new DoorArguments());
  }

  @Bean
  LocaleResolver localeResolver() {
    return new Languages();
  }

  /** Before the access table. */
  @Bean
  FilterRegistrationBean<LostReaders> lostReaders() {
    FilterRegistrationBean<LostReaders> filter = new FilterRegistrationBean<>(new LostReaders());
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
    return filter;
  }
}
