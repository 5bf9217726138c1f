package id.aduan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.AgencyCode;
import id.aduan.oversight.OversightProperties.Watch;
import id.aduan.oversight.web.ReadingLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OversightPropertiesTest {

  @Test
  void bindsEverySetting() {
    OversightProperties bound =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "oversight.subscriptions[0].agency", "OMBUDSMAN",
                        "oversight.subscriptions[1].agency", "INSPEKTORAT",
                        "oversight.subscriptions[1].misconduct", "true",
                        "oversight.subscriptions[1].offices[0]", "INSPEKTORAT",
                        "oversight.subscriptions[2].agency", "KEMENKES",
                        "oversight.subscriptions[2].opds[0]", "DINKES",
                        "oversight.subscriptions[3].agency", "PROVINCE",
                        "oversight.subscriptions[3].places[0]", "13.11.01",
                        "oversight.connections", "7",
                        "oversight.heartbeat", "1s")))
            .bind("oversight", OversightProperties.class)
            .get();

    assertThat(bound.subscriptions())
        .containsExactly(
            new Watch("OMBUDSMAN", false, List.of(), List.of(), List.of()),
            new Watch("INSPEKTORAT", true, List.of(), List.of(), List.of("INSPEKTORAT")),
            new Watch("KEMENKES", false, List.of("DINKES"), List.of(), List.of()),
            new Watch("PROVINCE", false, List.of(), List.of("13.11.01"), List.of()));
    assertThat(bound.toSubscriptions().agencies())
        .contains(new AgencyCode("OMBUDSMAN"), new AgencyCode("PROVINCE"));
    assertThat(bound.toSubscriptions().offices(new AgencyCode("INSPEKTORAT")))
        .containsExactly(Lifecycles.INSPEKTORAT);
    assertThat(bound.toSubscriptions().offices(new AgencyCode("OMBUDSMAN"))).isEmpty();
    assertThat(bound.toReadingLimits())
        .isEqualTo(
            new ReadingLimits(
                7, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMillis(250)));
  }

  @Test
  void bindsTheOtherLimitsToo() {
    OversightProperties bound =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "oversight.longest-wait", "9s",
                        "oversight.look", "8ms",
                        "oversight.summary-age", "7s")))
            .bind("oversight", OversightProperties.class)
            .get();

    assertThat(bound)
        .isEqualTo(
            new OversightProperties(
                List.of(),
                256,
                Duration.ofSeconds(15),
                Duration.ofSeconds(9),
                Duration.ofMillis(8),
                Duration.ofSeconds(7)));
  }

  @Test
  void refusesASubscriptionWithTwoScopes() {
    Watch two = new Watch("OMBUDSMAN", true, List.of("DINKES"), List.of(), List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(two::toSubscription)
        .withMessage(
            "subscription: 'OMBUDSMAN' (expected: at most one of misconduct, opds, places)");
  }
}
