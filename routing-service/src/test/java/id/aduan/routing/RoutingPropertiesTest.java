package id.aduan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class RoutingPropertiesTest {

  @Test
  void bindsEverySetting() {
    assertThat(
            bind(
                Map.ofEntries(
                    Map.entry("routing.public-url", "https://aduan.example/routing/"),
                    Map.entry("routing.clock-every", "3s"),
                    Map.entry("routing.boards-every", "7m"),
                    Map.entry("routing.appointments.longest-substitution", "10"),
                    Map.entry("routing.appointments.longest-interim", "20"),
                    Map.entry("routing.appointments.warn-days", "9,5"),
                    Map.entry("routing.conflict.coordinating-offices", "KOMINFO"),
                    Map.entry("routing.conflict.leadership-office", "BUPATI"),
                    Map.entry("routing.retention.case-content", "2y"),
                    Map.entry("routing.retention.misconduct", "P30M"),
                    Map.entry("routing.retention.confirm-erasure-within", "36h"),
                    Map.entry("routing.surge.complaints", "12"),
                    Map.entry("routing.surge.within", "90m"),
                    Map.entry("routing.reporter.follow-page", "https://aduan.example/lacak"),
                    Map.entry("routing.reporter.signature", "Aduan"),
                    Map.entry("routing.map.tiles", "https://tiles.example/{z}/{x}/{y}.png"),
                    Map.entry("routing.map.attribution", "Peta"),
                    Map.entry("routing.map.licence", "https://tiles.example/"),
                    Map.entry("routing.reference", "tables"))))
        .isEqualTo(
            new RoutingProperties(
                URI.create("https://aduan.example/routing/"),
                Duration.ofSeconds(3),
                Duration.ofMinutes(7),
                new RoutingProperties.OfAppointments(10, 20, List.of(9, 5)),
                new RoutingProperties.OfConflict(List.of("KOMINFO"), "BUPATI"),
                new RoutingProperties.OfRetention(
                    Period.ofYears(2), Period.ofMonths(30), Duration.ofHours(36)),
                new RoutingProperties.OfSurge(12, Duration.ofMinutes(90)),
                new RoutingProperties.OfReporter(
                    URI.create("https://aduan.example/lacak"), "Aduan"),
                new RoutingProperties.OfMap(
                    "https://tiles.example/{z}/{x}/{y}.png",
                    "Peta",
                    URI.create("https://tiles.example/")),
                Path.of("tables")));
  }

  @Test
  void looksForAlarmsEveryFiveSecondsAndUsesTheTablesThatShip() {
    RoutingProperties usual = bind(Map.of("routing.public-url", "http://127.0.0.1:8082"));

    assertThat(usual)
        .isEqualTo(
            new RoutingProperties(
                URI.create("http://127.0.0.1:8082"),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                new RoutingProperties.OfAppointments(30, 30, List.of(30, 14, 7, 1)),
                new RoutingProperties.OfConflict(List.of("SETDA", "KOMINFO"), "SETDA"),
                new RoutingProperties.OfRetention(
                    Period.ofYears(5), Period.ofYears(10), Duration.ofDays(3)),
                new RoutingProperties.OfSurge(30, Duration.ofHours(1)),
                new RoutingProperties.OfReporter(
                    URI.create("http://127.0.0.1:8081/lacak"),
                    "Aduan 1708 Kabupaten Solok Selatan"),
                new RoutingProperties.OfMap(
                    "", "© OpenStreetMap", URI.create("https://www.openstreetmap.org/copyright")),
                null));
    assertThat(usual.referenceFiles()).isNotNull();
    assertThat(usual.map().mapTiles()).isEmpty();
  }

  private static RoutingProperties bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind("routing", RoutingProperties.class)
        .get();
  }
}
