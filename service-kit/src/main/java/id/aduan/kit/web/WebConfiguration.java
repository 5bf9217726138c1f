package id.aduan.kit.web;

import id.aduan.contract.wire.WireJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JacksonModule;

/** Problems and JSON of all doors. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
class WebConfiguration {

  @Bean
  ProblemWriter problemWriter() {
    return new ProblemWriter();
  }

  @Bean
  JacksonModule codes() {
    return WireJson.codes();
  }
}
