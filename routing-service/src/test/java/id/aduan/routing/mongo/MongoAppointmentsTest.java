package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.testing.TestStore;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.AppointmentsContract;
import id.aduan.routing.appointments.Revocation;
import id.aduan.routing.reference.FirstAppointments;
import id.aduan.routing.reference.ReferenceFiles;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
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
    var _ = appointments().revoke(any, new Revocation(java.time.Instant.EPOCH, null, null));

    setup.setUp();

    assertThat(appointments().all()).hasSize(15);
    assertThat(appointments().of(DPUPR)).filteredOn(a -> a.revokedAt() != null).hasSize(1);
  }

  @Test
  void listsAlsoWhatWasStoredBeforeThereWereLists() {
    STORE
        .mongo()
        .getCollection(MongoAppointments.APPOINTMENTS)
        .insertOne(
            new Document("_id", "old")
                .append("person", "one")
                .append("opd", "DPUPR")
                .append("rank", "ADMIN_UTAMA")
                .append("decree", "SK/1")
                .append("validFrom", "2026-01-01")
                .append("validUntil", "2026-12-31"));
    new StoreSetup(STORE.mongo(), appointments(), List::of).setUp();

    assertThat(
            appointments()
                .list(new Appointments.Query(DPUPR, LocalDate.parse("2026-12-31"), null, 9))
                .items())
        .extracting(Appointment::id)
        .containsExactly("old");
  }
}
