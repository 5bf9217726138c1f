package id.aduan.intake.edge;

import id.aduan.intake.IntakeService;
import id.aduan.intake.testing.TestKeys;
import org.springframework.boot.SpringApplication;

/** Runs the service with a broker and a store of its own, to look at its pages. */
public final class Showroom {
  private Showroom() {}

  static void main(String[] args) {
    System.setProperty("KAFKA_BOOTSTRAP", Backbone.kafka());
    System.setProperty("KAFKA_PASSWORD", "demo");
    System.setProperty("MONGODB_URI", Backbone.mongo());
    System.setProperty("ADUAN_INSTALLATION_KEY", TestKeys.INSTALLATION);
    System.setProperty("ADUAN_CODE_KEYS", TestKeys.CODES);
    System.setProperty("ADUAN_RECEIPT_KEY", TestKeys.RECEIPT);
    System.setProperty("spring.thymeleaf.cache", "false");
    var _ = SpringApplication.run(IntakeService.class, args);
  }
}
