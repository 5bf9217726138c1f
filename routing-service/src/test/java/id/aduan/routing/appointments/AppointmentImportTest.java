package id.aduan.routing.appointments;

import static id.aduan.routing.appointments.AppointmentExamples.PEMBANTU;
import static id.aduan.routing.appointments.AppointmentExamples.UTAMA;
import static id.aduan.routing.appointments.AppointmentExamples.appointed;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.appointments.Appointment.Rank;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AppointmentImportTest {
  private static final Appointment UTAMA_2026 =
      appointed(UTAMA, Rank.ADMIN_UTAMA, "2026-01-01", "2026-12-31");
  private static final Appointment PEMBANTU_2026 =
      appointed(PEMBANTU, Rank.ADMIN_PEMBANTU, "2026-01-01", "2026-12-31");

  @Test
  void makesWhatIsNewAndLeavesWhatIsKnown() {
    assertThat(
            AppointmentImport.of(Map.of(2, UTAMA_2026, 3, PEMBANTU_2026), List.of(PEMBANTU_2026)))
        .isEqualTo(new AppointmentImport(List.of(UTAMA_2026), List.of(3), List.of()));
  }

  @Test
  void takesALineThatComesTwiceOnce() {
    assertThat(AppointmentImport.of(Map.of(2, UTAMA_2026, 3, UTAMA_2026), List.of()))
        .isEqualTo(new AppointmentImport(List.of(UTAMA_2026), List.of(3), List.of()));
  }

  @Test
  void findsWhatContradictsADecreeThatIsKnown() {
    Appointment longer = appointed(UTAMA, Rank.ADMIN_UTAMA, "2026-01-01", "2027-12-31");

    assertThat(AppointmentImport.of(Map.of(2, longer), List.of(UTAMA_2026)))
        .isEqualTo(new AppointmentImport(List.of(), List.of(), List.of(2)));
  }
}
