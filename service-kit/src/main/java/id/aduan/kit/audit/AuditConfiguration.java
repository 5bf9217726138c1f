package id.aduan.kit.audit;

import id.aduan.kit.web.ProblemWriter;
import id.aduan.kit.work.Loop;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The audit of a service, by its table. */
@Configuration(proxyBeanMethods = false)
@Import(AuditAdvice.class)
class AuditConfiguration {
  private static final int BEFORE_THE_ACCESS_TABLE =
      SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;

  @Bean
  MongoAuditTrail auditTrail(MongoTemplate mongo) {
    return new MongoAuditTrail(mongo);
  }

  @Bean
  Loop auditIndexes(MongoAuditTrail trail) {
    return Loop.untilDone("audit-indexes", trail::makeIndexes);
  }

  @Bean
  Auditor auditor(AuditTrail trail, AuditTable table, Clock clock) {
    return new Auditor(trail, table, clock, new SecureRandom());
  }

  @Bean
  AuditFilter auditFilter(Auditor auditor, ProblemWriter problems) {
    return new AuditFilter(auditor, problems);
  }

  @Bean
  FilterRegistrationBean<AuditFilter> auditFilterFirst(AuditFilter filter) {
    FilterRegistrationBean<AuditFilter> first = new FilterRegistrationBean<>(filter);
    first.setOrder(BEFORE_THE_ACCESS_TABLE);
    return first;
  }

  @Bean
  WebMvcConfigurer auditsWhoAsks(AuditAdvice advice) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(advice);
      }
    };
  }
}
