package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.DossierErasureConfirmed;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.routing.attachments.InMemoryAttachments;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes of a dossier, in whatever order, in whatever batches and however often: once its
 * erasure has come, nothing of the reporter's is in the store, and nothing comes back.
 */
final class NoResurrectionTest {
  private static final TrackingId ID = numbered(1);

  /** In all that the reporter says. */
  private static final String MARK = "kata-pelapor";

  private static final List<CaseCommand> ACTS =
      List.of(
          CaseExamples.VERIFY,
          CaseExamples.ASK,
          CaseExamples.DISPOSE,
          CaseExamples.RESOLVE,
          CaseExamples.ORDER_ERASURE);
  private final InMemoryCases cases = new InMemoryCases();
  private final DossiersHandler handler =
      new DossiersHandler(
          CaseExamples.work(cases),
          _ -> Suggestion.NONE,
          CaseExamples.SURGES,
          new InMemoryAttachments());

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holdsNothingAfterAnErasureHoweverItAllComes(long seed) {
    Random random = new Random(seed);
    List<Envelope<DossierEvent>> all = arrivals(random);
    boolean erased = false;
    long version = 0;
    while (!all.isEmpty()) {
      int size = 1 + random.nextInt(Math.min(4, all.size()));
      List<Envelope<DossierEvent>> batch = List.copyOf(all.subList(0, size));
      all.subList(0, size).clear();
      handler.handle(batch);
      erased |= batch.stream().anyMatch(e -> e.event() instanceof DossierEvent.DossierErased);
      if (erased) {
        assertThat(cases.load(List.of(ID)).toString()).doesNotContain(MARK);
        assertThat(cases.history(ID).toString()).doesNotContain(MARK);
      }
      act(random);
      version = keepsItsSequence(version);
    }
    assertThat(erased).isTrue();
  }

  private long keepsItsSequence(long before) {
    List<Recorded> history = cases.history(ID);
    assertThat(history)
        .extracting(Recorded::sequence)
        .isEqualTo(LongStream.rangeClosed(1, history.size()).boxed().toList());
    assertThat((long) history.size()).isGreaterThanOrEqualTo(before);
    return history.size();
  }

  /** Each of them up to three times, the erasure among them, in any order. */
  private static List<Envelope<DossierEvent>> arrivals(Random random) {
    ComplaintReceived complaint = Complaints.saying(MARK, Complaints.aComplaint(ACCEPTED));
    List<Envelope<DossierEvent>> once =
        List.of(
            sent(ID, "k", complaint),
            sent(ID, "r1", Complaints.aReply(MARK, NOW)),
            sent(ID, "r2", new DossierEvent.ReporterReplied(MARK, true, NOW)),
            sent(ID, "d", new DossierEvent.ClosureDisputed(MARK, NOW)),
            sent(ID, "s", new DossierEvent.ReporterRated(3, MARK, NOW)),
            sent(ID, "w", new DossierEvent.ComplaintWithdrawn(MARK, NOW)),
            sent(ID, "e", Complaints.anErasure(NOW)),
            sent(ID, "c", new DossierErasureConfirmed(NOW)));
    List<Envelope<DossierEvent>> all = new ArrayList<>();
    for (Envelope<DossierEvent> one : once) {
      all.addAll(Collections.nCopies(1 + random.nextInt(3), one));
    }
    Collections.shuffle(all, random);
    return all;
  }

  private void act(Random random) {
    CaseCommand command = ACTS.get(random.nextInt(ACTS.size()));
    cases
        .find(ID)
        .map(Stored.Opened::found)
        .filter(on ->
            CaseExamples.DECIDER.decide(
                    on, (OfOfficer) command, new Circumstances(NOW, CaseExamples.UTAMA))
                instanceof Decision.Decided)
        .ifPresent(on -> {
          Transition made = CaseExamples.made(on, command, NOW);
          assertThat(
                  cases.save(
                      List.of(
                          new CaseWrite.Advance(
                              on, made.after(), made.recorded(), List.of(), null))))
              .isEmpty();
        });
  }
}
