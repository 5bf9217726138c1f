package id.aduan.routing.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.ActingAs;
import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthorityTest {
  private static final OpdCode DPUPR = new OpdCode("DPUPR");
  private static final OpdCode DINKES = new OpdCode("DINKES");
  private static final LocalDate FIRST = LocalDate.parse("2026-01-15");
  private static final LocalDate LAST = LocalDate.parse("2026-12-31");
  private static final LocalDate BETWEEN = LocalDate.parse("2026-06-01");
  private static final PersonId SOMEBODY = new PersonId("somebody");
  private static final Officer APPOINTED = new Officer(SOMEBODY, Set.of());
  private static final Officer OTHER = new Officer(new PersonId("other"), Set.of());
  private static final Officer COORDINATOR =
      new Officer(new PersonId("k"), Set.of(ActorRole.COORDINATOR));
  private static final Officer LEADER = new Officer(new PersonId("b"), Set.of(ActorRole.LEADER));

  @ParameterizedTest
  @CsvSource({"2026-01-14, false", "2026-01-15, true", "2026-12-31, true", "2027-01-01, false"})
  void entitlesOnlyFromTheFirstDayOfTheDecreeToItsLast(LocalDate day, boolean entitled) {
    var authority = on(day, APPOINTED, appointed(Rank.ADMIN_UTAMA));

    assertThat(authority.toWorkFor(DPUPR).isPresent()).isEqualTo(entitled);
    assertThat(authority.mayRead(DPUPR)).isEqualTo(entitled);
  }

  @Test
  void letsAPembantuWorkButNotApprove() {
    var authority = on(BETWEEN, APPOINTED, appointed(Rank.ADMIN_PEMBANTU));

    assertThat(authority.toWorkFor(DPUPR)).contains(new Actor(ActorRole.ADMIN_PEMBANTU, DPUPR));
    assertThat(authority.toApproveFor(DPUPR)).isEmpty();
    assertThat(on(BETWEEN, APPOINTED, appointed(Rank.ADMIN_UTAMA)).toApproveFor(DPUPR))
        .contains(new Actor(ActorRole.ADMIN_UTAMA, DPUPR));
  }

  @Test
  void actsInTheHigherRankOfTwo() {
    assertThat(
            on(BETWEEN, APPOINTED, appointed(Rank.ADMIN_PEMBANTU), appointed(Rank.ADMIN_UTAMA))
                .toWorkFor(DPUPR))
        .contains(new Actor(ActorRole.ADMIN_UTAMA, DPUPR));
  }

  @Test
  void entitlesNobodyForAnotherOpdOrByARoleAlone() {
    Officer inName = new Officer(OTHER.id(), Set.of(ActorRole.ADMIN_UTAMA));

    assertThat(on(BETWEEN, APPOINTED, appointed(Rank.ADMIN_UTAMA)).toWorkFor(DINKES)).isEmpty();
    assertThat(on(BETWEEN, inName, appointed(Rank.ADMIN_UTAMA)).toWorkFor(DPUPR)).isEmpty();
    assertThat(on(BETWEEN, inName, appointed(Rank.ADMIN_UTAMA)).mayRead(DPUPR)).isFalse();
  }

  @Test
  void endsWithTheRevocation() {
    Appointment revoked = appointed(Rank.ADMIN_UTAMA).revoked(at(Instant.EPOCH));

    assertThat(on(BETWEEN, APPOINTED, revoked).toWorkFor(DPUPR)).isEmpty();
    assertThat(revoked.revoked(at(Instant.MAX))).isEqualTo(revoked);
  }

  @Test
  void letsTheCoordinatorActInThePlaceOfAnOpdWithoutAdmins() {
    Actor inPlace = new Actor(ActorRole.COORDINATOR, DPUPR, ActingAs.IN_PLACE);

    assertThat(on(LAST.plusDays(1), COORDINATOR, appointed(Rank.ADMIN_UTAMA)).toWorkFor(DPUPR))
        .contains(inPlace);
    assertThat(on(BETWEEN, COORDINATOR, appointed(Rank.ADMIN_UTAMA)).toWorkFor(DPUPR)).isEmpty();
    assertThat(on(BETWEEN, COORDINATOR, appointed(Rank.ADMIN_PEMBANTU)).toWorkFor(DPUPR)).isEmpty();
    assertThat(on(BETWEEN, COORDINATOR, appointed(Rank.ADMIN_PEMBANTU)).toApproveFor(DPUPR))
        .contains(inPlace);
    assertThat(on(BETWEEN, LEADER).toWorkFor(DPUPR)).isEmpty();
  }

  @Test
  void letsCoordinatorsAndLeadersReadEverything() {
    assertThat(on(BETWEEN, COORDINATOR, appointed(Rank.ADMIN_UTAMA)).mayRead(DPUPR)).isTrue();
    assertThat(on(BETWEEN, LEADER).mayRead(DPUPR)).isTrue();
    assertThat(on(BETWEEN, OTHER).mayRead(DPUPR)).isFalse();
  }

  @Test
  void letsOnlyCoordinatorsCoordinate() {
    assertThat(on(BETWEEN, COORDINATOR).toCoordinate()).contains(Actor.COORDINATOR);
    assertThat(on(BETWEEN, LEADER).toCoordinate()).isEmpty();
  }

  @Test
  void refusesADecreeThatEndsBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Appointment("a", SOMEBODY, DPUPR, Rank.ADMIN_UTAMA, "SK/1", LAST, FIRST, null))
        .withMessageStartingWith("validUntil: '2026-01-15' (expected:");
  }

  private static Authority on(LocalDate day, Officer officer, Appointment... appointments) {
    return new Authority(
        officer, List.of(appointments), List.of(), AppointmentExamples.at(day + "T09:00"));
  }

  private static Revocation at(Instant at) {
    return new Revocation(at, null, null);
  }

  private static Appointment appointed(Rank rank) {
    return new Appointment("a-" + rank, SOMEBODY, DPUPR, rank, "SK/1", FIRST, LAST, null);
  }
}
