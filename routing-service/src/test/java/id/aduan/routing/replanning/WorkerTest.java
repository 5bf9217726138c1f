package id.aduan.routing.replanning;

import static id.aduan.routing.organisation.RegisterExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseEvent.DeadlinesReplanned;
import id.aduan.contract.PersonId;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseDecider;
import id.aduan.routing.cases.CaseExamples;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseWork;
import id.aduan.routing.cases.InMemoryCases;
import id.aduan.routing.cases.ManyCases;
import id.aduan.routing.cases.Replanner;
import id.aduan.routing.deadlines.DeadlinePlan;
import id.aduan.routing.deadlines.Replanning;
import id.aduan.routing.organisation.Amendment.Made;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.InMemoryRegisters;
import id.aduan.routing.organisation.Organisation;
import id.aduan.routing.organisation.Proposal;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Registers;
import id.aduan.routing.organisation.Registrar;
import id.aduan.routing.reference.FirstRegisters;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.replanning.Job.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WorkerTest {
  private static final int PAGE = 3;
  private static final int OPEN = 8;
  private static final Duration MORE_THAN_THE_LEASE = Worker.LEASE.plusSeconds(1);
  private final AtomicReference<Instant> now = new AtomicReference<>(CaseExamples.NOW);
  private final Registers registers = new InMemoryRegisters();
  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryJobs jobs = new InMemoryJobs();
  private final CurrentOrganisation organisation = following();
  private final Worker one = worker(organisation);
  private final Worker another = worker(organisation);

  @BeforeEach
  void fill() {
    ManyCases.fill(cases, cases, 0, In.values().length, List.of(In.values()));
  }

  @Test
  void replansAllThatIsOpenPageByPageAndTellsHowFarItIs() {
    addADayOff("2026-02-12");
    assertThat(one.work()).isFalse();
    assertThat(one.work()).as("others may not have heard of it").isFalse();
    pass(Worker.EVERYBODY_HAS_HEARD);

    assertThat(one.work()).isTrue();
    assertThat(latest().tally().looked()).isEqualTo(PAGE);
    assertThat(latest().endedAt()).isNull();
    assertThat(one.work()).isTrue();
    assertThat(one.work()).isFalse();

    assertThat(latest().tally().looked()).isEqualTo(OPEN);
    assertThat(latest().tally().cases()).isEqualTo(OPEN);
    assertThat(latest().tally().later())
        .isEqualTo(latest().tally().deadlines())
        .isGreaterThan(OPEN);
    assertThat(latest().endedAt()).isNotNull();
    assertThat(replannings()).isEqualTo(OPEN);
    assertThat(one.work()).isFalse();
    assertThat(replannings()).isEqualTo(OPEN);
  }

  @Test
  void goesOnWhereAnotherInstanceStoppedOnceItsTimeIsOver() {
    addADayOff("2026-02-12");
    assertThat(one.work()).isFalse();
    pass(Worker.EVERYBODY_HAS_HEARD);
    assertThat(one.work()).isTrue();

    assertThat(another.work()).as("it is not his").isFalse();
    assertThat(latest().tally().looked()).isEqualTo(PAGE);
    pass(MORE_THAN_THE_LEASE);
    assertThat(another.work()).isTrue();
    assertThat(another.work()).isFalse();

    assertThat(latest().tally().looked()).isEqualTo(OPEN);
    assertThat(replannings()).isEqualTo(OPEN);
    assertThat(one.work()).isFalse();
  }

  @Test
  void beginsAgainWhenSomethingChangesMeanwhile() {
    addADayOff("2026-02-12");
    assertThat(one.work()).isFalse();
    pass(Worker.EVERYBODY_HAS_HEARD);
    assertThat(one.work()).isTrue();

    addADayOff("2026-02-13");
    finish();

    assertThat(jobs.find(new Target(2, 1)).orElseThrow().superseded()).isTrue();
    assertThat(jobs.find(new Target(3, 1)).orElseThrow().tally().looked()).isEqualTo(OPEN);
    assertThat(jobs.underWay()).isEmpty();
  }

  @Test
  void doesNotLetAnInstanceThatLagsBehindEndWhatIsUnderWay() {
    CurrentOrganisation lagging = following();
    addADayOff("2026-02-12");
    var _ = lagging.refreshed();
    addADayOff("2026-02-13");
    assertThat(one.work()).isFalse();

    assertThat(worker(lagging).work()).isFalse();

    assertThat(jobs.underWay()).extracting(Job::target).contains(new Target(3, 1));
    finish();
    assertThat(jobs.underWay()).isEmpty();
  }

  @Test
  void foretellsInPartsWhatItWillDo() {
    Organisation as = with("2026-02-12");
    Forecaster forecaster =
        new Forecaster(replanner(organisation), WorkerTest::decider, PAGE, 2 * PAGE);

    Forecaster.Forecast first = forecaster.forecast(as, null);
    Forecaster.Forecast rest = forecaster.forecast(as, first.next());

    assertThat(first.tally().looked()).isEqualTo(2 * PAGE);
    assertThat(first.examples()).hasSize(2 * PAGE);
    assertThat(rest.next()).isNull();
    assertThat(replannings()).isZero();
    addADayOff("2026-02-12");
    finish();
    assertThat(latest().tally().cases()).isEqualTo(first.tally().cases() + rest.tally().cases());
    assertThat(latest().tally().later()).isEqualTo(first.tally().later() + rest.tally().later());
    assertThat(latest().tally().overdue()).isZero();
  }

  @Test
  void countsWhatWouldBeOverdueAtOnce() {
    now.set(Instant.parse("2026-02-24T10:00:00Z"));
    Made made = examined(Proposal.remove("2026-02-17"));

    assertThat(
            new Forecaster(replanner(organisation), WorkerTest::decider, PAGE, 100)
                .forecast(made.organisation(), null)
                .tally())
        .satisfies(tally -> {
          assertThat(tally.later()).isZero();
          assertThat(tally.overdue()).isPositive().isLessThanOrEqualTo(tally.earlier());
        });
  }

  private void finish() {
    for (int i = 0; i < 2 * OPEN; i++) {
      pass(MORE_THAN_THE_LEASE);
      boolean _ = one.work();
    }
  }

  private void pass(Duration time) {
    var _ = now.updateAndGet(before -> before.plus(time));
  }

  private Job latest() {
    return jobs.latest(1).getFirst();
  }

  private long replannings() {
    return cases.open(null, 100).stream()
        .map(Case::id)
        .flatMap(id -> cases.history(id).stream())
        .filter(recorded -> recorded.event() instanceof DeadlinesReplanned)
        .count();
  }

  private void addADayOff(String day) {
    Made made = examined(dayOff(day));
    assertThat(registers.add(made.change())).isTrue();
    var _ = organisation.refreshed();
  }

  private Organisation with(String dayOff) {
    return examined(dayOff(dayOff)).organisation();
  }

  private static Proposal dayOff(String day) {
    return Proposal.put(row("date", day, "kind", "cuti_bersama", "name", "Tambahan"));
  }

  private Made examined(Proposal proposal) {
    int seen = organisation.refreshed().of(Register.CALENDAR).version();
    Registrar registrar = new Registrar(registers, organisation, Set.of(), _ -> false, time());
    return (Made) registrar.examine(Register.CALENDAR, proposal, seen, new PersonId("k-1"));
  }

  private CurrentOrganisation following() {
    return new CurrentOrganisation(
        registers, () -> FirstRegisters.of(ReferenceFiles.bundled()), time());
  }

  private Worker worker(CurrentOrganisation followed) {
    return new Worker(followed, jobs, replanner(followed), time(), PAGE);
  }

  private Replanner replanner(CurrentOrganisation followed) {
    return new Replanner(
        new CaseWork(
            cases, () -> decider(followed.get()), CaseExamples.ASSIGNMENTS, time(), () -> {}));
  }

  private Clock time() {
    InstantSource source = now::get;
    return source.withZone(ZoneOffset.UTC);
  }

  private static CaseDecider decider(Organisation as) {
    DeadlinePlan plan = new DeadlinePlan(as.calendar(), as.limits());
    return new CaseDecider(
        plan,
        new Replanning(plan, as.earlier()),
        Set.of(),
        CaseExamples.CONFLICTS,
        CaseExamples.ERASURE);
  }
}
