package id.aduan.kit;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What a service imports to be one of this platform. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ServiceKit {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
