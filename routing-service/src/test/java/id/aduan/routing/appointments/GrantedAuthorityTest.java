package id.aduan.routing.appointments;

import static id.aduan.routing.appointments.AppointmentExamples.AS_INTERIM;
import static id.aduan.routing.appointments.AppointmentExamples.AS_PEMBANTU;
import static id.aduan.routing.appointments.AppointmentExamples.AS_SUBSTITUTE;
import static id.aduan.routing.appointments.AppointmentExamples.AS_UTAMA;
import static id.aduan.routing.appointments.AppointmentExamples.COORDINATOR;
import static id.aduan.routing.appointments.AppointmentExamples.DINKES;
import static id.aduan.routing.appointments.AppointmentExamples.DPUPR;
import static id.aduan.routing.appointments.AppointmentExamples.IN_PLACE;
import static id.aduan.routing.appointments.AppointmentExamples.PEMBANTU;
import static id.aduan.routing.appointments.AppointmentExamples.SOMEBODY;
import static id.aduan.routing.appointments.AppointmentExamples.UTAMA;
import static id.aduan.routing.appointments.AppointmentExamples.appointed;
import static id.aduan.routing.appointments.AppointmentExamples.at;
import static id.aduan.routing.appointments.AppointmentExamples.days;
import static id.aduan.routing.appointments.AppointmentExamples.interim;
import static id.aduan.routing.appointments.AppointmentExamples.officer;
import static id.aduan.routing.appointments.AppointmentExamples.revocation;
import static id.aduan.routing.appointments.AppointmentExamples.substitution;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment.Rank;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days worked through by hand: who may act for an OPD at an instant, and as what. */
final class GrantedAuthorityTest {
  private static final Appointment OF_UTAMA =
      appointed(UTAMA, Rank.ADMIN_UTAMA, "2026-01-01", "2026-12-31");
  private static final Appointment OF_PEMBANTU =
      appointed(PEMBANTU, Rank.ADMIN_PEMBANTU, "2026-01-01", "2027-12-31");
  private static final Grant LEAVE = substitution(PEMBANTU, days("2026-03-02", "2026-03-13"), null);
  private static final Grant JANUARY =
      interim(SOMEBODY, Rank.ADMIN_UTAMA, days("2027-01-01", "2027-01-30"), "2027-01-01T08:00");

