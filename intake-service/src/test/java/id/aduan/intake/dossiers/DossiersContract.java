package id.aduan.intake.dossiers;

import static id.aduan.intake.dossiers.Fixtures.COMPLAINT;
import static id.aduan.intake.dossiers.Fixtures.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.contract.TrackingId;
import id.aduan.intake.dossiers.Dossier.Erased;
import id.aduan.intake.dossiers.Dossier.Recorded;
import id.aduan.intake.dossiers.Dossier.Unknown;
import id.aduan.intake.dossiers.Dossier.Waiting;
import id.aduan.intake.dossiers.Dossiers.Change;
import id.aduan.intake.dossiers.Dossiers.Versioned;
import id.aduan.intake.testing.Times;
import id.aduan.kit.stream.StoreBusy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** What every store of dossiers promises, whatever it is made of. */
public interface DossiersContract {
  Versioned NOTHING = new Versioned(0, new Unknown());
  Entry ENTRY = Entry.of(Fixtures.received(COMPLAINT, "Jalan rusak"));
  Entry REPLY = Entry.of(Fixtures.replied(COMPLAINT, "1", "Di pasar"));

  Dossiers dossiers();

  MutableClock clock();

  @Test
  default void findsNothingBeforeItIsSaved() {
    assertThat(dossiers().find(List.of(COMPLAINT))).isEmpty();
  }

  @Test
  default void givesBackWhatWasSaved() {
    for (Dossier dossier :
        List.of(
            new Waiting(List.of(REPLY)),
            new Recorded(ENTRY, List.of(REPLY)),
            new Erased(Times.NOW))) {
      save(COMPLAINT, dossier);
      assertThat(read(COMPLAINT).dossier()).isEqualTo(dossier);
    }
  }

  @Test
  default void savesManyAtOnce() {
    dossiers()
        .save(
            List.of(
                new Change(COMPLAINT, NOTHING, new Recorded(ENTRY, List.of())),
                new Change(OTHER, NOTHING, new Waiting(List.of(REPLY)))));

    assertThat(dossiers().find(List.of(COMPLAINT, OTHER))).hasSize(2);
  }

  @Test
  default void refusesASaveThatSomebodyOvertook() {
    save(COMPLAINT, new Waiting(List.of(REPLY)));
    Versioned old = read(COMPLAINT);
    save(COMPLAINT, new Recorded(ENTRY, List.of(REPLY)));

    assertThatExceptionOfType(StoreBusy.class)
        .isThrownBy(
            () -> dossiers().save(List.of(new Change(COMPLAINT, old, new Waiting(List.of())))));
    assertThatExceptionOfType(StoreBusy.class)
        .isThrownBy(
            () -> dossiers().save(List.of(new Change(COMPLAINT, NOTHING, new Waiting(List.of())))));
    assertThat(read(COMPLAINT).dossier()).isEqualTo(new Recorded(ENTRY, List.of(REPLY)));
  }

  @Test
  default void tellsWhichComplaintsAwaitTheirCaseTheOldestFirst() {
    save(OTHER, new Recorded(ENTRY, List.of()));
    clock().add(Duration.ofMinutes(1));
    save(COMPLAINT, new Recorded(ENTRY, List.of()));

    assertThat(awaiting(clock().instant(), 10)).containsExactly(OTHER);
    clock().add(Duration.ofMinutes(1));
    assertThat(awaiting(clock().instant(), 10)).containsExactly(OTHER, COMPLAINT);
    assertThat(awaiting(clock().instant(), 1)).containsExactly(OTHER);
  }

  @Test
  default void countsTheWaitFromTheComplaintAndNotFromWhatCameWithIt() {
    save(COMPLAINT, new Waiting(List.of(REPLY)));
    clock().add(Duration.ofMinutes(1));
    assertThat(awaiting(clock().instant(), 10)).isEmpty();

    save(COMPLAINT, new Recorded(ENTRY, List.of()));
    Instant recorded = clock().instant();
    clock().add(Duration.ofMinutes(1));
    save(COMPLAINT, new Recorded(ENTRY, List.of(REPLY)));

    assertThat(awaiting(recorded.plusSeconds(1), 10)).containsExactly(COMPLAINT);
  }

  @Test
  default void doesNotAwaitACaseThatWasSeenOrIsErased() {
    save(COMPLAINT, new Recorded(ENTRY, List.of()));
    save(OTHER, new Recorded(ENTRY, List.of()));
    clock().add(Duration.ofMinutes(1));

    dossiers().caseSeen(List.of(COMPLAINT));
    save(OTHER, new Erased(Times.NOW));

    assertThat(awaiting(clock().instant(), 10)).isEmpty();
    save(COMPLAINT, new Recorded(ENTRY, List.of(REPLY)));
    clock().add(Duration.ofMinutes(1));
    assertThat(awaiting(clock().instant(), 10)).isEmpty();
  }

  private List<TrackingId> awaiting(Instant before, int limit) {
    return dossiers().awaitingCase(before, limit);
  }

  private void save(TrackingId complaint, Dossier next) {
    dossiers().save(List.of(new Change(complaint, read(complaint), next)));
  }

  private Versioned read(TrackingId complaint) {
    return dossiers().find(List.of(complaint)).getOrDefault(complaint, NOTHING);
  }
}
