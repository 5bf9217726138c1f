package id.aduan.routing.appointments;

import static id.aduan.routing.appointments.AppointmentExamples.COORDINATOR;
import static id.aduan.routing.appointments.AppointmentExamples.DINKES;
import static id.aduan.routing.appointments.AppointmentExamples.DPUPR;
import static id.aduan.routing.appointments.AppointmentExamples.officer;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ActingAs;
import id.aduan.contract.Actor;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Grant.Interim;
import id.aduan.routing.appointments.Grant.Substitution;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is appointed, revoked and granted, and in whatever order: nobody acts without an
 * appointment, a substitution or a logged interim authority that holds at that instant, and
 * somebody always can. What holds is told here by instants, where the rules count days.
 */
final class AuthorityHistoriesTest {
  private static final int STEPS = 150;
  private static final List<OpdCode> OPDS = List.of(DPUPR, DINKES);
  private static final List<PersonId> PEOPLE =
      Stream.of("a", "b", "c", "d").map(PersonId::new).toList();
  private static final GrantRules RULES =
      new GrantRules(new AppointmentPolicy(10, 15, List.of(30)));
  private static final Set<ActingAs> SEEN = EnumSet.noneOf(ActingAs.class);

  private final InMemoryAppointments appointments = new InMemoryAppointments();
  private final InMemoryGrants grants = new InMemoryGrants();
  private final Authorities authorities = new Authorities(appointments, grants);
  private Instant now = Instant.parse("2026-12-20T02:00:00Z");
  private int number;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void letsNobodyActWithoutARightThatHoldsAtThatInstant(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(60 * 30)));
      happens(random);
      for (OpdCode opd : OPDS) {
        PEOPLE.forEach(person -> check(officer(person), opd));
        check(COORDINATOR, opd);
        assertThat(somebodyCanApprove(opd)).isTrue();
      }
    }
    if (seed == 199) {
      assertThat(SEEN).contains(ActingAs.SUBSTITUTE, ActingAs.INTERIM, ActingAs.IN_PLACE);
    }
  }

  private void happens(Random random) {
    switch (random.nextInt(6)) {
      case 0, 1 -> appoint(random);
      case 2 -> revokeAppointment(random);
      case 3 -> grant(substitution(random));
      case 4 -> grant(interim(random));
      default -> revokeGrant(random);
    }
  }

  private void check(Officer officer, OpdCode opd) {
    Authority authority = authorities.of(officer, opd, now);
    authority.toWorkFor(opd).ifPresent(actor -> explained(officer, opd, actor, any()));
    authority
        .toApproveFor(opd)
        .ifPresent(actor -> explained(officer, opd, actor, Set.of(Rank.ADMIN_UTAMA)));
  }

  private void explained(Officer officer, OpdCode opd, Actor actor, Set<Rank> ranks) {
    ActingAs as = actor.actingAs();
    boolean right =
        switch (as) {
          case null -> holds(officer.id(), opd, only(actor, ranks));
          case SUBSTITUTE ->
              held(Substitution.class, officer, opd)
                  .anyMatch(grant ->
                      holds(grant.absent(), opd, only(actor, ranks))
                          && (grant.decree() != null || holds(officer.id(), opd, any())));
          case INTERIM ->
              held(Interim.class, officer, opd)
                  .anyMatch(grant ->
                      only(actor, ranks).contains(grant.rank())
                          && !anybodyHolds(opd, grant.rank().orHigher()));
          case IN_PLACE -> officer.equals(COORDINATOR) && !anybodyHolds(opd, ranks);
          case OTHER -> false;
        };
    assertThat(right).as(officer + " for " + opd + " as " + actor + " at " + now).isTrue();
    if (as != null) {
      SEEN.add(as);
    }
  }

  private boolean somebodyCanApprove(OpdCode opd) {
    return Stream.concat(PEOPLE.stream().map(AppointmentExamples::officer), Stream.of(COORDINATOR))
        .anyMatch(officer -> authorities.of(officer, opd, now).toApproveFor(opd).isPresent());
  }

  private static Set<Rank> any() {
    return Set.of(Rank.values());
  }

  private static Set<Rank> only(Actor actor, Set<Rank> ranks) {
    Set<Rank> only = EnumSet.copyOf(ranks);
    only.removeIf(rank -> rank.role() != actor.role());
    return only;
  }

  private boolean holds(PersonId person, OpdCode opd, Set<Rank> ranks) {
    return appointments.of(person).stream().anyMatch(a -> isInForce(a, opd, ranks));
  }

  private boolean anybodyHolds(OpdCode opd, Set<Rank> ranks) {
    return appointments.all().stream().anyMatch(a -> isInForce(a, opd, ranks));
  }

  private boolean isInForce(Appointment appointment, OpdCode opd, Set<Rank> ranks) {
    return appointment.opd().equals(opd)
        && ranks.contains(appointment.rank())
        && isNow(appointment.period(), appointment.revocation());
  }

  private <G extends Grant> Stream<G> held(Class<G> kind, Officer officer, OpdCode opd) {
    return grants.of(officer.id()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(grant -> grant.opd().equals(opd))
        .filter(grant -> !grant.entry().at().isAfter(now))
        .filter(grant -> isNow(grant.period(), grant.revocation()));
  }

  private boolean isNow(Period period, @Nullable Revocation revocation) {
    Instant begin = period.from().atStartOfDay(WorkingCalendar.ZONE).toInstant();
    Instant end = period.until().plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    return !now.isBefore(begin) && now.isBefore(end) && revocation == null;
  }

  private void appoint(Random random) {
    LocalDate from = today().plusDays(random.nextInt(20) - 8L);
    var _ =
        appointments.add(
            new Appointment(
                "a" + number++,
                person(random),
                opd(random),
                rank(random),
                "SK/" + number,
                from,
                from.plusDays(random.nextInt(25)),
                null,
                today(),
                entry()));
  }

  private void revokeAppointment(Random random) {
    List<Appointment> all = appointments.all();
    if (!all.isEmpty()) {
      String id = all.get(random.nextInt(all.size())).id();
      assertThat(appointments.revoke(id, new Revocation(now, COORDINATOR.id(), "Mutasi.")))
          .isPresent();
    }
  }

  private void grant(Grant wanted) {
    Optional<GrantRefusal> fault = RULES.fault(wanted, appointments.of(wanted.opd()), now);
    if (fault.isEmpty()) {
      assertThat(grants.add(wanted)).isEqualTo(wanted);
    }
  }

  private Substitution substitution(Random random) {
    return new Substitution(
        "g" + number++,
        opd(random),
        person(random),
        person(random),
        period(random),
        random.nextInt(3) == 0 ? "SK/9" : null,
        "Cuti.",
        entry(),
        null);
  }

  private Interim interim(Random random) {
    return new Interim(
        "g" + number++,
        opd(random),
        person(random),
        rank(random),
        period(random),
        "Kosong.",
        entry(),
        null);
  }

  private void revokeGrant(Random random) {
    List<Grant> all = grants.of(opd(random));
    if (!all.isEmpty() && random.nextInt(3) == 0) {
      String id = all.get(random.nextInt(all.size())).id();
      assertThat(grants.revoke(id, new Revocation(now, COORDINATOR.id(), "Kembali."))).isPresent();
    }
  }

  private Period period(Random random) {
    LocalDate from = today().plusDays(random.nextInt(3));
    return new Period(from, from.plusDays(random.nextInt(8)));
  }

  private Entry entry() {
    return new Entry(COORDINATOR.id(), now);
  }

  private LocalDate today() {
    return WorkingCalendar.dayOf(now);
  }

  private static PersonId person(Random random) {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  private static OpdCode opd(Random random) {
    return OPDS.get(random.nextInt(OPDS.size()));
  }

  private static Rank rank(Random random) {
    return random.nextBoolean() ? Rank.ADMIN_UTAMA : Rank.ADMIN_PEMBANTU;
  }
}
