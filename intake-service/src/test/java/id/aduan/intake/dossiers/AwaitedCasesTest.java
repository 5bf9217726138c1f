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
import java.util.ArrayList;
import java.util.List;
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
    progresses.save(
        List.of(new Progresses.Change(COMPLAINT, Progress.NONE, Moments.after(Moments.opened()))));
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

  private void record(TrackingId complaint) {
    Entry entry = Entry.of(Fixtures.received(complaint, "Jalan rusak"));
    dossiers.save(
        List.of(new Change(complaint, DossiersContract.NOTHING, new Recorded(entry, List.of()))));
  }
}
