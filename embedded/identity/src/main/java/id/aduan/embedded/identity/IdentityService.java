package id.aduan.embedded.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;

/** An OpenID Connect provider for the laptop: real protocol, real signatures, demo people. */
@SpringBootApplication
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityService {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityService.class);

  private final IdentityProperties properties;

  IdentityService(IdentityProperties properties) {
    this.properties = properties;
  }

  /** Starts the provider. */
  public static void main(String[] args) {
    SpringApplication.run(IdentityService.class, args);
  }

  @EventListener(ApplicationReadyEvent.class)
  void sayWhere() {
    LOG.info("Identity ready at {}", properties.issuer());
  }
}
