package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.DINKES;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ActorRole;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.UnitCode;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.Entry;
import id.aduan.routing.appointments.Grant.Interim;
import id.aduan.routing.appointments.InMemoryAppointments;
import id.aduan.routing.appointments.InMemoryGrants;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.appointments.Period;
import id.aduan.routing.appointments.Revocation;
import id.aduan.routing.cases.Membership.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who belongs to whom is accused, and who is therefore kept out. */
final class ReadersTest {
  private static final PersonId PERSON = new PersonId("x");
  private static final UnitCode BIDANG = new UnitCode("BIDANG");
  private static final OpdCode SETDA = new OpdCode("SETDA");
  private final InMemoryAppointments appointments = new InMemoryAppointments();
  private final InMemoryGrants grants = new InMemoryGrants();
  private Membership membership = Membership.NONE;
  private final Readers readers =
      new Readers(
          new Authorities(appointments, grants),
          () -> membership,
          CaseExamples.CONFLICTS,
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void keepsOutWhoIsNamed() {
    assertThat(readers.keepsOut(about(Set.of(), Set.of(PERSON), Set.of()), PERSON)).isTrue();
    assertThat(readers.keepsOut(about(Set.of(), Set.of(PERSON), Set.of()), new PersonId("y")))
        .isFalse();
  }

  @Test
  void keepsOutWhoIsRegisteredWithAnAccusedOfficeOrPost() {
    membership = new Membership(Map.of(PERSON, new Member(DINKES, Set.of(BIDANG))), Map.of());

    assertThat(readers.keepsOut(about(Set.of(DINKES), Set.of(), Set.of()), PERSON)).isTrue();
    assertThat(readers.keepsOut(about(Set.of(), Set.of(), Set.of(BIDANG)), PERSON)).isTrue();
    assertThat(readers.keepsOut(about(Set.of(DPUPR), Set.of(), Set.of()), PERSON)).isFalse();
    assertThat(readers.keepsOut(about(Set.of(), Set.of(), Set.of(new UnitCode("SEKSI"))), PERSON))
        .isFalse();
  }

  @Test
  void keepsOutWhoWasIsOrWillBeAppointedThere() {
    Case on = about(Set.of(DINKES), Set.of(), Set.of());
    assertThat(readers.keepsOut(on, PERSON)).isFalse();

    appoint(TODAY.minusYears(3), TODAY.minusYears(1).minusDays(1));
    assertThat(readers.keepsOut(on, PERSON)).isFalse();
    appoint(TODAY.minusYears(2), TODAY.minusYears(1));
    assertThat(readers.keepsOut(on, PERSON)).isTrue();
  }

  @Test
  void keepsOutWhoseAppointmentWasTakenBackOrHasNotBegun() {
    appoint(TODAY.plusDays(3), TODAY.plusDays(9));
    appointments
        .all()
        .forEach(a ->
            assertThat(appointments.revoke(a.id(), new Revocation(NOW, null, null))).isPresent());

    assertThat(readers.keepsOut(about(Set.of(DINKES), Set.of(), Set.of()), PERSON)).isTrue();
  }

  @Test
  void keepsOutWhoActsThereInTheInterim() {
    assertThat(
            grants.add(
                new Interim(
                    "g",
                    DINKES,
                    PERSON,
                    Rank.ADMIN_UTAMA,
                    new Period(TODAY, TODAY),
                    "SK belum terbit.",
                    new Entry(new PersonId("k"), ACCEPTED),
                    null)))
        .isNotNull();

    assertThat(readers.keepsOut(about(Set.of(DINKES), Set.of(), Set.of()), PERSON)).isTrue();
  }

  @Test
  void takesNoCoordinatorForOneWhereCoordinatorsAreAccused() {
    Officer coordinator = new Officer(PERSON, Set.of(ActorRole.COORDINATOR));
    Case on = coordinatedBy(CoordinatedBy.INSPEKTORAT);

    assertThat(readers.of(on, coordinator))
        .hasValueSatisfying(authority -> {
          assertThat(authority.officer().isCoordinator()).isFalse();
          assertThat(Entitlement.sees(on, authority)).isFalse();
        });
    assertThat(readers.sight(coordinator).hidden())
        .containsExactlyInAnyOrder(CoordinatedBy.INSPEKTORAT, CoordinatedBy.LEADERS);
    assertThat(readers.coordinates(coordinator)).contains(CoordinatedBy.COORDINATORS);
  }

  @Test
  void tellsTheLeadersOfAllFromTheHeadOfOneOffice() {
    Officer leader = new Officer(PERSON, Set.of(ActorRole.LEADER));
    Case on = coordinatedBy(CoordinatedBy.LEADERS);

    assertThat(readers.coordinates(leader)).contains(CoordinatedBy.LEADERS);
    assertThat(readers.sight(leader).hidden()).isEmpty();
    membership = new Membership(Map.of(PERSON, new Member(SETDA, Set.of())), Map.of());
    assertThat(readers.of(on, leader))
        .hasValueSatisfying(
            authority -> assertThat(Entitlement.toCoordinate(on, authority)).isPresent());
    membership = new Membership(Map.of(PERSON, new Member(DPUPR, Set.of())), Map.of());
    assertThat(readers.of(on, leader))
        .hasValueSatisfying(authority -> assertThat(Entitlement.sees(on, authority)).isFalse());
    assertThat(readers.sight(leader).hidden()).containsExactly(CoordinatedBy.LEADERS);
    assertThat(readers.coordinates(leader)).isEmpty();
  }

  @Test
  void knowsWhereThoseNamedBelong() {
    PersonId registered = new PersonId("r");
    membership =
        new Membership(Map.of(registered, new Member(SETDA, Set.of())), Map.of(BIDANG, DPUPR));
    appoint(TODAY, TODAY);
    Concerned named = new Concerned(Set.of(PERSON, registered), Set.of(BIDANG));

    assertThat(readers.complete(new Accusation(Set.of(), named, Set.of())).around())
        .containsExactlyInAnyOrder(DINKES, SETDA, DPUPR);
    assertThat(readers.know(named)).isTrue();
    assertThat(readers.know(new Concerned(Set.of(new PersonId("y")), Set.of()))).isFalse();
    assertThat(readers.know(new Concerned(Set.of(), Set.of(new UnitCode("SEKSI"))))).isFalse();
  }

  private void appoint(LocalDate from, LocalDate until) {
    Appointment appointment =
        new Appointment("a-" + from, PERSON, DINKES, Rank.ADMIN_UTAMA, "SK/1", from, until, null);
    assertThat(appointments.add(appointment)).isEqualTo(appointment);
  }

  private static Case about(Set<OpdCode> offices, Set<PersonId> people, Set<UnitCode> units) {
    return with(
        new Conflict(false, offices, new Concerned(people, units), CoordinatedBy.COORDINATORS));
  }

  private static Case coordinatedBy(CoordinatedBy by) {
    return with(new Conflict(false, Set.of(), Concerned.NOBODY, by));
  }

  private static Case with(Conflict conflict) {
    return CaseExamples.about(CaseExamples.opened(), conflict);
  }
}
