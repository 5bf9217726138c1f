package id.aduan.intake.edge;

import id.aduan.intake.IntakeService;
import id.aduan.intake.testing.TestKeys;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service over a real broker and a store; one context for all who extend this. */
@SpringBootTest(classes = IntakeService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class OnTheBackbone {
  @LocalServerPort int port;

  @DynamicPropertySource
  static void backbone(DynamicPropertyRegistry settings) {
    settings.add("KAFKA_BOOTSTRAP", Backbone::kafka);
    settings.add("KAFKA_PASSWORD", () -> "demo");
    settings.add("MONGODB_URI", Backbone::mongo);
    settings.add("ADUAN_INSTALLATION_KEY", () -> TestKeys.INSTALLATION);
    settings.add("ADUAN_CODE_KEYS", () -> TestKeys.CODES);
    settings.add("ADUAN_RECEIPT_KEY", () -> TestKeys.RECEIPT);
    settings.add("INTAKE_ADAPTERS", () -> "demo,loket");
    settings.add("FORWARD_HEADERS", () -> "native");
    settings.add("server.port", () -> "0");
  }

  Door door() {
    return new Door(port);
  }

  /** How a complaint stands, to who was given this receipt. */
  Door.Answer follow(Door.Answer receipt) {
    return door()
        .get(
            "/api/v1/complaints/" + receipt.text("trackingId"),
            "Access-Code",
            receipt.text("accessCode"));
  }
}
