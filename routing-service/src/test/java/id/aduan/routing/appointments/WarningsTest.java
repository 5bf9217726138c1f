package id.aduan.routing.appointments;

import static id.aduan.routing.appointments.AppointmentExamples.DINKES;
import static id.aduan.routing.appointments.AppointmentExamples.DPUPR;
import static id.aduan.routing.appointments.AppointmentExamples.PEMBANTU;
import static id.aduan.routing.appointments.AppointmentExamples.UTAMA;
import static id.aduan.routing.appointments.AppointmentExamples.appointed;
import static id.aduan.routing.appointments.AppointmentExamples.revocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Warnings.Ending;
import id.aduan.routing.appointments.Warnings.Gap;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WarningsTest {
  private static final AppointmentPolicy POLICY =
      new AppointmentPolicy(30, 30, List.of(1, 30, 7, 14));
  private static final Appointment OF_2026 =
      appointed(UTAMA, Rank.ADMIN_UTAMA, "2026-01-01", "2026-12-31");
  private static final Appointment OF_2027 =
      appointed(UTAMA, Rank.ADMIN_UTAMA, "2027-01-01", "2027-12-31");

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 30, 30",
    "2026-12-16, 15, 30",
    "2026-12-17, 14, 14",
    "2026-12-24, 7, 7",
    "2026-12-29, 2, 7",
    "2026-12-30, 1, 1",
    "2026-12-31, 0, 1"
  })
  void growsMoreUrgent(LocalDate today, long left, int urgency) {
    assertThat(Warnings.endings(today, List.of(OF_2026), POLICY))
        .containsExactly(new Ending(OF_2026, left, urgency));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-30", "2027-01-01"})
  void saysNothingTooEarlyOrWhenItIsOver(LocalDate today) {
    assertThat(Warnings.endings(today, List.of(OF_2026), POLICY)).isEmpty();
  }

  @Test
  void saysNothingOnceALaterDecreeFollowsWithoutAGap() {
    LocalDate today = LocalDate.parse("2026-12-20");
    Appointment afterAGap = appointed(UTAMA, Rank.ADMIN_UTAMA, "2027-01-12", "2027-12-31");
    Appointment lower = appointed(UTAMA, Rank.ADMIN_PEMBANTU, "2027-01-01", "2027-12-31");

    assertThat(Warnings.endings(today, List.of(OF_2026, OF_2027), POLICY)).isEmpty();
    assertThat(Warnings.endings(today, List.of(OF_2026, afterAGap), POLICY)).hasSize(1);
    assertThat(Warnings.endings(today, List.of(OF_2026, lower), POLICY)).hasSize(1);
    assertThat(
            Warnings.endings(
                today, List.of(OF_2026, OF_2027.revoked(revocation("2026-12-19T09:00"))), POLICY))
        .hasSize(1);
  }

  @Test
  void findsTheDaysOnWhichAnOpdHasNobody() {
    Appointment late = appointed(UTAMA, Rank.ADMIN_UTAMA, "2027-01-12", "2027-12-31");
    Appointment pembantu = appointed(PEMBANTU, Rank.ADMIN_PEMBANTU, "2026-01-01", "2027-12-31");

    Warnings warnings =
        Warnings.on(
            LocalDate.parse("2026-12-20"),
            List.of(DPUPR, DINKES),
            List.of(OF_2026, late, pembantu),
            POLICY);

    assertThat(warnings.gaps())
        .containsExactly(
            new Gap(DINKES, Rank.ADMIN_UTAMA, LocalDate.parse("2026-12-20"), null),
            new Gap(DINKES, Rank.ADMIN_PEMBANTU, LocalDate.parse("2026-12-20"), null),
            new Gap(
                DPUPR,
                Rank.ADMIN_UTAMA,
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2027-01-11")));
    assertThat(warnings.endings()).extracting(Ending::appointment).containsExactly(OF_2026);
  }

  @Test
  void demandsLimitsThatMeanSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AppointmentPolicy(0, 30, List.of(1)))
        .withMessageStartingWith("longest: '0' (expected:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AppointmentPolicy(30, 30, List.of()))
        .withMessageStartingWith("warnDays: '[]' (expected:");
  }
}
