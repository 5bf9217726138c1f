package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.AppointmentsContract;
import id.aduan.routing.reference.FirstAppointments;
import id.aduan.routing.reference.ReferenceFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.MongoTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoAppointmentsTest implements AppointmentsContract {
  private Store store;
  private MongoTemplate mongo;

  @BeforeAll
  void start() {
    store = open("routing-appointments-test");
  }

  Store open(String database) {
    return Store.of(database);
  }

  @AfterAll
  void stop() {
    if (store != null) {
      store.close();
    }
  }

  @BeforeEach
  void connect() {
    mongo = store.template();
  }

  @AfterEach
  void empty() {
    store.empty();
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
