package id.aduan.kit.web;

import id.aduan.contract.wire.WireJson;
import jakarta.servlet.Filter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JacksonModule;

/** Problems and JSON of all doors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimits.class)
@Import({ProblemAdvice.class, ErrorTypes.class})
class WebConfiguration {

  @Bean
  ProblemWriter problemWriter() {
    return new ProblemWriter();
  }

  /** On every answer, also where nobody was let in, or nobody may come again so soon. */
  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    return first(new SecurityHeaders(), 12);
  }

  @Bean
  FilterRegistrationBean<BoundedBodies> boundedBodies(BodyLimits limits, ProblemWriter problems) {
    return first(new BoundedBodies(limits, problems), 2);
  }

  /** What is bounded is read. */
  @Bean
  FilterRegistrationBean<ReadableRequests> readableRequests(ProblemWriter problems) {
    return first(new ReadableRequests(problems), 1);
  }

  @Bean
  ErrorProblems errorProblems() {
    return new ErrorProblems();
  }

  /** Before the access table. */
  private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int places) {
    FilterRegistrationBean<F> registered = new FilterRegistrationBean<>(filter);
    registered.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - places);
    return registered;
  }

  @Bean
  JacksonModule codes() {
    return WireJson.codes();
  }
}
