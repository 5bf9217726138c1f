package id.aduan.routing;

import id.aduan.kit.ServiceKit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The case authority: states, queues, deadlines, suggestions. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ServiceKit.class)
public class RoutingService {
  public static void main(String[] args) {
    SpringApplication.run(RoutingService.class, args);
  }
}
