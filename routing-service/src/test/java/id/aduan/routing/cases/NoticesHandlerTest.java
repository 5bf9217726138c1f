package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.LATER;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.aReply;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.TrackingId;
import id.aduan.routing.attachments.InMemoryAttachments;
import id.aduan.routing.cases.CaseCommand.SettleNotice;
import id.aduan.routing.cases.NoticesHandler.Settled;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NoticesHandlerTest {
  private static final TrackingId ONE = numbered(1);
  private static final TrackingId TWO = numbered(2);
  private final AtomicInteger announced = new AtomicInteger();
  private final InMemoryCases cases = new InMemoryCases();
  private final CaseWork work =
      new CaseWork(
          cases,
          CaseExamples.DECIDER,
          CaseExamples.ASSIGNMENTS,
          Clock.fixed(LATER, ZoneOffset.UTC),
          announced::incrementAndGet);
  private final NoticesHandler handler = new NoticesHandler(work);

  @BeforeEach
  void ask() {
    asked(ONE);
    asked(TWO);
    announced.set(0);
  }

  @Test
  void settlesNoticesOfManyCasesWithOneWriteEach() {
    assertThat(handler.handle(List.of(fate(ONE, 2, true), fate(TWO, 2, false)))).isEqualTo(2);

    assertThat(cases.history(ONE).getLast().event())
        .isEqualTo(new NoticeSettled(2, true, null, NOW));
    assertThat(cases.history(TWO).getLast().event())
        .isEqualTo(new NoticeSettled(2, false, null, NOW));
    assertThat(announced).hasValue(1);
  }

  @Test
  void changesNothingWhenABatchComesAgain() {
    List<Settled> batch = List.of(fate(ONE, 2, true), fate(ONE, 2, true), fate(TWO, 2, false));

    assertThat(handler.handle(batch)).isEqualTo(2);
    assertThat(handler.handle(batch)).isZero();
    assertThat(cases.find(ONE).orElseThrow().found().version()).isEqualTo(3);
    assertThat(announced).hasValue(1);
  }

  @Test
  void writesNothingForWhatNoCaseWaitsFor() {
    assertThat(
            cases.save(
                List.of(
                    new CaseWrite.Hold(numbered(3), List.of(early()), java.util.Set.of(), false))))
        .isEmpty();

    assertThat(
            handler.handle(
                List.of(
                    fate(ONE, 1, true), fate(numbered(3), 2, true), fate(numbered(4), 2, true))))
        .isZero();
    assertThat(announced).hasValue(0);
  }

  private static id.aduan.contract.Envelope<id.aduan.contract.DossierEvent> early() {
    return sent(numbered(3), "r", aReply("Jawaban.", NOW));
  }

  private static Settled fate(TrackingId id, long notice, boolean delivered) {
    return new Settled(id, new SettleNotice(notice, delivered, NOW));
  }

  private void asked(TrackingId id) {
    assertThat(
            new DossiersHandler(
                    work, _ -> Suggestion.NONE, CaseExamples.SURGES, new InMemoryAttachments())
                .handle(List.of(sent(id, "k", aComplaint(ACCEPTED)))))
        .hasSize(1);
    Case before = cases.find(id).orElseThrow().found();
    Transition asked = CaseExamples.made(before, CaseExamples.ASK, NOW);
    assertThat(
            cases.save(
                List.of(
                    new CaseWrite.Advance(
                        before, asked.after(), asked.recorded(), List.of(), null))))
        .isEmpty();
  }
}
