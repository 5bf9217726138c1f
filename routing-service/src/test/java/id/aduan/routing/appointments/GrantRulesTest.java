package id.aduan.routing.appointments;

import static id.aduan.routing.appointments.AppointmentExamples.CLERK;
import static id.aduan.routing.appointments.AppointmentExamples.PEMBANTU;
import static id.aduan.routing.appointments.AppointmentExamples.SOMEBODY;
import static id.aduan.routing.appointments.AppointmentExamples.UTAMA;
import static id.aduan.routing.appointments.AppointmentExamples.appointed;
import static id.aduan.routing.appointments.AppointmentExamples.at;
import static id.aduan.routing.appointments.AppointmentExamples.days;
import static id.aduan.routing.appointments.AppointmentExamples.interim;
import static id.aduan.routing.appointments.AppointmentExamples.revocation;
import static id.aduan.routing.appointments.AppointmentExamples.substitution;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.appointments.Appointment.Rank;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GrantRulesTest {
  private static final GrantRules RULES =
      new GrantRules(new AppointmentPolicy(14, 30, List.of(30, 14, 7, 1)));
  private static final List<Appointment> APPOINTMENTS =
      List.of(
          appointed(UTAMA, Rank.ADMIN_UTAMA, "2026-01-01", "2026-12-31"),
          appointed(PEMBANTU, Rank.ADMIN_PEMBANTU, "2026-01-01", "2026-06-30"),
          appointed(PEMBANTU, Rank.ADMIN_PEMBANTU, "2026-07-01", "2027-12-31"));
  private static final String NOW = "2026-03-02T09:00";

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-15,",
    "2026-03-02, 2026-03-16, TOO_LONG",
    "2026-03-01, 2026-03-05, IN_THE_PAST",
    "2026-06-25, 2026-07-05,",
    "2026-12-25, 2026-12-31,",
    "2026-12-25, 2027-01-01, NOT_APPOINTED"
  })
  void limitsASubstitution(String from, String until, @Nullable GrantRefusal refusal) {
    assertThat(RULES.fault(substitution(PEMBANTU, days(from, until), null), APPOINTMENTS, at(NOW)))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @Test
  void demandsThatASubstituteIsAppointedOrNamedByDecree() {
    Period days = days("2026-03-02", "2026-03-06");

    assertThat(RULES.fault(substitution(SOMEBODY, days, null), APPOINTMENTS, at(NOW)))
        .contains(GrantRefusal.SUBSTITUTE_NOT_APPOINTED);
    assertThat(RULES.fault(substitution(SOMEBODY, days, "SK/9"), APPOINTMENTS, at(NOW))).isEmpty();
    assertThat(RULES.fault(substitution(UTAMA, days, null), APPOINTMENTS, at(NOW)))
        .contains(GrantRefusal.SAME_PERSON);
  }

  @ParameterizedTest
  @CsvSource({
    "ADMIN_UTAMA, 2027-01-01, 2027-01-30,",
    "ADMIN_UTAMA, 2027-01-01, 2027-01-31, TOO_LONG",
    "ADMIN_UTAMA, 2026-12-31, 2027-01-05, ADMIN_APPOINTED",
    "ADMIN_PEMBANTU, 2027-01-01, 2027-01-05, ADMIN_APPOINTED",
    "ADMIN_PEMBANTU, 2028-01-01, 2028-01-05,"
  })
  void givesInterimAuthorityOnlyWhereNobodyIsAppointed(
      Rank rank, String from, String until, @Nullable GrantRefusal refusal) {
    assertThat(RULES.fault(interim(SOMEBODY, rank, days(from, until), NOW), APPOINTMENTS, at(NOW)))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @Test
  void givesInterimAuthorityAtOnceAfterARevocation() {
    List<Appointment> revoked =
        List.of(APPOINTMENTS.getFirst().revoked(revocation("2026-03-02T08:00")));

    assertThat(
            RULES.fault(
                interim(SOMEBODY, Rank.ADMIN_UTAMA, days("2026-03-02", "2026-03-06"), NOW),
                revoked,
                at(NOW)))
        .isEmpty();
  }

  @Test
  void knowsTheSameGrantAgainWhoeverEntersItAndTakenBackOrNot() {
    Grant.Substitution given = substitution(PEMBANTU, days("2026-03-02", "2026-03-06"), null);
    Grant.Interim interim =
        interim(SOMEBODY, Rank.ADMIN_UTAMA, days("2027-01-01", "2027-01-30"), NOW);

    assertThat(given.revoked(revocation(NOW)).isSameAs(given)).isTrue();
    assertThat(interim.revoked(revocation(NOW)).isSameAs(interim)).isTrue();
    assertThat(
            interim.isSameAs(
                interim(
                    SOMEBODY,
                    Rank.ADMIN_UTAMA,
                    days("2027-01-01", "2027-01-30"),
                    "2026-03-02T09:05")))
        .isTrue();
    assertThat(given.isSameAs(interim)).isFalse();
    assertThat(interim.isSameAs(given)).isFalse();
    assertThat(given.isSameAs(substitution(CLERK, given.period(), null))).isFalse();
  }
}
