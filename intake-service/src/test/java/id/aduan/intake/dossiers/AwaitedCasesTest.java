package id.aduan.intake.dossiers;

import static id.aduan.intake.dossiers.Fixtures.COMPLAINT;
import static id.aduan.intake.dossiers.Fixtures.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.TrackingId;
import id.aduan.intake.dossiers.AwaitedCases.Refed;
import id.aduan.intake.dossiers.Dossier.Recorded;
import id.aduan.intake.dossiers.Dossiers.Change;
import id.aduan.intake.testing.Times;
import id.aduan.intake.tracking.InMemoryProgresses;
import id.aduan.intake.tracking.Moments;
import id.aduan.intake.tracking.Progress;
import id.aduan.intake.tracking.Progresses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class AwaitedCasesTest {
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private final MutableClock clock = Times.clock();
  private final Dossiers dossiers = new InMemoryDossiers(clock);
  private final InMemoryProgresses progresses = new InMemoryProgresses();
  private final List<TrackingId> published = new ArrayList<>();
  private final AwaitedCases awaited =
      new AwaitedCases(
          dossiers,
          progresses,
          again -> {
            published.addAll(again.keySet());
            return again.size();
          },
          clock,
          WITHIN);

  @Test
  void isNotImpatient() {
    record(COMPLAINT);
    clock.add(WITHIN);
    assertThat(awaited.late()).isEmpty();

    clock.add(Duration.ofSeconds(1));
    assertThat(awaited.late()).containsExactly(COMPLAINT);
  }

  @Test
  void isContentOnceACaseWasSeen() {
    record(COMPLAINT);
    record(OTHER);
    open(COMPLAINT);
    clock.add(WITHIN.plusSeconds(1));

    assertThat(awaited.late()).containsExactly(OTHER);
    assertThat(dossiers.awaitingCase(clock.instant(), 10)).containsExactly(OTHER);
  }

  @Test
  void publishesAgainWhatIsLate() {
    record(COMPLAINT);
    clock.add(WITHIN.plusSeconds(1));
    record(OTHER);

    assertThat(awaited.refeed()).isEqualTo(new Refed(1, 1));
    assertThat(published).containsExactly(COMPLAINT);
    clock.add(Duration.ofSeconds(1));
    assertThat(awaited.refeed(Duration.ZERO)).isEqualTo(new Refed(2, 2));
  }

  @Test
  void asksTheStoresPageByPageHoweverManyWait() {
    List<TrackingId> complaints =
        IntStream.range(0, 450).mapToObj(n -> TrackingId.ofPayload("%012d".formatted(n))).toList();
    for (TrackingId complaint : complaints) {
      record(complaint);
      clock.add(Duration.ofSeconds(1));
    }
    complaints.subList(0, 300).forEach(this::open);
    clock.add(WITHIN);
    List<Integer> askedFor = new ArrayList<>();
    List<Integer> told = new ArrayList<>();
    var counted =
        new AwaitedCases(
            new CountingDossiers(dossiers, told),
            new CountingProgresses(progresses, askedFor),
            Map::size,
            clock,
            WITHIN);

    assertThat(counted.late()).isEqualTo(complaints.subList(300, 450));
    assertThat(askedFor).containsExactly(200, 200, 50);
    assertThat(told).containsExactly(200, 100);
  }

  private void open(TrackingId complaint) {
    progresses.save(
        List.of(new Progresses.Change(complaint, Progress.NONE, Moments.after(Moments.opened()))));
  }

  private void record(TrackingId complaint) {
    Entry entry = Entry.of(Fixtures.received(complaint, "Jalan rusak"));
    dossiers.save(
        List.of(new Change(complaint, DossiersContract.NOTHING, new Recorded(entry, List.of()))));
  }

  private record CountingProgresses(Progresses all, List<Integer> askedFor) implements Progresses {
    @Override
    public Map<TrackingId, Progress> find(Collection<TrackingId> complaints) {
      return all.find(complaints);
    }

    @Override
    public void save(List<Progresses.Change> changes) {
      all.save(changes);
    }

    @Override
    public void erase(Collection<TrackingId> complaints) {
      all.erase(complaints);
    }

    @Override
    public Collection<TrackingId> seen(Collection<TrackingId> complaints) {
      askedFor.add(complaints.size());
      return all.seen(complaints);
    }
  }

  private record CountingDossiers(Dossiers all, List<Integer> told) implements Dossiers {
    @Override
    public Map<TrackingId, Versioned> find(Collection<TrackingId> complaints) {
      return all.find(complaints);
    }

    @Override
    public void save(List<Change> changes) {
      all.save(changes);
    }

    @Override
    public List<TrackingId> awaitingCase(Instant recordedBefore, int limit) {
      return all.awaitingCase(recordedBefore, limit);
    }

    @Override
    public void caseSeen(Collection<TrackingId> complaints) {
      told.add(complaints.size());
      all.caseSeen(complaints);
    }
  }
}
