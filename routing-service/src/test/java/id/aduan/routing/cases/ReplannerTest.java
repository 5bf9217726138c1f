package id.aduan.routing.cases;

import static id.aduan.contract.DeadlineKind.DISPUTE;
import static id.aduan.contract.DeadlineKind.FIRST_RESPONSE;
import static id.aduan.contract.DeadlineKind.REPORTER_REPLY;
import static id.aduan.contract.DeadlineKind.RESOLUTION;
import static id.aduan.contract.DeadlineKind.VERIFICATION;
import static id.aduan.routing.cases.CaseExamples.ASSIGNMENTS;
import static id.aduan.routing.cases.CaseExamples.LATER;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent.DeadlinesReplanned;
import id.aduan.contract.Deadline;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.CaseCommand.MissDeadline;
import id.aduan.routing.cases.CaseCommand.Replan;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.deadlines.DeadlinePlan;
import id.aduan.routing.deadlines.Matter;
import id.aduan.routing.deadlines.Replanning;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.reference.Deadlines;
import id.aduan.routing.reference.ReferenceFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReplannerTest {
  private static final WorkingCalendar FIRST = Deadlines.calendar(ReferenceFiles.bundled());

  /** Thursday, 12 February 2026, is free. */
  private static final CaseDecider WITH_A_DAY_OFF = decider(LocalDate.parse("2026-02-12"));

  private final InMemoryCases cases = new InMemoryCases();

  @Test
  void movesWhatRunsAndKeepsTheRest() {
    Case opened = CaseExamples.opened();

    DeadlinesReplanned event = replanned(opened, NOW);
    assertThat(event.deadlines())
        .extracting(Deadline::kind)
        .isEqualTo(opened.clocks().running().stream().map(Deadline::kind).toList());
    assertThat(Shift.of(opened, event))
        .containsExactly(new Shift(RESOLUTION, wib("2026-02-25"), wib("2026-02-26"), true));
    assertThat(evolved(opened, event).clocks().running()).isEqualTo(event.deadlines());
  }

  @Test
  void movesTheReportersClocksToo() {
    Case awaiting =
        evolved(CaseExamples.in(In.AWAITING), replanned(CaseExamples.in(In.AWAITING), NOW));
    Case resolved =
        evolved(CaseExamples.in(In.RESOLVED), replanned(CaseExamples.in(In.RESOLVED), NOW));

    assertThat(((CaseState.AwaitingReporter) awaiting.state()).replyBy())
        .isEqualTo(new Deadline(REPORTER_REPLY, wib("2026-02-21"), 1, 2));
    assertThat(((CaseState.Resolved) resolved.state()).resolution().disputeUntil())
        .isEqualTo(new Deadline(DISPUTE, wib("2026-02-21"), 1, 2));
    assertThat(awaiting.clocks().running())
        .extracting(Deadline::kind)
        .doesNotContain(REPORTER_REPLY);
    assertThat(resolved.clocks().running()).extracting(Deadline::kind).doesNotContain(DISPUTE);
  }

  @Test
  void movesTheHoldersOwnTime() {
    Case disposed = CaseExamples.in(In.DISPOSED);
    Custody held = new Custody(NOW, PLAN.ownTime(matter(disposed), NOW), false);
    Case withOwnTime = with(disposed, held);

    DeadlinesReplanned event = replanned(withOwnTime, NOW);

    assertThat(event.ownTime()).isEqualTo(new Deadline(RESOLUTION, wib("2026-02-27"), 1, 2));
    assertThat(evolved(withOwnTime, event).custody().ownTime()).isEqualTo(event.ownTime());
    assertThat(replanned(with(disposed, new Custody(NOW, held.ownTime(), true)), NOW).ownTime())
        .isEqualTo(held.ownTime());
  }

  @Test
  void neverUnsaysAMiss() {
    Instant due = wib("2026-02-06");
    Case missed =
        CaseExamples.after(CaseExamples.opened(), new MissDeadline(VERIFICATION, due), due);
    CaseDecider shifted = decider(LocalDate.parse("2026-02-05"));

    Case after = evolved(missed, decided(shifted, missed, due));

    assertThat(after.clocks().missed()).containsExactly(new Case.Miss(VERIFICATION, due));
    assertThat(after.clocks().of(VERIFICATION)).isEqualTo(missed.clocks().of(VERIFICATION));
    assertThat(after.clocks().of(FIRST_RESPONSE).orElseThrow().due()).isEqualTo(wib("2026-02-11"));
    assertThat(shifted.decide(after, new MissDeadline(VERIFICATION, due), bySystem(due)))
        .isEqualTo(new AlreadyDone());
  }

  @ParameterizedTest
  @EnumSource(In.class)
  void replansOnceAndToTheSameNever(In state) {
    Case on = CaseExamples.in(state);
    Case after =
        WITH_A_DAY_OFF.decide(on, new Replan(), bySystem(LATER)) instanceof Decided decided
            ? Transition.none(on).then(decided, ASSIGNMENTS, LATER, null).after()
            : on;

    assertThat(WITH_A_DAY_OFF.decide(after, new Replan(), bySystem(LATER)))
        .isEqualTo(new AlreadyDone());
    assertThat(CaseExamples.DECIDER.decide(on, new Replan(), bySystem(LATER)))
        .isEqualTo(new AlreadyDone());
    assertThat(after.equals(on)).isEqualTo(!on.goesOn());
  }

  @Test
  void foretellsWithoutChangingAnythingWhatItThenDoesOnce() {
    ManyCases.fill(cases, cases, 0, 24, List.of(In.values()));
    Map<TrackingId, Long> versions = versions();
    Replanner replanner = new Replanner(work());

    Replanner.Page foretold = replanner.forecast(WITH_A_DAY_OFF, null, 100);
    assertThat(versions()).isEqualTo(versions);
    Replanner.Page first = replanner.carryOut(null, 10);
    Replanner.Page second = replanner.carryOut(first.next(), 10);
    Replanner.Page again = replanner.carryOut(null, 100);

    assertThat(foretold.cases()).isEqualTo(16);
    assertThat(foretold.moved()).hasSize(16);
    assertThat(first.cases()).isEqualTo(10);
    assertThat(second.next()).isNull();
    Map<TrackingId, List<Shift>> carriedOut = new HashMap<>(first.moved());
    carriedOut.putAll(second.moved());
    assertThat(carriedOut).isEqualTo(foretold.moved());
    assertThat(again.moved()).isEmpty();
  }

  @Test
  void decidesAgainWhatSomebodyElseChangedMeanwhile() {
    ManyCases.fill(cases, cases, 0, 3, List.of(In.VERIFIED));
    Case first = cases.open(null, 1).getFirst();
    Replanner replanner =
        new Replanner(new CaseWork(cases, disposesFirst(first), ASSIGNMENTS, clock(), () -> {}));

    Replanner.Page page = replanner.carryOut(null, 10);

    assertThat(page.moved()).hasSize(3);
    assertThat(cases.history(first.id()))
        .extracting(recorded -> recorded.event().getClass().getSimpleName())
        .endsWith("CaseDisposed", "DeadlinesReplanned");
  }

  /** Somebody disposes a case after it was read and before it is written. */
  private Supplier<CaseDecider> disposesFirst(Case on) {
    AtomicBoolean done = new AtomicBoolean();
    return () -> {
      if (!done.getAndSet(true)) {
        Transition made = CaseExamples.made(on, CaseExamples.DISPOSE, NOW);
        CaseWrite write = new CaseWrite.Advance(on, made.after(), made.recorded(), List.of(), null);
        assertThat(cases.save(List.of(write))).isEmpty();
      }
      return WITH_A_DAY_OFF;
    };
  }

  private CaseWork work() {
    return new CaseWork(cases, WITH_A_DAY_OFF, ASSIGNMENTS, clock(), () -> {});
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private Map<TrackingId, Long> versions() {
    return cases.open(null, 100).stream().collect(Collectors.toMap(Case::id, Case::version));
  }

  private static CaseDecider decider(LocalDate freeToo) {
    Set<LocalDate> holidays = new HashSet<>(FIRST.holidays());
    holidays.add(freeToo);
    DeadlinePlan plan =
        new DeadlinePlan(
            new WorkingCalendar(2, holidays), Deadlines.limits(ReferenceFiles.bundled()));
    return new CaseDecider(
        plan,
        new Replanning(plan, List.of(FIRST)),
        Set.of(),
        CaseExamples.CONFLICTS,
        CaseExamples.ERASURE);
  }

  private static DeadlinesReplanned replanned(Case on, Instant now) {
    return decided(WITH_A_DAY_OFF, on, now);
  }

  private static DeadlinesReplanned decided(CaseDecider decider, Case on, Instant now) {
    return (DeadlinesReplanned)
        ((Decided) decider.decide(on, new Replan(), bySystem(now))).facts().getFirst().event();
  }

  private static Circumstances bySystem(Instant now) {
    return new Circumstances(now, Actor.SYSTEM);
  }

  private static Case evolved(Case on, DeadlinesReplanned event) {
    return Evolution.evolve(on, new Decision.Fact(event, Map.of()), NOW);
  }

  private static Matter matter(Case on) {
    return new Matter(on.subject().kind(), on.subject().misconduct());
  }

  private static Case with(Case on, Custody custody) {
    return new Case(
        on.id(),
        on.version(),
        on.origin(),
        on.subject(),
        on.conflict(),
        on.clocks(),
        custody,
        on.coordination(),
        on.tally(),
        on.state(),
        on.writings(),
        on.keeping());
  }

  private static Instant wib(String day) {
    return LocalDate.parse(day).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
