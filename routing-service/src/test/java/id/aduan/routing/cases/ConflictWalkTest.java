package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.DINKES;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ActorRole;
import id.aduan.contract.AssignmentEvent.CaseAssigned;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.TrackingId;
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
import id.aduan.routing.cases.CaseCommand.AddSupport;
import id.aduan.routing.cases.CaseCommand.AnswerRequest;
import id.aduan.routing.cases.CaseCommand.Ask;
import id.aduan.routing.cases.CaseCommand.AssignTo;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.Link;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import id.aduan.routing.cases.CaseCommand.OpenCase;
import id.aduan.routing.cases.CaseCommand.Recall;
import id.aduan.routing.cases.CaseCommand.RequestFacts;
import id.aduan.routing.cases.CaseCommand.Resolve;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CommandHandler.Order;
import id.aduan.routing.cases.Membership.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is where in whatever organisation, no read lets the accused see what is about them. */
final class ConflictWalkTest {
  private static final int STEPS = 60;
  private static final int CASES = 4;
  private static final int PEOPLE = 14;
  private static final OpdCode SETDA = new OpdCode("SETDA");
  private static final List<OpdCode> OFFICES =
      List.of(ConflictPolicy.INSPEKTORAT, new OpdCode("KOMINFO"), SETDA, DPUPR, DINKES);
  private static final List<ActorRole> ROLES =
      List.of(ActorRole.COORDINATOR, ActorRole.LEADER, ActorRole.OFFICIAL, ActorRole.COUNTER);

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void showsNothingToWhoeverIsMeant(long seed) {
    World world = new World(new Random(seed));
    for (int step = 0; step < STEPS; step++) {
      world.step();
      world.check();
    }
  }

  /** Walks that accuse nobody, or reach nobody, would prove nothing. */
  @org.junit.jupiter.api.Test
  void walksThroughWhatItIsAbout() {
    int accused = 0;
    int seen = 0;
    int elsewhere = 0;
    int late = 0;
    for (long seed : seeds().toArray()) {
      World world = new World(new Random(seed));
      IntStream.range(0, STEPS).forEach(_ -> world.step());
      for (Case on : world.all()) {
        accused += on.conflict().isOfNobody() ? 0 : 1;
        elsewhere += on.conflict().coordinatedBy() == CoordinatedBy.COORDINATORS ? 0 : 1;
        late += on.holder().isPresent() && !on.conflict().isOfNobody() ? 1 : 0;
        for (Officer officer : world.officers) {
          seen += world.handler.view(on.id(), officer).isPresent() ? 1 : 0;
        }
      }
    }
    assertThat(List.of(accused, elsewhere, late, seen)).allMatch(count -> count > 30);
  }

