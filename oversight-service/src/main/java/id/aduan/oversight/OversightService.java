package id.aduan.oversight;

import id.aduan.kit.ServiceKit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Shows overseers, case by case and as a feed, whether each complaint was followed up. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ServiceKit.class)
public class OversightService {

  public static void main(String[] args) {
    SpringApplication.run(OversightService.class, args);
  }
}
