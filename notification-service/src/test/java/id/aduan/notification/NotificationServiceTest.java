package id.aduan.notification;

import static id.aduan.notification.Happenings.aComplaintOf;
import static id.aduan.notification.Happenings.aNumber;
import static id.aduan.notification.Happenings.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationServiceTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private Surroundings surroundings;
  private RunningService service;
  private World world;

  @BeforeAll
  void start(@TempDir Path directory) {
    surroundings = Surroundings.start(directory);
    service = RunningService.start(surroundings);
    world = new World(surroundings, service);
  }

  @AfterAll
  void stop() {
    service.close();
    surroundings.close();
  }

  @Test
  void tellsTheReporterThatTheComplaintIsReceivedAndPublishesWhatBecameOfIt() {
    TrackingId complaint = aNumber();
    world.dossier(complaint, aComplaintOf("warga@contoh.test", Language.ID, Visibility.OPEN));
    world.happens(complaint, 1, opened());

    await().atMost(SOON).until(() -> world.mails(complaint).size() == 1);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(world.deliveries(complaint))
                .hasExactlyElementsOfTypes(MessagePlanned.class, MessageHandedOver.class));
    assertThat(world.mails(complaint).getFirst().to()).containsExactly("warga@contoh.test");
  }
}
