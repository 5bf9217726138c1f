package id.aduan.routing.cases;

import static id.aduan.contract.DeadlineKind.FIRST_RESPONSE;
import static id.aduan.contract.DeadlineKind.RESOLUTION;
import static id.aduan.contract.DeadlineKind.VERIFICATION;
import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.PLAN;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.aDispute;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.ReporterReminded;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.Deadline;
import id.aduan.routing.attachments.InMemoryAttachments;
import id.aduan.routing.cases.CaseCommand.SettleNotice;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClockHandlerTest {
  private static final List<Deadline> CLOCKS = PLAN.opening(ComplaintKind.PENGADUAN, ACCEPTED);
  private static final int PAGE = 2;
  private final InMemoryCases cases = new InMemoryCases();

  @Test
  void tellsNothingBeforeADeadline() {
    open(1);

    assertThat(at(CLOCKS.getFirst().due().minusMillis(1)).handle()).isZero();
    assertThat(misses(1)).isEmpty();
  }

  @Test
  void tellsOfEachDeadlineOnceHoweverOftenItLooks() {
    open(1);
    Instant due = CLOCKS.getFirst().due();

    assertThat(at(due).handle()).isEqualTo(1);
    assertThat(at(due).handle()).isZero();
    assertThat(misses(1)).containsExactly(new DeadlineMissed(VERIFICATION, due, null));
  }

  @Test
  void tellsOfAllThatWereMissedWhileNobodyLooked() {
    open(1);

    assertThat(at(CLOCKS.get(2).due()).handle()).isEqualTo(1);
    assertThat(misses(1))
        .extracting(event -> ((DeadlineMissed) event).kind())
        .containsExactly(VERIFICATION, FIRST_RESPONSE, RESOLUTION);
  }

  @Test
  void goesOnUntilNothingIsLate() {
    int many = 5 * PAGE * Share.all().size();
    IntStream.rangeClosed(1, many).forEach(this::open);

    assertThat(at(CLOCKS.getFirst().due()).handle()).isEqualTo(many);
    assertThat(IntStream.rangeClosed(1, many)).allMatch(number -> misses(number).size() == 1);
  }

  @Test
  void goesThroughTheSharesInAnOrderOfItsOwn() {
    assertThat(IntStream.range(0, 9).mapToObj(seed -> Share.inAnyOrder(new Random(seed))))
        .doesNotHaveDuplicates()
        .allSatisfy(order -> assertThat(order).containsExactlyInAnyOrderElementsOf(Share.all()));
  }

  @Test
  void remindsTwiceWhileNobodyAnswers() {
    open(1);
    carryOut(1, CaseExamples.ASK);

    for (Instant at : PLAN.reminders(NOW)) {
      assertThat(at(at.minusMillis(1)).handle()).isZero();
      assertThat(at(at).handle()).isEqualTo(1);
      assertThat(at(at).handle()).isZero();
    }
    assertThat(cases.history(numbered(1)))
        .extracting(Recorded::event)
        .endsWith(
            new ReporterReminded(1, PLAN.reporterReply(NOW)),
            new ReporterReminded(2, PLAN.reporterReply(NOW)));
  }

  @Test
  void closesWhatWasToldAndWhatCouldNotBeToldAndWaitsForTheRest() {
    for (int number = 1; number <= 3; number++) {
      open(number);
      carryOut(number, CaseExamples.VERIFY);
      carryOut(number, CaseExamples.DISPOSE);
      carryOut(number, CaseExamples.RESOLVE);
    }
    carryOut(1, new SettleNotice(5, true, NOW));
    carryOut(2, new SettleNotice(5, false, NOW));
    Instant end = PLAN.dispute(NOW).due();

    assertThat(at(end.minusMillis(1)).handle()).isZero();
    assertThat(at(end).handle()).isEqualTo(2);
    assertThat(at(end.plusSeconds(60)).handle()).isZero();
    assertThat(last(1)).isEqualTo(new CaseClosed(Actor.SYSTEM, ClosedHow.SILENT));
    assertThat(last(2)).isEqualTo(new CaseClosed(Actor.SYSTEM, ClosedHow.UNREACHABLE));
    assertThat(last(3)).isInstanceOf(CaseResolved.class);
  }

  @Test
  void letsADisputeInTimeOpenAgainWhatItClosedMeanwhile() {
    open(1);
    carryOut(1, CaseExamples.VERIFY);
    carryOut(1, CaseExamples.DISPOSE);
    carryOut(1, CaseExamples.RESOLVE);
    carryOut(1, new SettleNotice(5, true, NOW));
    Instant end = PLAN.dispute(NOW).due();
    assertThat(at(end).handle()).isEqualTo(1);

    assertThat(
            new DossiersHandler(
                    workAt(end.plusSeconds(60)),
                    _ -> Suggestion.NONE,
                    CaseExamples.SURGES,
                    new InMemoryAttachments())
                .handle(List.of(sent(numbered(1), "d", aDispute(end.minusSeconds(1))))))
        .containsExactly(new Reception.Followed());
    assertThat(last(1)).isInstanceOf(CaseReopened.class);
  }

  private void carryOut(int number, CaseCommand command) {
    Case before = cases.find(numbered(number)).orElseThrow().found();
    Transition made = CaseExamples.made(before, command, NOW);
    assertThat(
            cases.save(
                List.of(
                    new CaseWrite.Advance(before, made.after(), made.recorded(), List.of(), null))))
        .isEmpty();
  }

  private CaseEvent last(int number) {
    return cases.history(numbered(number)).getLast().event();
  }

  private void open(int number) {
    assertThat(
            new DossiersHandler(
                    workAt(ACCEPTED),
                    _ -> Suggestion.NONE,
                    CaseExamples.SURGES,
                    new InMemoryAttachments())
                .handle(List.of(sent(numbered(number), "k", aComplaint(ACCEPTED)))))
        .hasSize(1);
  }

  private List<CaseEvent> misses(int number) {
    return cases.history(numbered(number)).stream()
        .map(Recorded::event)
        .filter(DeadlineMissed.class::isInstance)
        .toList();
  }

  private ClockHandler at(Instant now) {
    return new ClockHandler(workAt(now), PAGE, new Random(1));
  }

  private CaseWork workAt(Instant now) {
    return new CaseWork(
        cases,
        CaseExamples.DECIDER,
        CaseExamples.ASSIGNMENTS,
        Clock.fixed(now, ZoneOffset.UTC),
        () -> {});
  }
}
