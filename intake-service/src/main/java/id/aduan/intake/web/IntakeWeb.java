package id.aduan.intake.web;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** What the HTTP doors need of the framework. */
@Configuration(proxyBeanMethods = false)
class IntakeWeb {

  @Bean
  LocaleResolver localeResolver() {
    return new Languages();
  }

  /** Before the access table. */
  @Bean
  FilterRegistrationBean<PageHeaders> pageHeaders() {
    FilterRegistrationBean<PageHeaders> filter = new FilterRegistrationBean<>(new PageHeaders());
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
    return filter;
  }
}
