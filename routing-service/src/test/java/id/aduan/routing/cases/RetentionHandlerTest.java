package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ASSIGNMENTS;
import static id.aduan.routing.cases.CaseExamples.ERASURE;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.Complaints.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseEvent.ErasureOrdered;
import id.aduan.routing.cases.CaseExamples.In;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was kept long enough is found, page by page, and no more than once. */
final class RetentionHandlerTest {
  private static final int PAGE = 3;
  private static final Instant OVER = Instant.parse("2031-02-03T02:00:00Z");
  private final InMemoryCases cases = new InMemoryCases();

  @Test
  void ordersEachErasureOnceAPageAtATime() {
    IntStream.rangeClosed(1, 7).forEach(number -> store(number, In.CLOSED));
    store(8, In.IN_PROGRESS);

    assertThat(at(OVER.minusMillis(1), ERASURE).handle()).isZero();
    assertThat(at(OVER, ERASURE).handle()).isEqualTo(3);
    assertThat(at(OVER, ERASURE).handle()).isEqualTo(3);
    assertThat(at(OVER, ERASURE).handle()).isEqualTo(1);
    assertThat(at(OVER, ERASURE).handle()).isZero();
    assertThat(IntStream.rangeClosed(1, 7)).allMatch(this::isOrdered);
    assertThat(isOrdered(8)).isFalse();
  }

  @Test
  void goesByThePolicyOfTheDayForWhatIsStoredAlready() {
    store(1, In.CLOSED);
    ErasurePolicy shorter =
        new ErasurePolicy(Duration.ofDays(3), Period.ofMonths(6), Period.ofYears(10));

    assertThat(at(NOW.plus(Duration.ofDays(200)), ERASURE).handle()).isZero();
    assertThat(at(NOW.plus(Duration.ofDays(200)), shorter).handle()).isEqualTo(1);
  }

  private boolean isOrdered(int number) {
    return cases.history(numbered(number)).getLast().event() instanceof ErasureOrdered;
  }

  private void store(int number, In state) {
    CaseWrite.Open open = CaseExamples.stored(state);
    Case renumbered = CaseExamples.numbered(number, open.after());
    assertThat(
            cases.save(
                List.of(new CaseWrite.Open(renumbered, open.recorded(), List.of(), false, null))))
        .isEmpty();
  }

  private RetentionHandler at(Instant now, ErasurePolicy policy) {
    CaseDecider decider =
        new CaseDecider(
            CaseExamples.PLAN,
            new id.aduan.routing.deadlines.Replanning(CaseExamples.PLAN, List.of()),
            java.util.Set.of(),
            CaseExamples.CONFLICTS,
            policy);
    return new RetentionHandler(
        new CaseWork(cases, decider, ASSIGNMENTS, Clock.fixed(now, ZoneOffset.UTC), () -> {}),
        policy,
        PAGE);
  }
}
