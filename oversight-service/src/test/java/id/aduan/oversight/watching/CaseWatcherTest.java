package id.aduan.oversight.watching;

import static id.aduan.oversight.Lifecycles.DINKES;
import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.INSPEKTORAT;
import static id.aduan.oversight.Lifecycles.SANGIR;
import static id.aduan.oversight.Lifecycles.accusing;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.disposedTo;
import static id.aduan.oversight.Lifecycles.opened;
import static id.aduan.oversight.Lifecycles.openedNaming;
import static id.aduan.oversight.Lifecycles.resolvedBy;
import static id.aduan.oversight.Lifecycles.returnedBy;
import static id.aduan.oversight.Lifecycles.verified;
import static id.aduan.oversight.Lifecycles.wholeLife;
import static id.aduan.oversight.watching.Folds.observation;
import static id.aduan.oversight.watching.Folds.observations;
import static id.aduan.oversight.watching.Folds.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.Crashes;
import id.aduan.oversight.Crashes.Crash;
import id.aduan.oversight.Lifecycles;
import id.aduan.oversight.feeds.FeedEntry;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.FeedWriter;
import id.aduan.oversight.feeds.InMemoryFeedLogs;
import id.aduan.oversight.feeds.Notice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CaseWatcherTest {
  private static final AgencyCode ALL = new AgencyCode("ALL");
  private static final AgencyCode MISCONDUCT = new AgencyCode("MISCONDUCT");
  private static final AgencyCode HEALTH = new AgencyCode("HEALTH");
  private static final AgencyCode SANGIRS = new AgencyCode("SANGIRS");
  private static final AgencyCode ELSEWHERE = new AgencyCode("ELSEWHERE");
  private static final AgencyCode INSPECTORS = new AgencyCode("INSPECTORS");
  private static final AgencyCode INSPECTORS_OF_ALL = new AgencyCode("INSPECTORS-OF-ALL");
  private static final AgencyCode ROADS = new AgencyCode("ROADS");
  private static final Subscriptions SUBSCRIPTIONS =
      new Subscriptions(
          List.of(
              new Subscription(ALL, new Scope.Everything()),
              new Subscription(MISCONDUCT, new Scope.Misconduct()),
              new Subscription(HEALTH, new Scope.OfOpds(Set.of(DINKES))),
              new Subscription(SANGIRS, new Scope.InPlaces(Set.of(SANGIR))),
              new Subscription(INSPECTORS, new Scope.Misconduct(), Set.of(INSPEKTORAT)),
              new Subscription(INSPECTORS_OF_ALL, new Scope.Everything(), Set.of(INSPEKTORAT)),
              new Subscription(ROADS, new Scope.Everything(), Set.of(DPUPR)),
              new Subscription(ELSEWHERE, new Scope.InPlaces(Set.of(new PlaceCode("13.11.02"))))));

  private final Crashes crashes = new Crashes();
  private final InMemoryWatchedCases cases = new InMemoryWatchedCases(crashes);
  private final InMemoryHistories histories = new InMemoryHistories(crashes);
  private final FeedLogs logs = new InMemoryFeedLogs(crashes);
  private final Map<AgencyCode, Long> told = new HashMap<>();

  @Test
  void putsEveryEventIntoTheCaseItsHistoryAndTheFeed() {
    assertThat(watch(observations(complaint(1), wholeLife(DPUPR)))).isEqualTo(new Watched.Done());

    assertThat(watched(complaint(1)).sequence()).isEqualTo(7);
    assertThat(histories.of(complaint(1))).hasSize(7);
    assertThat(sequences(ALL, complaint(1))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(told).containsEntry(ALL, 7L);
  }

  @Test
  void changesNothingWhenAllOfItComesAgain() {
    List<Observation> life = observations(complaint(1), wholeLife(DPUPR));
    assertThat(watch(life)).isEqualTo(new Watched.Done());
    List<FeedEntry> before = logs.after(ALL, 0, 100);

    assertThat(watch(life.subList(2, 5))).isEqualTo(new Watched.Done());
    assertThat(watch(life)).isEqualTo(new Watched.Done());

    assertThat(logs.after(ALL, 0, 100)).isEqualTo(before);
    assertThat(watched(complaint(1)).sequence()).isEqualTo(7);
  }

  @Test
  void seesThatAnEventIsMissingAndTouchesNothing() {
    Observation late = observation(complaint(1), 3, disposedTo(DPUPR));

    assertThat(watch(List.of(observation(complaint(1), 1, opened()), late)))
        .isEqualTo(new Watched.OutOfSequence(late, 2));
    assertThat(cases.all()).isEmpty();
    assertThat(logs.tail(ALL)).isZero();
  }

  @Test
  void doesNotBeginACaseWithAnythingButItsOpening() {
    Observation verification = observation(complaint(1), 1, verified());
    Observation strange = unknown(complaint(2), 1);

    assertThat(watch(List.of(verification))).isEqualTo(new Watched.OutOfSequence(verification, 1));
    assertThat(watch(List.of(strange))).isEqualTo(new Watched.OutOfSequence(strange, 1));
  }

  @Test
  void goesOnOverAnEventOfAnUnknownKind() {
    assertThat(
            watch(
                List.of(
                    observation(complaint(1), 1, opened()),
                    unknown(complaint(1), 2),
                    observation(complaint(1), 3, verified()))))
        .isEqualTo(new Watched.Done());

    assertThat(watched(complaint(1)).sequence()).isEqualTo(3);
    assertThat(sequences(ALL, complaint(1))).containsExactly(1L, 2L, 3L);
  }

  @Test
  void bringsTheWholeCaseToAnAgencyIntoWhoseScopeItCame() {
    assertThat(watch(List.of(observation(complaint(1), 1, opened()))))
        .isEqualTo(new Watched.Done());
    assertThat(logs.tail(MISCONDUCT)).isZero();
    assertThat(watch(List.of(observation(complaint(1), 2, verified(true)))))
        .isEqualTo(new Watched.Done());

    assertThat(sequences(MISCONDUCT, complaint(1))).containsExactly(1L, 2L);
    assertThat(sequences(SANGIRS, complaint(1))).containsExactly(1L, 2L);
    assertThat(logs.tail(ELSEWHERE)).isZero();
    assertThat(logs.tail(HEALTH)).isZero();
  }

  @Test
  void showsAnAgencyHowACaseEndsThatLeftItsScope() {
    List<CaseEvent> passedOn =
        List.of(
            opened(),
            verified(),
            disposedTo(DINKES),
            returnedBy(DINKES, DPUPR),
            disposedTo(DPUPR, 2),
            resolvedBy(DPUPR));
    for (Observation observation : observations(complaint(1), passedOn)) {
      assertThat(watch(List.of(observation))).isEqualTo(new Watched.Done());
    }

    assertThat(sequences(HEALTH, complaint(1))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void givesTheAccusedNothingFromTheOpeningOn() {
    watchEach(complaint(1), openedNaming(INSPEKTORAT), question());

    assertThat(logs.tail(INSPECTORS_OF_ALL)).isZero();
    assertThat(sequences(ROADS, complaint(1))).containsExactly(1L, 2L);
    assertThat(sequences(ALL, complaint(1))).containsExactly(1L, 2L);
  }

  @Test
  void bringsACaseToThoseWhomItsVerificationDoesNotAccuse() {
    watchEach(complaint(1), openedNaming(INSPEKTORAT, DPUPR), question(), accusing(DPUPR));

    assertThat(sequences(INSPECTORS_OF_ALL, complaint(1))).containsExactly(1L, 2L, 3L);
    assertThat(sequences(INSPECTORS, complaint(1))).containsExactly(1L, 2L, 3L);
    assertThat(logs.tail(ROADS)).isZero();
  }

  @Test
  void endsACaseInTheFeedOfThoseWhomAVerificationAccuses() {
    watchEach(complaint(1), opened(), question(), accusing(INSPEKTORAT), disposedTo(DINKES));
    watchEach(complaint(2), opened());

    assertThat(sequences(INSPECTORS_OF_ALL, complaint(1))).containsExactly(1L, 2L);
    assertThat(sequences(INSPECTORS, complaint(1))).isEmpty();
    assertThat(numbers(INSPECTORS_OF_ALL)).containsExactly(1L, 2L, 3L);
    assertThat(sequences(ROADS, complaint(1))).containsExactly(1L, 2L, 3L, 4L);
    assertThat(SUBSCRIPTIONS.covers(INSPECTORS_OF_ALL, watched(complaint(1)))).isFalse();
    assertThat(SUBSCRIPTIONS.covers(ROADS, watched(complaint(1)))).isTrue();
  }

  @Test
  void bringsTheRestOfACaseToThoseWhoAreAccusedNoMore() {
    watchEach(complaint(1), opened(), verified(true), accusing(INSPEKTORAT));
    watchEach(complaint(2), opened());
    assertThat(sequences(INSPECTORS, complaint(1))).containsExactly(1L, 2L);
    watchRest(complaint(1), 4, verified(false), disposedTo(DINKES));

    assertThat(sequences(INSPECTORS, complaint(1))).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(numbers(INSPECTORS)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(sequences(INSPECTORS_OF_ALL, complaint(1))).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(numbers(INSPECTORS_OF_ALL)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void bringsNoCaseToTheAccusedThatWasInTheirScopeOnlyWhileTheyWereAccused() {
    watchEach(complaint(1), opened(), accusing(INSPEKTORAT), verified(false), disposedTo(DINKES));

    assertThat(logs.tail(INSPECTORS)).isZero();
    assertThat(sequences(MISCONDUCT, complaint(1))).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void cutsOneBatchWhereverItWouldHaveCutSingleEvents() {
    List<CaseEvent> life =
        List.of(
            opened(),
            verified(true),
            accusing(INSPEKTORAT),
            verified(true),
            accusing(INSPEKTORAT, DPUPR),
            disposedTo(DINKES));
    assertThat(watch(observations(complaint(1), life))).isEqualTo(new Watched.Done());
    CaseWatcherTest single = new CaseWatcherTest();
    single.watchEach(complaint(1), life.toArray(CaseEvent[]::new));

    assertThat(sequences(INSPECTORS, complaint(1))).containsExactly(1L, 2L, 3L, 4L);
    assertThat(sequences(ROADS, complaint(1))).containsExactly(1L, 2L, 3L, 4L);
    assertSame(this, single);
  }

  @Test
  void reloadsWhenSomebodyElseWasFaster() {
    List<Observation> life = observations(complaint(1), wholeLife(DPUPR));
    CaseWatcher overtaken =
        new CaseWatcher(
            new OvertakenOnce(
                cases,
                () -> {
                  assertThat(watch(life.subList(0, 4))).isEqualTo(new Watched.Done());
                }),
            histories,
            new FeedWriter(logs),
            told::put,
            SUBSCRIPTIONS);

    assertThat(overtaken.watch(life)).isEqualTo(new Watched.Done());
    assertThat(sequences(ALL, complaint(1))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(watched(complaint(1)).sequence()).isEqualTo(7);
  }

  /** Dies after every step there is, and after every step of the second try too. */
  @Test
  void losesAndDoublesNothingWhereverItDies() {
    List<List<Observation>> batches = batches();
    CaseWatcherTest undisturbed = new CaseWatcherTest();
    batches.forEach(batch -> assertThat(undisturbed.watch(batch)).isEqualTo(new Watched.Done()));

    int deaths = 0;
    for (int first = 0; dies(first); first++) {
      for (int second = 0; second < 60; second += 7) {
        CaseWatcherTest disturbed = new CaseWatcherTest();
        disturbed.crashes.after(first);
        int again = second;
        batches.forEach(batch -> disturbed.insist(batch, again));
        disturbed.crashes.never();
        assertSame(disturbed, undisturbed);
        deaths++;
      }
    }
    assertThat(deaths).isGreaterThan(500);
  }

  private boolean dies(int after) {
    CaseWatcherTest probe = new CaseWatcherTest();
    probe.crashes.after(after);
    try {
      batches().forEach(batch -> assertThat(probe.watch(batch)).isEqualTo(new Watched.Done()));
      return false;
    } catch (Crash crash) {
      return true;
    }
  }

  private void insist(List<Observation> batch, int diesAgainAfter) {
    try {
      assertThat(watch(batch)).isEqualTo(new Watched.Done());
    } catch (Crash crash) {
      crashes.after(diesAgainAfter);
      insistOnceMore(batch);
    }
  }

  private void insistOnceMore(List<Observation> batch) {
    try {
      assertThat(watch(batch)).isEqualTo(new Watched.Done());
    } catch (Crash crash) {
      crashes.never();
      assertThat(watch(batch)).isEqualTo(new Watched.Done());
    }
  }

  private static List<List<Observation>> batches() {
    List<Observation> one = observations(complaint(1), wholeLife(DINKES));
    List<Observation> other =
        observations(complaint(2), List.of(opened(), verified(true), disposedTo(DPUPR)));
    List<Observation> accusing =
        observations(
            complaint(3), List.of(opened(), accusing(DPUPR), disposedTo(DINKES), verified(false)));
    return List.of(
        List.of(one.get(0), other.get(0), accusing.get(0), one.get(1)),
        List.of(other.get(1), one.get(2), accusing.get(1), one.get(3), other.get(2)),
        accusing.subList(2, 4),
        one.subList(4, 7));
  }

  private static void assertSame(CaseWatcherTest disturbed, CaseWatcherTest undisturbed) {
    assertThat(disturbed.cases.all()).containsExactlyInAnyOrderElementsOf(undisturbed.cases.all());
    for (AgencyCode agency : SUBSCRIPTIONS.agencies()) {
      List<FeedEntry> log = disturbed.logs.after(agency, 0, 100);
      assertThat(log)
          .extracting(FeedEntry::number)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
      for (TrackingId complaint : List.of(complaint(1), complaint(2), complaint(3))) {
        assertThat(disturbed.sequences(agency, complaint))
            .isEqualTo(undisturbed.sequences(agency, complaint));
      }
    }
  }

  private void watchEach(TrackingId complaint, CaseEvent... events) {
    watchRest(complaint, 1, events);
  }

  private void watchRest(TrackingId complaint, long first, CaseEvent... events) {
    for (int i = 0; i < events.length; i++) {
      assertThat(watch(List.of(observation(complaint, first + i, events[i]))))
          .isEqualTo(new Watched.Done());
    }
  }

  private static CaseEvent question() {
    return new QuestionAsked(
        Actor.COORDINATOR, Set.of(), Lifecycles.deadline(DeadlineKind.REPORTER_REPLY, 20), null);
  }

  private List<Long> numbers(AgencyCode agency) {
    return logs.after(agency, 0, 1_000).stream().map(FeedEntry::number).toList();
  }

  private Watched watch(List<Observation> batch) {
    return new CaseWatcher(cases, histories, new FeedWriter(logs), told::put, SUBSCRIPTIONS)
        .watch(batch);
  }

  private WatchedCase watched(TrackingId complaint) {
    return cases.find(List.of(complaint)).values().iterator().next();
  }

  private List<Long> sequences(AgencyCode agency, TrackingId complaint) {
    return logs.after(agency, 0, 1_000).stream()
        .map(FeedEntry::notice)
        .filter(notice -> notice.complaint().equals(complaint))
        .map(Notice::sequence)
        .toList();
  }

  /** Lets somebody else act between the first load and its save. */
  private static final class OvertakenOnce implements WatchedCases {
    private final WatchedCases cases;
    private final List<Runnable> others = new ArrayList<>();

    OvertakenOnce(WatchedCases cases, Runnable other) {
      this.cases = cases;
      others.add(other);
    }

    @Override
    public Map<TrackingId, WatchedCase> find(Collection<TrackingId> complaints) {
      Map<TrackingId, WatchedCase> found = cases.find(complaints);
      others.forEach(Runnable::run);
      others.clear();
      return found;
    }

    @Override
    public SaveResult save(List<Change> changes) {
      return cases.save(changes);
    }
  }
}
