package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.testing.TestStore;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.AppointmentsContract;
import id.aduan.routing.reference.FirstAppointments;
import id.aduan.routing.reference.ReferenceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoAppointmentsTest implements AppointmentsContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public Appointments appointments() {
    return new MongoAppointments(STORE.mongo());
  }

  @Test
  void beginsAnEmptyInstallationWithTheFirstAppointmentsHoweverOftenItIsSetUp() {
    StoreSetup setup =
        new StoreSetup(
            STORE.mongo(), appointments(), () -> FirstAppointments.of(ReferenceFiles.bundled()));
    setup.setUp();
    String any = appointments().of(DPUPR).getFirst().id();
    var _ = appointments().revoke(any, java.time.Instant.EPOCH);

    setup.setUp();

    assertThat(appointments().all()).hasSize(15);
    assertThat(appointments().of(DPUPR)).filteredOn(a -> a.revokedAt() != null).hasSize(1);
  }
}
