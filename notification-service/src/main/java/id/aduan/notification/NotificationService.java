package id.aduan.notification;

import id.aduan.kit.ServiceKit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Tells reporters what happens to their complaints. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(ServiceKit.class)
public class NotificationService {

  public static void main(String[] args) {
    SpringApplication.run(NotificationService.class, args);
  }
}
