package id.aduan.routing.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment.Rank;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every store of appointments promises. */
public interface AppointmentsContract {
  OpdCode DPUPR = new OpdCode("DPUPR");
  OpdCode DINKES = new OpdCode("DINKES");
  PersonId ONE = new PersonId("one");
  PersonId TWO = new PersonId("two");

  Appointments appointments();

  @Test
  default void beginsEmpty() {
    assertThat(appointments().isEmpty()).isTrue();
    assertThat(appointments().all()).isEmpty();
  }

  @Test
  default void findsByOpdAndByPerson() {
    Appointment first = added("a", ONE, DPUPR);
    Appointment second = added("b", TWO, DPUPR);
    Appointment third = added("c", ONE, DINKES);

    assertThat(appointments().of(DPUPR)).containsExactlyInAnyOrder(first, second);
    assertThat(appointments().of(ONE)).containsExactlyInAnyOrder(first, third);
    assertThat(appointments().all()).containsExactlyInAnyOrder(first, second, third);
    assertThat(appointments().isEmpty()).isFalse();
  }

  @Test
  default void addsUnderAnIdOnlyOnce() {
    Appointment first = added("a", ONE, DPUPR);

    assertThat(appointments().add(appointment("a", TWO, DPUPR))).isEqualTo(first);
    assertThat(appointments().all()).containsExactly(first);
  }

  @Test
  default void revokesOnceAndForGood() {
    Appointment first = added("a", ONE, DPUPR);
    Instant at = Instant.parse("2026-02-02T02:00:00Z");

    assertThat(appointments().revoke("a", at)).contains(first.revoked(at));
    assertThat(appointments().revoke("a", at.plusSeconds(9))).contains(first.revoked(at));
    assertThat(appointments().of(DPUPR)).containsExactly(first.revoked(at));
    assertThat(appointments().revoke("unknown", at)).isEmpty();
  }

  private Appointment added(String id, PersonId person, OpdCode opd) {
    return appointments().add(appointment(id, person, opd));
  }

  private static Appointment appointment(String id, PersonId person, OpdCode opd) {
    return new Appointment(
        id,
        person,
        opd,
        Rank.ADMIN_PEMBANTU,
        "SK/1",
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2026-12-31"),
        null);
  }
}
