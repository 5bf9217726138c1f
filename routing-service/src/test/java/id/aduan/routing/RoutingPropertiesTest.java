package id.aduan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class RoutingPropertiesTest {

  @Test
  void bindsEverySetting() {
    assertThat(
            bind(
                Map.of(
                    "routing.public-url", "https://aduan.example/routing/",
                    "routing.clock-every", "3s",
                    "routing.reference", "tables")))
        .isEqualTo(
            new RoutingProperties(
                URI.create("https://aduan.example/routing/"),
                Duration.ofSeconds(3),
                Path.of("tables")));
  }

  @Test
  void looksForAlarmsEveryFiveSecondsAndUsesTheTablesThatShip() {
    RoutingProperties usual = bind(Map.of("routing.public-url", "http://127.0.0.1:8082"));

    assertThat(usual)
        .isEqualTo(
            new RoutingProperties(
                URI.create("http://127.0.0.1:8082"), Duration.ofSeconds(5), null));
    assertThat(usual.referenceFiles()).isNotNull();
  }

  private static RoutingProperties bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind("routing", RoutingProperties.class)
        .get();
  }
}