  @ParameterizedTest
  @CsvSource({
    "2026-12-31T23:59, true",
    "2027-01-01T00:00, false",
    "2026-01-01T00:00, true",
    "2025-12-31T23:59, false"
  })
  void endsAndBeginsAtMidnightInWib(String now, boolean entitled) {
    assertThat(authority(UTAMA, now).toApproveFor(DPUPR).isPresent()).isEqualTo(entitled);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T23:59, false",
    "2026-03-02T00:00, true",
    "2026-03-13T23:59, true",
    "2026-03-14T00:00, false"
  })
  void letsASubstituteApproveFromTheFirstDayToTheLast(String now, boolean entitled) {
    Authority authority = authority(PEMBANTU, now, LEAVE);

    assertThat(authority.toApproveFor(DPUPR).isPresent()).isEqualTo(entitled);
    assertThat(authority.toWorkFor(DPUPR)).contains(AS_PEMBANTU);
    assertThat(authority.uses(LEAVE)).isEqualTo(entitled);
  }

  @Test
  void saysThatASubstituteActed() {
    assertThat(authority(PEMBANTU, "2026-03-05T10:00", LEAVE).toApproveFor(DPUPR))
        .contains(AS_SUBSTITUTE);
  }

  @Test
  void letsAPembantuApproveNothingWithoutASubstitution() {
    assertThat(authority(PEMBANTU, "2026-03-05T10:00").toApproveFor(DPUPR)).isEmpty();
    assertThat(authority(PEMBANTU, "2026-03-05T10:00").toWorkFor(DPUPR)).contains(AS_PEMBANTU);
  }

  @Test
  void endsASubstitutionWithItsRevocation() {
    Grant revoked = LEAVE.revoked(revocation("2026-03-05T09:00"));

    assertThat(authority(PEMBANTU, "2026-03-05T10:00", revoked).toApproveFor(DPUPR)).isEmpty();
  }

  @Test
  void endsASubstitutionWithTheAppointmentOfTheOneWhoIsAbsent() {
    Grant overNewYear = substitution(PEMBANTU, days("2026-12-28", "2027-01-08"), null);

    assertThat(authority(PEMBANTU, "2026-12-31T23:59", overNewYear).toApproveFor(DPUPR))
        .contains(AS_SUBSTITUTE);
    assertThat(authority(PEMBANTU, "2027-01-01T00:00", overNewYear).toApproveFor(DPUPR)).isEmpty();
  }

  @Test
  void demandsThatASubstituteIsAppointedHimselfOrNamedByDecree() {
    Grant named = substitution(SOMEBODY, days("2026-03-02", "2026-03-13"), "SK/9");
    Grant unnamed = substitution(SOMEBODY, days("2026-03-02", "2026-03-13"), null);

    assertThat(authority(SOMEBODY, "2026-03-05T10:00", named).toApproveFor(DPUPR))
        .contains(AS_SUBSTITUTE);
    assertThat(authority(SOMEBODY, "2026-03-05T10:00", unnamed).toWorkFor(DPUPR)).isEmpty();
  }

  @Test
  void neverChains() {
    Grant second =
        new Grant.Substitution(
            "g-2",
            DPUPR,
            PEMBANTU,
            SOMEBODY,
            days("2026-03-02", "2026-03-13"),
            "SK/9",
            "Sakit.",
            LEAVE.entry(),
            null);
    Authority authority = authority(SOMEBODY, "2026-03-05T10:00", LEAVE, second);

    assertThat(authority.toApproveFor(DPUPR)).isEmpty();
    assertThat(GrantRules.maySubstitute(authority(PEMBANTU, "2026-03-05T10:00", LEAVE), DPUPR))
        .isFalse();
    assertThat(GrantRules.maySubstitute(authority(UTAMA, "2026-03-05T10:00"), DPUPR)).isTrue();
  }

  @Test
  void letsSomebodyActInTheInterimWhenTheDecreesHaveEnded() {
    assertThat(authority(SOMEBODY, "2026-12-31T23:59", JANUARY).toWorkFor(DPUPR)).isEmpty();
    assertThat(authority(SOMEBODY, "2027-01-04T10:00", JANUARY).toApproveFor(DPUPR))
        .contains(AS_INTERIM);
    assertThat(authority(SOMEBODY, "2027-01-04T10:00", JANUARY).toWorkFor(DPUPR))
        .contains(AS_INTERIM);
    assertThat(authority(SOMEBODY, "2027-01-30T23:59", JANUARY).toWorkFor(DPUPR))
        .contains(AS_INTERIM);
    assertThat(authority(SOMEBODY, "2027-01-31T00:00", JANUARY).toWorkFor(DPUPR)).isEmpty();
  }

  @Test
  void endsAnInterimAuthorityTheMomentThatTheLateDecreeIsEntered() {
    Appointment late =
        appointed(UTAMA, DPUPR, Rank.ADMIN_UTAMA, "2027-01-01", "2027-12-31", "2027-01-12T10:00");
    List<Appointment> all = List.of(OF_PEMBANTU, OF_UTAMA, late);

    assertThat(
            new Authority(
                    officer(SOMEBODY),
                    List.of(OF_PEMBANTU, OF_UTAMA),
                    List.of(JANUARY),
                    at("2027-01-12T09:59"))
                .toApproveFor(DPUPR))
        .contains(AS_INTERIM);
    assertThat(
            new Authority(officer(SOMEBODY), all, List.of(JANUARY), at("2027-01-12T10:00"))
                .toApproveFor(DPUPR))
        .isEmpty();
    assertThat(
            new Authority(officer(UTAMA), all, List.of(JANUARY), at("2027-01-12T10:00"))
                .toApproveFor(DPUPR))
        .contains(AS_UTAMA);
  }

  @Test
  void doesNotReviveAnInterimAuthorityWhenThatDecreeIsTakenBack() {
    Appointment gone =
        appointed(UTAMA, DPUPR, Rank.ADMIN_UTAMA, "2027-01-01", "2027-12-31", "2027-01-12T10:00")
            .revoked(revocation("2027-01-13T10:00"));
    List<Appointment> all = List.of(OF_PEMBANTU, OF_UTAMA, gone);
    Grant anew =
        interim(SOMEBODY, Rank.ADMIN_UTAMA, days("2027-01-13", "2027-01-30"), "2027-01-13T10:05");

    assertThat(
            new Authority(officer(SOMEBODY), all, List.of(JANUARY), at("2027-01-14T10:00"))
                .toApproveFor(DPUPR))
        .isEmpty();
    assertThat(
            new Authority(officer(SOMEBODY), all, List.of(JANUARY, anew), at("2027-01-14T10:00"))
                .toApproveFor(DPUPR))
        .contains(AS_INTERIM);
  }

  @Test
  void givesAnInterimPembantuNothingWhileAnybodyCanWork() {
    Grant interim =
        interim(
            SOMEBODY, Rank.ADMIN_PEMBANTU, days("2027-01-01", "2027-01-30"), "2027-01-01T08:00");

    assertThat(authority(SOMEBODY, "2027-01-04T10:00", interim).toWorkFor(DPUPR)).isEmpty();
    assertThat(
            new Authority(
                    officer(SOMEBODY), List.of(OF_UTAMA), List.of(interim), at("2027-01-04T10:00"))
                .toWorkFor(DPUPR))
        .isPresent();
  }

  @Test
  void letsTheCoordinatorApproveInPlaceOnlyWhereNoUtamaIsAppointed() {
    assertThat(authority(COORDINATOR, "2026-12-31T23:59").toApproveFor(DPUPR)).isEmpty();
    assertThat(authority(COORDINATOR, "2027-01-01T00:00").toApproveFor(DPUPR)).contains(IN_PLACE);
    assertThat(authority(COORDINATOR, "2027-01-01T00:00").toWorkFor(DPUPR)).isEmpty();
  }

  @Test
  void keepsTwoOpdsOfOnePersonApart() {
    Appointment other =
        appointed(UTAMA, DINKES, Rank.ADMIN_PEMBANTU, "2026-01-01", "2026-12-31", null);
    Authority authority =
        new Authority(officer(UTAMA), List.of(OF_UTAMA, other), List.of(), at("2026-06-01T10:00"));

    assertThat(authority.toApproveFor(DPUPR)).contains(AS_UTAMA);
    assertThat(authority.toApproveFor(DINKES)).isEmpty();
    assertThat(authority.toWorkFor(DINKES)).contains(new Actor(ActorRole.ADMIN_PEMBANTU, DINKES));
  }

  private static Authority authority(PersonId person, String now, Grant... grants) {
    return authority(officer(person), now, grants);
  }

  private static Authority authority(Officer officer, String now, Grant... grants) {
    return new Authority(officer, List.of(OF_PEMBANTU, OF_UTAMA), List.of(grants), at(now));
  }
}
