package id.aduan.kit;

import java.time.Clock;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * What a service imports to be one of this platform. Classes of tests are left out, as Spring Boot
 * does: service-kit's own test-jar stands on the class path of the services' tests.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class ServiceKit {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
