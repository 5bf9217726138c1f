package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.ERASURE;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.ORDER_ERASURE;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static id.aduan.routing.cases.CaseExamples.after;
import static id.aduan.routing.cases.CaseExamples.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.CaseEvent.ErasureCompleted;
import id.aduan.contract.CaseEvent.ErasureConfirmed;
import id.aduan.contract.CaseEvent.ErasureOrdered;
import id.aduan.contract.CaseEvent.ErasureOverdue;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.ErasureReason;
import id.aduan.routing.cases.CaseCommand.ConfirmErasure;
import id.aduan.routing.cases.CaseCommand.EndKeeping;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.MissErasure;
import id.aduan.routing.cases.CaseCommand.OrderErasure;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has a case erased, when, and when that is done (ADR 0025). */
final class ErasureTest {
  private static final Instant DUE = NOW.plus(Duration.ofDays(3));
  private static final Instant FIVE_YEARS_LATER = Instant.parse("2031-02-03T02:00:00Z");
  private static final Instant TEN_YEARS_LATER = Instant.parse("2036-02-03T02:00:00Z");

  @Test
  void isOrderedByWhoCoordinatesAndHasADueInstant() {
    Fact ordered = decided(in(In.IN_PROGRESS), ORDER_ERASURE, NOW).getFirst();

    assertThat(ordered.event())
        .isEqualTo(new ErasureOrdered(UTAMA, ErasureReason.REPORTER_REQUEST, DUE));
    assertThat(ordered.texts()).containsKey(ContentPart.REASON);
    assertThat(Action.of(new OrderErasure("Diminta.")).demand())
        .isEqualTo(Action.Demand.COORDINATION);
  }

  @Test
  void isOrderedOnceAndForAReason() {
    assertThat(decide(after(in(In.CLOSED), ORDER_ERASURE), ORDER_ERASURE, NOW))
        .isEqualTo(new AlreadyDone());
    assertThat(decide(in(In.CLOSED), new OrderErasure(" "), NOW))
        .isEqualTo(new Refused(Refusal.TEXT_MISSING));
  }

  @Test
  void takesTheReasonThatWasWrittenWithIt() {
    Case erased = after(after(in(In.CLOSED), ORDER_ERASURE), new EraseContent());

    assertThat(erased.writings()).isEqualTo(Case.Writings.ERASED);
    assertThat(decided(CaseExamples.erased(In.CLOSED), ORDER_ERASURE, NOW).getFirst().texts())
        .isEmpty();
  }

  @Test
  void waitsUntilWhatIsAllegedIsFoundOut() {
    Case alleged =
        CaseExamples.about(
            in(In.RECEIVED),
            new Conflict(
                true,
                java.util.Set.of(),
                Concerned.NOBODY,
                id.aduan.contract.CoordinatedBy.COORDINATORS));
    Case found = after(in(In.RECEIVED), new Verify(ComplaintKind.PENGADUAN, true, null, null));

    assertThat(decide(alleged, ORDER_ERASURE, NOW)).isEqualTo(new Refused(Refusal.EVIDENCE));
    assertThat(decide(found, ORDER_ERASURE, NOW)).isEqualTo(new Refused(Refusal.EVIDENCE));
    assertThat(NextSteps.of(found)).doesNotContain(Action.ERASURE);
    assertThat(decide(after(found, CaseExamples.ARCHIVE), ORDER_ERASURE, NOW))
        .isInstanceOf(Decided.class);
  }

