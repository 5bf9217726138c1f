package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.AppointmentsContract;
import id.aduan.routing.reference.FirstAppointments;
import id.aduan.routing.reference.ReferenceFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

final class MongoAppointmentsTest implements AppointmentsContract {
  private static final String DATABASE = "routing-appointments-test";
  private static DocumentStore store;
  private static MongoClient client;
  private MongoTemplate mongo;

  @BeforeAll
  static void start() {
    store = DocumentStore.inMemory();
    client = MongoClients.create(store.uri());
  }

  @AfterAll
  static void stop() {
    client.close();
    store.close();
  }

  @BeforeEach
  void connect() {
    mongo = new MongoTemplate(client, DATABASE);
  }

  @AfterEach
  void empty() {
    client.getDatabase(DATABASE).drop();
  }

  @Override
  public Appointments appointments() {
    return new MongoAppointments(mongo);
  }

  @Test
  void beginsAnEmptyInstallationWithTheFirstAppointmentsHoweverOftenItIsSetUp() {
    StoreSetup setup =
        new StoreSetup(mongo, appointments(), () -> FirstAppointments.of(ReferenceFiles.bundled()));
    setup.setUp();
    String any = appointments().of(DPUPR).getFirst().id();
    var _ = appointments().revoke(any, java.time.Instant.EPOCH);

    setup.setUp();

    assertThat(appointments().all()).hasSize(15);
    assertThat(appointments().of(DPUPR)).filteredOn(a -> a.revokedAt() != null).hasSize(1);
  }
}
