package id.aduan.kit;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * What a service imports to be one of this platform. An application in the kit's own tests is no
 * part of it, also where its test-jar is on the class path.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = SpringBootApplication.class))
public class ServiceKit {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
