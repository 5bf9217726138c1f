package id.aduan.routing.cases;

import static id.aduan.contract.DeadlineKind.FIRST_RESPONSE;
import static id.aduan.contract.DeadlineKind.RESOLUTION;
import static id.aduan.contract.DeadlineKind.VERIFICATION;
import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.PLAN;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.Deadline;
import id.aduan.routing.attachments.InMemoryAttachments;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClockHandlerTest {
  private static final List<Deadline> CLOCKS = PLAN.opening(ComplaintKind.PENGADUAN, ACCEPTED);
  private final InMemoryCases cases = new InMemoryCases();

  @Test
  void tellsNothingBeforeADeadline() {
    open(1);

    assertThat(at(CLOCKS.getFirst().due().minusMillis(1)).handle(9)).isZero();
    assertThat(misses(1)).isEmpty();
  }

  @Test
  void tellsOfEachDeadlineOnceHoweverOftenItLooks() {
    open(1);
    Instant due = CLOCKS.getFirst().due();

    assertThat(at(due).handle(9)).isEqualTo(1);
    assertThat(at(due).handle(9)).isZero();
    assertThat(misses(1)).containsExactly(new DeadlineMissed(VERIFICATION, due, null));
  }

  @Test
  void tellsOfAllThatWereMissedWhileNobodyLooked() {
    open(1);

    assertThat(at(CLOCKS.get(2).due()).handle(9)).isEqualTo(1);
    assertThat(misses(1))
        .extracting(event -> ((DeadlineMissed) event).kind())
        .containsExactly(VERIFICATION, FIRST_RESPONSE, RESOLUTION);
  }

  @Test
  void goesOnPageByPage() {
    IntStream.rangeClosed(1, 5).forEach(this::open);
    ClockHandler handler = at(CLOCKS.getFirst().due());

    assertThat(handler.handle(3)).isEqualTo(3);
    assertThat(handler.handle(3)).isEqualTo(2);
    assertThat(handler.handle(3)).isZero();
  }

  private void open(int number) {
    assertThat(
            new DossiersHandler(workAt(ACCEPTED), _ -> Suggestion.NONE, new InMemoryAttachments())
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
    return new ClockHandler(workAt(now));
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
