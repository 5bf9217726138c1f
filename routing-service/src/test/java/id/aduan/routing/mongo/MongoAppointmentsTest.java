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
import org.springframework.data.mongodb.core.MongoTemplate;

final class MongoAppointmentsTest implements AppointmentsContract {
  private static Store store;
  private MongoTemplate mongo;

  @BeforeAll
  static void start() {
    store = Store.of("routing-appointments-test");
  }

  @AfterAll
  static void stop() {
    store.close();
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