  @Test
  void findsNoCaseTooFull() {
    Case full = in(In.RECEIVED);
    for (int i = 0; i < CaseDecider.MOST_ADDITIONS; i++) {
      full = after(full, new Reply("a".repeat(700), false, NOW));
    }

    assertThat(decide(full, new Reply("a", false, NOW), NOW))
        .isEqualTo(new Refused(Refusal.CASE_FULL));
    assertThat(decide(full, ORDER_ERASURE, NOW)).isInstanceOf(Decided.class);
    assertThat(decide(full, new EraseContent(), NOW)).isInstanceOf(Decided.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOSED", "ARCHIVED", "WITHDRAWN", "FORWARDED"})
  void comesByItselfWhenTheTimeIsOver(In state) {
    Case over = in(state);

    assertThat(decide(over, new EndKeeping(), FIVE_YEARS_LATER.minusMillis(1)))
        .isEqualTo(new AlreadyDone());
    assertThat(decided(over, new EndKeeping(), FIVE_YEARS_LATER))
        .extracting(Fact::event)
        .containsExactly(
            new ErasureOrdered(
                Actor.SYSTEM, ErasureReason.RETENTION, FIVE_YEARS_LATER.plus(Duration.ofDays(3))));
  }

  @Test
  void leavesEvidenceForLonger() {
    Case over =
        after(
            after(in(In.RECEIVED), new Verify(ComplaintKind.PENGADUAN, true, null, null)),
            CaseExamples.ARCHIVE);

    assertThat(over.term()).contains(Keeping.Term.EVIDENCE);
    assertThat(decide(over, new EndKeeping(), TEN_YEARS_LATER.minusMillis(1)))
        .isEqualTo(new AlreadyDone());
    assertThat(decide(over, new EndKeeping(), TEN_YEARS_LATER)).isInstanceOf(Decided.class);
  }

  @Test
  void countsFromTheLastEndOnly() {
    Case again = after(in(In.CLOSED), CaseExamples.DISPUTE);

    assertThat(again.keeping()).isEqualTo(Keeping.OPEN);
    assertThat(decide(again, new EndKeeping(), TEN_YEARS_LATER)).isEqualTo(new AlreadyDone());
  }

  @Test
  void isCompleteWhenTheLastHolderHasConfirmedInWhateverOrder() {
    List<CaseCommand> confirmations =
        List.of(
            new EraseContent(),
            new ConfirmErasure(ErasureHolder.INTAKE),
            new ConfirmErasure(ErasureHolder.NOTIFICATION));
    for (int first = 0; first < confirmations.size(); first++) {
      for (int step : new int[] {1, 2}) {
        Case on = after(in(In.CLOSED), ORDER_ERASURE);
        on = after(on, confirmations.get(first));
        on = after(on, confirmations.get((first + step) % 3));
        assertThat(erasure(on).progress()).isEqualTo(Erasure.Progress.OPEN);

        List<Fact> last = decided(on, confirmations.get((first + 2 * step) % 3), NOW);
        assertThat(last).extracting(Fact::event).hasSize(2).endsWith(new ErasureCompleted(NOW));
        on = after(on, confirmations.get((first + 2 * step) % 3));
        assertThat(erasure(on).progress()).isEqualTo(Erasure.Progress.DONE);
        assertThat(erasure(on).missing()).isEmpty();
        assertThat(Alarm.of(on)).isEmpty();
      }
    }
  }

  @Test
  void countsAConfirmationOnce() {
    Case on = after(in(In.CLOSED), ORDER_ERASURE);
    ConfirmErasure confirmed = new ConfirmErasure(ErasureHolder.NOTIFICATION);

    assertThat(decided(on, confirmed, NOW))
        .extracting(Fact::event)
        .containsExactly(new ErasureConfirmed(ErasureHolder.NOTIFICATION));
    assertThat(decide(after(on, confirmed), confirmed, NOW)).isEqualTo(new AlreadyDone());
  }

  @Test
  void saysWhoErasedWhatAndWhy() {
    assertThat(erasedBy(after(in(In.CLOSED), ORDER_ERASURE)).role()).isEqualTo(ActorRole.REPORTER);
    Case kept = after(in(In.CLOSED), new EndKeeping(), FIVE_YEARS_LATER);
    assertThat(erasedBy(kept)).isEqualTo(Actor.SYSTEM);
  }

  @Test
  void isToldOnceWhenSomebodyIsLateAndGoesOnAllTheSame() {
    Case on = after(after(in(In.CLOSED), ORDER_ERASURE), new ConfirmErasure(ErasureHolder.INTAKE));

    assertThat(on.nextAlarm()).contains(DUE);
    assertThat(decide(on, new MissErasure(DUE), DUE.minusMillis(1))).isEqualTo(new AlreadyDone());
    assertThat(decided(on, new MissErasure(DUE), DUE))
        .extracting(Fact::event)
        .containsExactly(
            new ErasureOverdue(DUE, List.of(ErasureHolder.ROUTING, ErasureHolder.NOTIFICATION)));

    Case late = after(on, new MissErasure(DUE), DUE);
    assertThat(erasure(late).progress()).isEqualTo(Erasure.Progress.OVERDUE);
    assertThat(decide(late, new MissErasure(DUE), DUE)).isEqualTo(new AlreadyDone());
    Case done =
        after(
            after(late, new EraseContent(), DUE),
            new ConfirmErasure(ErasureHolder.NOTIFICATION),
            DUE.plusSeconds(60));
    assertThat(erasure(done))
        .isEqualTo(
            new Erasure(
                ErasureReason.REPORTER_REQUEST,
                NOW,
                DUE,
                Erasure.HOLDERS,
                true,
                DUE.plusSeconds(60)));
  }

  @Test
  void canBeOrderedAgainWhenSomebodyIsLate() {
    Case late =
        after(
            after(
                after(in(In.CLOSED), new EndKeeping(), FIVE_YEARS_LATER),
                new ConfirmErasure(ErasureHolder.INTAKE),
                FIVE_YEARS_LATER),
            new MissErasure(FIVE_YEARS_LATER.plus(Duration.ofDays(3))),
            FIVE_YEARS_LATER.plus(Duration.ofDays(3)));
    Instant again = FIVE_YEARS_LATER.plus(Duration.ofDays(4));

    assertThat(NextSteps.of(late)).contains(Action.ERASURE);
    assertThat(erasure(after(late, ORDER_ERASURE, again)))
        .isEqualTo(
            new Erasure(
                ErasureReason.RETENTION,
                again,
                again.plus(Duration.ofDays(3)),
                java.util.Set.of(ErasureHolder.INTAKE),
                false,
                null));
  }

  @Test
  void asksTheOthersAlsoForWhatIsErasedHereAlready() {
    Case ordered = after(CaseExamples.erased(In.CLOSED), ORDER_ERASURE);

    assertThat(erasure(ordered).confirmed()).containsExactly(ErasureHolder.ROUTING);
  }

  @Test
  void keepsForADayAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ErasurePolicy(Duration.ofDays(3), Period.ZERO, ERASURE.evidence()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ErasurePolicy(Duration.ofDays(3), ERASURE.ordinary(), Period.ofDays(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ErasurePolicy(Duration.ZERO, ERASURE.ordinary(), ERASURE.evidence()));
  }

  private static Actor erasedBy(Case on) {
    CaseEvent event = decided(on, new EraseContent(), NOW).getFirst().event();
    return ((ContentErased) event).by();
  }

  private static Erasure erasure(Case on) {
    return java.util.Objects.requireNonNull(on.keeping().erasure(), "an erasure");
  }

  private static List<Fact> decided(Case on, CaseCommand command, Instant at) {
    return ((Decided) decide(on, command, at)).facts();
  }

  private static Decision decide(Case on, CaseCommand command, Instant at) {
    return DECIDER.decide(on, command, new Circumstances(at, UTAMA));
  }
}
