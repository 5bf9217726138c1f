package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.aDispute;
import static id.aduan.routing.cases.Complaints.aRating;
import static id.aduan.routing.cases.Complaints.aReply;
import static id.aduan.routing.cases.Complaints.aWithdrawal;
import static id.aduan.routing.cases.Complaints.anErasure;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.attachments.InMemoryAttachments;
import id.aduan.routing.cases.Reception.Copy;
import id.aduan.routing.cases.Reception.Followed;
import id.aduan.routing.cases.Reception.Held;
import id.aduan.routing.cases.Reception.NothingToDo;
import id.aduan.routing.cases.Reception.Opened;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DossiersHandlerTest {
  private static final TrackingId ID = numbered(1);
  private final AtomicInteger announced = new AtomicInteger();
  private final RacyCases cases = new RacyCases();
  private final CaseWork work =
      new CaseWork(
          cases,
          CaseExamples.DECIDER,
          CaseExamples.ASSIGNMENTS,
          Clock.fixed(NOW, ZoneOffset.UTC),
          announced::incrementAndGet);
  private final DossiersHandler handler =
      new DossiersHandler(
          work, _ -> Suggestion.NONE, CaseExamples.SURGES, new InMemoryAttachments());

  @Test
  void opensCasesOfABatchAndAnnouncesThem() {
    assertThat(take(complaint(), sent(numbered(2), "b", aComplaint(ACCEPTED))))
        .containsExactly(new Opened(), new Opened());
    assertThat(found().state()).isEqualTo(new CaseState.Received());
    assertThat(cases.find(numbered(2))).isPresent();
    assertThat(announced).hasValue(1);
  }

  @Test
  void changesNothingWhenABatchComesAgain() {
    List<Envelope<DossierEvent>> batch =
        List.of(complaint(), sent(ID, "r", aReply("Tambahan.", NOW)));
    handler.handle(batch);
    Case first = found();
    announced.set(0);

    assertThat(handler.handle(batch)).containsExactly(new Copy(), new Copy());
    assertThat(found()).isEqualTo(first);
    assertThat(announced).hasValue(0);
  }

  @Test
  void takesACopyWithinTheSameBatchOnce() {
    var reply = sent(ID, "r", aReply("Tambahan.", NOW));

    assertThat(take(complaint(), reply, reply, complaint()))
        .containsExactly(new Opened(), new Followed(), new Copy(), new Copy());
    assertThat(found().version()).isEqualTo(2);
  }

  @Test
  void takesAFloodOnceHoweverOftenItComes() {
    take(complaint());
    List<Envelope<DossierEvent>> flood = new ArrayList<>();
    for (int i = 0; i < CaseDecider.MOST_ADDITIONS + 100; i++) {
      flood.add(sent(ID, "r" + i, aReply("a", NOW)));
    }
    handler.handle(flood);
    long version = found().version();
    announced.set(0);

    assertThat(version).isEqualTo(1 + CaseDecider.MOST_ADDITIONS);
    assertThat(handler.handle(flood)).contains(new Copy(), new NothingToDo(Refusal.CASE_FULL));
    assertThat(found().version()).isEqualTo(version);
    assertThat(announced).hasValue(0);
  }

  @Test
  void holdsWhatOvertakesItsComplaint() {
    assertThat(take(sent(ID, "r", aReply("Tambahan.", NOW)))).containsExactly(new Held());
    assertThat(take(sent(ID, "r", aReply("Tambahan.", NOW)))).containsExactly(new Copy());
    assertThat(take(sent(ID, "q", aReply("Lagi.", NOW)))).containsExactly(new Held());

    assertThat(take(complaint())).containsExactly(new Opened());
    assertThat(cases.history(ID))
        .extracting(event -> event.event().getClass())
        .isEqualTo(
            List.of(
                CaseEvent.CaseOpened.class,
                CaseEvent.AdditionReceived.class,
                CaseEvent.AdditionReceived.class));
    assertThat(take(sent(ID, "r", aReply("Tambahan.", NOW)))).containsExactly(new Copy());
  }

  @Test
  void opensWithoutContentWhatWasErasedBeforeItCame() {
    take(sent(ID, "e", anErasure(NOW)), complaint());

    assertThat(found().erased()).isTrue();
    assertThat(found().toString()).doesNotContain(Complaints.TEXT, Complaints.NAME);
    assertThat(cases.history(ID)).allMatch(event -> event.texts().isEmpty());
  }

  @Test
  void dropsWhatWaitsWhenAnErasureComesAndKeepsNothingThatComesAfterIt() {
    take(sent(ID, "r", aReply("Sebelumnya.", NOW)));

    assertThat(take(sent(ID, "e", anErasure(NOW)), sent(ID, "q", aReply("Sesudahnya.", NOW))))
        .containsExactly(new Held(), new NothingToDo(Refusal.CONTENT_ERASED));
    assertThat(take(sent(ID, "p", aReply("Terlambat.", NOW))))
        .containsExactly(new NothingToDo(Refusal.CONTENT_ERASED));
    assertThat(cases.load(List.of(ID)).toString())
        .doesNotContain("Sebelumnya", "Sesudahnya", "Terlambat");
    take(complaint());
    assertThat(found().erased()).isTrue();
  }

  @Test
  void remembersWhatTheRulesRefusedSoThatItHasNoEffectLater() {
    take(complaint());
    var rating = sent(ID, "rate", aRating(5, NOW));
    assertThat(take(rating)).containsExactly(new NothingToDo(Refusal.NOT_RESOLVED));

    officer(CaseExamples.VERIFY);
    officer(CaseExamples.DISPOSE);
    officer(CaseExamples.RESOLVE);
    assertThat(take(rating)).containsExactly(new Copy());
    assertThat(found().state().code()).isEqualTo(CaseStateCode.RESOLVED);
  }

  @Test
  void carriesTheReportersVoice() {
    take(complaint());
    officer(CaseExamples.VERIFY);
    officer(CaseExamples.DISPOSE);
    officer(CaseExamples.RESOLVE);

    take(sent(ID, "d", aDispute(NOW)));
    assertThat(found().state().code()).isEqualTo(CaseStateCode.IN_PROGRESS);
    take(sent(ID, "w", aWithdrawal(NOW)));
    assertThat(found().state()).isEqualTo(new CaseState.Withdrawn());
  }

  @Test
  void decidesAgainOnWhatOvertookIt() {
    take(complaint());
    cases.onNextSave(inner -> {
      Case before = inner.find(ID).orElseThrow().found();
      Transition asked = CaseExamples.made(before, CaseExamples.ASK, NOW);
      assertThat(
              inner.save(
                  List.of(
                      new CaseWrite.Advance(
                          before, asked.after(), asked.recorded(), List.of(), null))))
          .isEmpty();
    });

    assertThat(take(sent(ID, "r", aReply("Jawaban.", NOW)))).containsExactly(new Followed());
    assertThat(cases.history(ID).getLast().event()).isInstanceOf(CaseEvent.QuestionAnswered.class);
  }

  @Test
  void givesUpABatchThatIsOvertakenAgainAndAgain() {
    take(complaint());
    cases.loseEveryRace();

    assertThatExceptionOfType(TooManyRaces.class)
        .isThrownBy(() -> take(sent(ID, "r", aReply("Jawaban.", NOW))));
  }

  private List<Reception> take(Envelope<?>... batch) {
    List<Envelope<DossierEvent>> events = new ArrayList<>();
    for (Envelope<?> envelope : batch) {
      events.add(
          new Envelope<>(
              envelope.id(),
              envelope.source(),
              envelope.subject(),
              envelope.time(),
              null,
              (DossierEvent) envelope.event()));
    }
    return handler.handle(events);
  }

  private void officer(CaseCommand command) {
    Case before = found();
    Transition made = CaseExamples.made(before, command, NOW);
    assertThat(
            cases.save(
                List.of(
                    new CaseWrite.Advance(before, made.after(), made.recorded(), List.of(), null))))
        .isEmpty();
  }

  private Case found() {
    return cases.find(ID).orElseThrow().found();
  }

  private static Envelope<DossierEvent> complaint() {
    return sent(ID, "k", aComplaint(ACCEPTED));
  }

  /** The twin of the store, with somebody else writing at the worst moment. */
  private static final class RacyCases implements Cases {
    private final InMemoryCases inner = new InMemoryCases();
    private Consumer<Cases> before = _ -> {};
    private boolean losesAll;

    void onNextSave(Consumer<Cases> intruder) {
      before = intruder;
    }

    void loseEveryRace() {
      losesAll = true;
    }

    @Override
    public java.util.Map<TrackingId, Stored> load(java.util.Collection<TrackingId> ids) {
      return inner.load(ids);
    }

    @Override
    public java.util.Optional<Stored.Opened> find(TrackingId id) {
      return inner.find(id);
    }

    @Override
    public java.util.Set<TrackingId> save(List<CaseWrite> writes) {
      if (losesAll) {
        return java.util.Set.copyOf(writes.stream().map(CaseWrite::id).toList());
      }
      Consumer<Cases> now = before;
      before = _ -> {};
      now.accept(inner);
      return inner.save(writes);
    }

    @Override
    public List<Recorded> history(TrackingId id) {
      return inner.history(id);
    }

    @Override
    public List<Recorded> history(TrackingId id, long after, int limit) {
      return inner.history(id, after, limit);
    }

    @Override
    public List<Case> late(java.time.Instant now, Share share, int limit) {
      return inner.late(now, share, limit);
    }

    @Override
    public List<Case> open(@Nullable TrackingId after, int limit) {
      return inner.open(after, limit);
    }

    @Override
    public List<Case> kept(Keeping.Term term, java.time.Instant endedBy, int limit) {
      return inner.kept(term, endedBy, limit);
    }

    @Override
    public ErasurePage erasures(ErasureQuery query, Sight sight) {
      return inner.erasures(query, sight);
    }

    @Override
    public int count(WorkQuery query, Sight sight) {
      return inner.count(query, sight);
    }

    @Override
    public WorkPage list(WorkQuery query, Sight sight) {
      return inner.list(query, sight);
    }

    @Override
    public List<Instant> arrivals(
        PlaceCode area, Instant after, Instant until, Sight sight, int limit) {
      return inner.arrivals(area, after, until, sight, limit);
    }

    @Override
    public UntoldPage untold(UntoldQuery query, Sight sight) {
      return inner.untold(query, sight);
    }

    @Override
    public RequestPage asked(
        id.aduan.contract.PersonId official, Sight sight, @Nullable String after, int limit) {
      return inner.asked(official, sight, after, limit);
    }

    @Override
    public java.util.Map<TrackingId, id.aduan.contract.LinkKind> linkedTo(
        TrackingId id, int limit) {
      return inner.linkedTo(id, limit);
    }
  }
}
