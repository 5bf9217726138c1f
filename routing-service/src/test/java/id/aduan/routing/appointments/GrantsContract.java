package id.aduan.routing.appointments;

import static id.aduan.routing.appointments.AppointmentExamples.DINKES;
import static id.aduan.routing.appointments.AppointmentExamples.DPUPR;
import static id.aduan.routing.appointments.AppointmentExamples.PEMBANTU;
import static id.aduan.routing.appointments.AppointmentExamples.SOMEBODY;
import static id.aduan.routing.appointments.AppointmentExamples.days;
import static id.aduan.routing.appointments.AppointmentExamples.interim;
import static id.aduan.routing.appointments.AppointmentExamples.revocation;
import static id.aduan.routing.appointments.AppointmentExamples.substitution;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.appointments.Appointment.Rank;
import org.junit.jupiter.api.Test;

/** What every register of grants promises. */
public interface GrantsContract {
  Grants grants();

  @Test
  default void findsByOpdTheNewestFirstAndByPerson() {
    Grant first = grants().add(substitution(PEMBANTU, days("2026-01-02", "2026-01-09"), null));
    Grant second =
        grants()
            .add(
                interim(
                    SOMEBODY,
                    Rank.ADMIN_UTAMA,
                    days("2026-01-02", "2026-01-09"),
                    "2026-01-02T09:00"));

    assertThat(grants().of(DPUPR)).containsExactly(second, first);
    assertThat(grants().of(DINKES)).isEmpty();
    assertThat(grants().of(SOMEBODY)).containsExactly(second);
    assertThat(grants().find(first.id())).contains(first);
    assertThat(grants().find("unknown")).isEmpty();
  }

  @Test
  default void keepsTheDecreeThatNamesASubstitute() {
    Grant named = substitution(SOMEBODY, days("2026-01-02", "2026-01-09"), "SK/9");

    assertThat(grants().add(named)).isEqualTo(named);
    assertThat(grants().of(DPUPR)).containsExactly(named);
  }

  @Test
  default void addsUnderAnIdOnlyOnce() {
    Grant first = substitution(PEMBANTU, days("2026-01-02", "2026-01-09"), null);
    Grant other = substitution(PEMBANTU, days("2026-02-02", "2026-02-09"), null);

    assertThat(grants().add(first)).isEqualTo(first);
    assertThat(grants().add(other)).isEqualTo(first);
    assertThat(grants().of(DPUPR)).containsExactly(first);
  }

  @Test
  default void revokesOnceAndForGoodAndForgetsNothing() {
    Grant given = grants().add(substitution(PEMBANTU, days("2026-01-02", "2026-01-09"), null));
    Revocation how = revocation("2026-01-05T09:00");

    assertThat(grants().revoke(given.id(), how)).contains(given.revoked(how));
    assertThat(grants().revoke(given.id(), revocation("2026-01-06T09:00")))
        .contains(given.revoked(how));
    assertThat(grants().of(DPUPR)).containsExactly(given.revoked(how));
    assertThat(grants().revoke("unknown", how)).isEmpty();
  }
}
