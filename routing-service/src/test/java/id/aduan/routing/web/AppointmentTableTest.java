package id.aduan.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.kit.web.Problem;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Revocation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AppointmentTableTest {
  private static final String HEADER = "person,opd,role,decree,decreedOn,validFrom,validUntil\n";
  private static final Appointment ONE =
      new Appointment(
          "a",
          new PersonId("one"),
          new OpdCode("DPUPR"),
          Rank.ADMIN_UTAMA,
          "800/12, \"A\"/2026",
          LocalDate.parse("2026-01-01"),
          LocalDate.parse("2026-12-31"),
          null,
          LocalDate.parse("2026-01-12"),
          null);
  private final Input input = new Input(Language.EN);

  @Test
  void readsWhatItWrites() {
    assertThat(AppointmentTable.read(AppointmentTable.write(List.of(ONE)), input))
        .isEqualTo(
            Map.of(
                2,
                new Bodies.NewAppointment(
                    "one",
                    "DPUPR",
                    "ADMIN_UTAMA",
                    "800/12, \"A\"/2026",
                    "2026-01-12",
                    "2026-01-01",
                    "2026-12-31")));
    assertThat(input.isFaulty()).isFalse();
  }

  @Test
  void numbersTheLinesAsAnEditorDoes() {
    assertThat(
            AppointmentTable.read(
                    "\uFEFF" + HEADER + "\none,DPUPR\n\n  two , DINKES ,,,,,\n", input)
                .keySet())
        .containsExactly(3, 5);
    assertThat(input.isFaulty()).isFalse();
  }

  @Test
  void tellsOfColumnsItDoesNotKnowAndOfWhatIsRevoked() {
    Appointment revoked = ONE.revoked(new Revocation(Instant.EPOCH, null, null));
    var _ = AppointmentTable.read("person,nama,person\na,b,c,d\n", input);
    var _ = AppointmentTable.read(AppointmentTable.write(List.of(revoked)), input);

    assertThatThrownBy(() -> input.checked(""))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.faults())
                    .extracting(fault -> fault.field() + " " + fault.code())
                    .containsExactly(
                        "1.nama unknown-column",
                        "1.person unknown-column",
                        "2.line too-many-values",
                        "2.revokedAt revoked"));
  }

  @Test
  void saysWhereATableCanNotBeRead() {
    assertThatThrownBy(() -> AppointmentTable.read(HEADER + "\"one", input))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("table-malformed"));
  }
}