  /** An organisation, its people and some cases. */
  private static final class World {
    private final Random random;
    private final InMemoryCases cases = new InMemoryCases();
    private final InMemoryAppointments appointments = new InMemoryAppointments();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final Map<PersonId, Member> people = new HashMap<>();
    private final Map<UnitCode, OpdCode> units = new HashMap<>();
    private final List<Officer> officers = new ArrayList<>();
    private final Readers readers =
        new Readers(
            new Authorities(appointments, grants),
            () -> new Membership(people, units),
            CaseExamples.CONFLICTS,
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final CommandHandler handler = new CommandHandler(CaseExamples.work(cases), readers);
    private int entered;

    World(Random random) {
      this.random = random;
      OFFICES.forEach(office -> {
        units.put(new UnitCode(office + "-1"), office);
        units.put(new UnitCode(office + "-2"), office);
      });
      for (int i = 0; i < PEOPLE; i++) {
        PersonId person = new PersonId("p" + i);
        Set<ActorRole> roles = new HashSet<>(some(ROLES, 0.3));
        officers.add(new Officer(person, roles));
        if (random.nextDouble() < 0.7) {
          register(person);
        }
        if (random.nextDouble() < 0.6) {
          appoint(person);
        }
        if (random.nextDouble() < 0.15) {
          grant(person);
        }
      }
      officers.add(new Officer(new PersonId("k"), Set.of(ActorRole.COORDINATOR)));
      officers.add(new Officer(new PersonId("b"), Set.of(ActorRole.LEADER)));
      LongStream.range(0, CASES).forEach(this::open);
    }

    private void register(PersonId person) {
      OpdCode office = one(OFFICES);
      people.put(
          person,
          new Member(
              office,
              Set.copyOf(
                  some(List.of(new UnitCode(office + "-1"), new UnitCode(office + "-2")), 0.6))));
    }

    private void appoint(PersonId person) {
      LocalDate from = TODAY.minusDays(random.nextInt(-30, 900));
      var _ =
          appointments.add(
              new Appointment(
                  "a" + entered++,
                  person,
                  one(OFFICES),
                  one(List.of(Rank.values())),
                  "SK/1",
                  from,
                  from.plusDays(random.nextInt(30, 900)),
                  null));
    }

    private void grant(PersonId person) {
      var _ =
          grants.add(
              new Interim(
                  "g" + entered++,
                  one(OFFICES),
                  person,
                  one(List.of(Rank.values())),
                  new Period(TODAY.minusDays(1), TODAY.plusDays(10)),
                  "SK belum terbit.",
                  new Entry(new PersonId("k"), ACCEPTED),
                  null));
    }

    private void open(long number) {
      Suspicion suspicion =
          random.nextBoolean() ? new Suspicion(true, "'pungli'", accusation()) : Suspicion.NONE;
      Transition opened =
          Transition.opened(
              Complaints.numbered(number),
              CaseExamples.DECIDER.open(
                  new OpenCase(
                      Complaints.aComplaint(ACCEPTED),
                      new Suggestion(List.of(), null, null, "", suspicion))),
              Complaints.SALT,
              ACCEPTED);
      assertThat(
              cases.save(
                  List.of(
                      new CaseWrite.Open(
                          opened.after(), opened.recorded(), List.of(), false, null))))
          .isEmpty();
    }

    List<Case> all() {
      return LongStream.range(0, CASES)
          .mapToObj(n -> cases.find(Complaints.numbered(n)).orElseThrow().found())
          .toList();
    }

    /** Somebody who can does something; or somebody moves to another place. */
    void step() {
      if (random.nextDouble() < 0.1) {
        PersonId person = one(officers).id();
        if (random.nextBoolean()) {
          appoint(person);
        } else {
          register(person);
        }
        return;
      }
      Case on = one(all());
      OfOfficer command = command(on);
      List<Officer> inSomeOrder = new ArrayList<>(officers);
      Collections.shuffle(inSomeOrder, random);
      for (Officer officer : inSomeOrder) {
        if (handler.handle(new Order(on.id(), officer, command, on.version(), null))
            instanceof Outcome.Done) {
          assertThat(isMeant(officer, on)).as("%s did %s", officer, command).isFalse();
          return;
        }
      }
    }

    private OfOfficer command(Case on) {
      return random.nextDouble() < 0.4 && on.state() instanceof CaseState.Ready
          ? new Dispose(one(List.of(ConflictPolicy.INSPEKTORAT, SETDA, one(OFFICES))), null)
          : anyCommand();
    }

    private OfOfficer anyCommand() {
      PersonId person = one(officers).id();
      return switch (random.nextInt(14)) {
        case 0 -> new Verify(ComplaintKind.PENGADUAN, true, null, null, accusation());
        case 1 -> new Verify(ComplaintKind.PENGADUAN, false, null, null, Accusation.OF_NOBODY);
        case 2 -> new Dispose(one(OFFICES), null);
        case 3 -> new Resolve(CaseExamples.FINAL);
        case 4 -> new AddSupport(one(OFFICES));
        case 5 -> new RequestFacts(one(OFFICES), person, "Kapan?", null);
        case 6 -> new AnswerRequest(1 + random.nextInt(3), "Kemarin.", List.of());
        case 7 -> new AssignTo(person);
        case 8 -> new Link(Complaints.numbered(random.nextInt(CASES)), LinkKind.RELATED);
        case 9 -> new Recall("Keliru.");
        case 10 -> new Ask("Di mana?", Set.of());
        case 11 -> new Start();
        case 12 -> new GiveBack(ReturnReason.NOT_OUR_TASK, null, "Bukan kami.");
        default -> new Start();
      };
    }

    private Accusation accusation() {
      return new Accusation(
          Set.copyOf(some(OFFICES, 0.25)),
          new Concerned(
              Set.copyOf(some(known(), 0.1)), Set.copyOf(some(List.copyOf(units.keySet()), 0.1))),
          Set.of());
    }

    private List<PersonId> known() {
      return officers.stream()
          .map(Officer::id)
          .filter(person -> people.containsKey(person) || !appointments.of(person).isEmpty())
          .toList();
    }

    /** Whatever he sees he finds by its words, and nothing else. */
    private void findsWhatHeSees(Officer officer) {
      Sought everything = new Sought(List.of(Set.of("pasar")), null, officer.isCoordinator());
      assertThat(
              new CaseReads(cases, readers)
                  .search(WorkQuery.of(null, 99).holding(everything), officer)
                  .items())
          .extracting(WorkPage.Item::trackingId)
          .containsExactlyInAnyOrderElementsOf(
              all().stream()
                  .map(Case::id)
                  .filter(id -> handler.view(id, officer).isPresent())
                  .toList());
    }

    void check() {
      officers.forEach(this::findsWhatHeSees);
      for (Case on : all()) {
        isWithNobodyWhoIsMeant(on);
        for (Officer officer : officers) {
          if (isMeant(officer, on)) {
            seesNothing(officer, on);
          } else if (isNoBusinessOf(officer, on)) {
            assertThat(handler.view(on.id(), officer)).isEmpty();
            assertThat(listed(officer)).doesNotContain(on.id());
          } else if (officer.isCoordinator()
              && on.conflict().coordinatedBy() == CoordinatedBy.COORDINATORS) {
            assertThat(handler.view(on.id(), officer)).isPresent();
          }
        }
      }
    }

    private void isWithNobodyWhoIsMeant(Case on) {
      Set<OpdCode> accused = on.conflict().offices();
      assertThat(on.holder().filter(accused::contains)).isEmpty();
      assertThat(on.coordination().supporters()).noneMatch(accused::contains);
      List<Recorded> history = cases.history(on.id());
      assertThat(history.getLast().assignments())
          .noneMatch(told -> told instanceof CaseAssigned to && accused.contains(to.opd()));
    }

    private void seesNothing(Officer officer, Case on) {
      assertThat(handler.view(on.id(), officer)).isEmpty();
      assertThat(handler.view(on.id(), officer, 0, 9)).isEmpty();
      assertThat(handler.handOver(on.id(), officer)).isEmpty();
      for (InternalRequest request : on.coordination().requests()) {
        assertThat(handler.request(on.id(), request.number(), officer)).isEmpty();
      }
      for (OfOfficer command :
          List.of(new Start(), new Recall("x"), new AnswerRequest(1, "x", List.of()))) {
        assertThat(handler.handle(new Order(on.id(), officer, command, on.version(), null)))
            .isEqualTo(new Outcome.NotFound());
      }
      assertThat(listed(officer)).doesNotContain(on.id());
      for (Case other : all()) {
        handler
            .view(other.id(), officer)
            .ifPresent(view -> {
              assertThat(view.links()).noneMatch(link -> link.other().equals(on.id()));
              assertThat(view.history().toString()).doesNotContain(on.id().value());
            });
      }
    }

    /** All that any list gives him, also those that he has no business to ask for. */
    private Set<TrackingId> listed(Officer officer) {
      Set<TrackingId> ids = new HashSet<>();
      Sight sight = readers.sight(officer);
      List<Optional<Desk>> desks = new ArrayList<>(List.of(Optional.empty()));
      for (OpdCode office : OFFICES) {
        if (readers.of(officer, office).mayRead(office)) {
          Sight own = readers.of(officer, office).worksFor(office) ? sight.ofOwnWork() : sight;
          Stream.of(new Desk.Opd(office), new Desk.Support(office))
              .forEach(desk -> add(ids, list(desk, own)));
          if (office.equals(ConflictPolicy.INSPEKTORAT)
              && readers.of(officer, office).worksFor(office)) {
            add(ids, list(Desk.INSPEKTORAT, sight.ofOwnWork()));
          }
        }
      }
      if (officer.overlooksAll()) {
        desks.add(Optional.of(Desk.COORDINATORS));
        desks.add(Optional.of(Desk.DECISIONS));
        desks.forEach(desk -> add(ids, list(desk.orElse(null), sight)));
      }
      if (officer.roles().contains(ActorRole.LEADER)) {
        add(ids, list(Desk.LEADERS, sight));
      }
      cases.asked(officer.id(), sight.ofOwnWork(), null, 99).items().stream()
          .map(RequestPage.Item::trackingId)
          .forEach(ids::add);
      Optional<CoordinatedBy> body = readers.coordinates(officer);
      if (body.isPresent() || officer.isAtCounter()) {
        cases
            .untold(
                new UntoldQuery(
                    false,
                    body.isEmpty(),
                    body.orElse(null),
                    NOW.plusSeconds(99_999_999),
                    null,
                    99),
                sight.ofOwnWork())
            .items()
            .forEach(item -> ids.add(item.trackingId()));
      }
      return ids;
    }

    private List<WorkPage.Item> list(@Nullable Desk desk, Sight sight) {
      return cases.list(WorkQuery.of(desk, 99), sight).items();
    }

    private static void add(Set<TrackingId> ids, Collection<WorkPage.Item> items) {
      items.forEach(item -> ids.add(item.trackingId()));
    }

    /** Said in other words than those of the code that is tested. */
    private boolean isMeant(Officer officer, Case on) {
      PersonId person = officer.id();
      Member member = people.get(person);
      Set<OpdCode> his = new HashSet<>();
      if (member != null) {
        his.add(member.office());
      }
      appointments.all().stream()
          .filter(a -> a.person().equals(person) && a.validUntil().plusYears(1).isAfter(TODAY))
          .forEach(a -> his.add(a.opd()));
      grants.of(person).forEach(grant -> his.add(grant.opd()));
      Concerned accused = on.conflict().accused();
      return accused.people().contains(person)
          || his.stream().anyMatch(on.conflict().offices()::contains)
          || (member != null && member.units().stream().anyMatch(accused.units()::contains));
    }

    /** Of a case about the coordinators, one who is nothing but coordinator is to know nothing. */
    private boolean isNoBusinessOf(Officer officer, Case on) {
      return on.conflict().coordinatedBy() != CoordinatedBy.COORDINATORS
          && !officer.roles().contains(ActorRole.LEADER)
          && appointments.of(officer.id()).isEmpty()
          && grants.of(officer.id()).isEmpty()
          && on.coordination().requests().stream()
              .noneMatch(request -> request.official().equals(officer.id()));
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> some(List<T> of, double likely) {
      return of.stream().filter(_ -> random.nextDouble() < likely).toList();
    }
  }
}
