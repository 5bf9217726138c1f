package id.aduan.intake.web;

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
}
