package id.aduan.intake.dossiers;

import static id.aduan.intake.dossiers.Fixtures.COMPLAINT;
import static id.aduan.intake.dossiers.Fixtures.erased;
import static id.aduan.intake.dossiers.Fixtures.received;
import static id.aduan.intake.dossiers.Fixtures.replied;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.Envelope;
import id.aduan.intake.dossiers.Dossier.Erased;
import id.aduan.intake.dossiers.Dossier.Recorded;
import id.aduan.intake.dossiers.Dossier.Unknown;
import id.aduan.intake.dossiers.Dossier.Waiting;
import id.aduan.intake.dossiers.Recording.Changed;
import id.aduan.intake.dossiers.Recording.Conflicting;
import id.aduan.intake.dossiers.Recording.Full;
import id.aduan.intake.dossiers.Recording.Unchanged;
import id.aduan.intake.testing.Times;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecorderTest {
  private static final Envelope<DossierEvent> RECEIVED = received(COMPLAINT, "Jalan rusak");
  private static final Envelope<DossierEvent> REPLIED = replied(COMPLAINT, "1", "Di pasar");

  @Test
  void recordsAComplaintAndWhatFollows() {
    assertThat(after(RECEIVED, REPLIED))
        .isEqualTo(new Recorded(Entry.of(RECEIVED), List.of(Entry.of(REPLIED))));
  }

  @Test
  void letsAFollowUpWaitForItsComplaint() {
    assertThat(after(REPLIED)).isEqualTo(new Waiting(List.of(Entry.of(REPLIED))));
    assertThat(after(REPLIED, RECEIVED)).isEqualTo(after(RECEIVED, REPLIED));
  }

  @Test
  void doesNothingForACopy() {
    assertThat(Recorder.record(after(RECEIVED), RECEIVED)).isEqualTo(new Unchanged());
    assertThat(Recorder.record(after(RECEIVED, REPLIED), REPLIED)).isEqualTo(new Unchanged());
    assertThat(Recorder.record(after(REPLIED), REPLIED)).isEqualTo(new Unchanged());
  }

  @Test
  void refusesResurrectionAfterAnErasure() {
    Dossier tombstone = new Erased(Times.NOW);
    assertThat(after(erased(COMPLAINT))).isEqualTo(tombstone);
    assertThat(after(RECEIVED, REPLIED, erased(COMPLAINT))).isEqualTo(tombstone);
    assertThat(after(REPLIED, erased(COMPLAINT), RECEIVED, REPLIED)).isEqualTo(tombstone);
  }

  @Test
  void keepsASecondComplaintUnderTheSameNumberAsAnAddition() {
    var conflicting =
        (Conflicting) Recorder.record(after(RECEIVED), received(COMPLAINT, "Sampah menumpuk"));

    assertThat(conflicting.addition())
        .isEqualTo(
            new ReporterReplied(
                "Judul\nSampah menumpuk\n2026-03-01\ndekat pasar\nSangir", true, Times.NOW));
    assertThat(Recorder.record(after(RECEIVED), received(COMPLAINT, "Sampah menumpuk")))
        .isEqualTo(conflicting);
  }

  @Test
  void tellsConflictingComplaintsApart() {
    var one = (Conflicting) Recorder.record(after(RECEIVED), received(COMPLAINT, "Satu saja"));
    var two = (Conflicting) Recorder.record(after(RECEIVED), received(COMPLAINT, "Dua saja"));

    assertThat(one.key()).isNotEqualTo(two.key());
  }

  @Test
  void keepsOtherWordsUnderTheSameIdAsAnAddition() {
    assertThat(Recorder.record(after(RECEIVED, REPLIED), replied(COMPLAINT, "1", "Di sekolah")))
        .isInstanceOfSatisfying(
            Conflicting.class,
            conflict -> assertThat(conflict.addition().text()).isEqualTo("Di sekolah"));
  }

  @Test
  void saysSoWhenItIsFull() {
    Dossier full = after(RECEIVED);
    for (int i = 0; i < Recorder.MOST_FOLLOW_UPS; i++) {
      full = next(full, replied(COMPLAINT, "n" + i, "Lagi"));
    }

    assertThat(Recorder.record(full, replied(COMPLAINT, "last", "Lagi"))).isEqualTo(new Full());
    assertThat(Recorder.record(full, replied(COMPLAINT, "n7", "Lagi"))).isEqualTo(new Unchanged());
    assertThat(Recorder.record(full, erased(COMPLAINT)))
        .isEqualTo(new Changed(new Erased(Times.NOW)));
  }

  @Test
  void comesToTheSameInWhateverOrderAndHoweverOften() {
    List<Envelope<DossierEvent>> events = new ArrayList<>(List.of(RECEIVED, REPLIED));
    for (int i = 2; i < 8; i++) {
      events.add(replied(COMPLAINT, "" + i, "Jawaban " + i));
    }
    events.addAll(List.copyOf(events));
    Random random = new Random(1708);
    Set<Object> outcomes = new HashSet<>();
    for (int round = 0; round < 500; round++) {
      Collections.shuffle(events, random);
      Recorded recorded =
          (Recorded) events.stream().reduce(new Unknown(), RecorderTest::next, (a, _) -> a);
      outcomes.add(List.of(recorded.complaint(), Set.copyOf(recorded.followUps())));
    }

    assertThat(outcomes).hasSize(1);
  }

  @Test
  void leavesATombstoneInWhateverOrderAndHoweverOften() {
    List<Envelope<DossierEvent>> events = new ArrayList<>(List.of(RECEIVED, REPLIED));
    events.add(replied(COMPLAINT, "2", "Lagi"));
    events.add(received(COMPLAINT, "Sampah menumpuk"));
    events.add(erased(COMPLAINT));
    events.add(Fixtures.erasureConfirmed(COMPLAINT));
    events.addAll(List.copyOf(events));
    Random random = new Random(1708);
    for (int round = 0; round < 500; round++) {
      Collections.shuffle(events, random);
      Dossier dossier = new Unknown();
      boolean erased = false;
      for (Envelope<DossierEvent> event : events) {
        dossier = next(dossier, event);
        erased |= event.event() instanceof DossierEvent.DossierErased;
        assertThat(dossier instanceof Erased).isEqualTo(erased);
      }
    }
  }

  @Test
  void remembersNothingOfAConfirmation() {
    Envelope<DossierEvent> confirmed = Fixtures.erasureConfirmed(COMPLAINT);
    for (Dossier dossier : List.of(new Unknown(), after(REPLIED), after(RECEIVED))) {
      assertThat(Recorder.record(dossier, confirmed)).isEqualTo(new Unchanged());
    }
  }

  @SafeVarargs
  private static Dossier after(Envelope<DossierEvent>... events) {
    Dossier dossier = new Unknown();
    for (Envelope<DossierEvent> event : events) {
      dossier = next(dossier, event);
    }
    return dossier;
  }

  private static Dossier next(Dossier dossier, Envelope<DossierEvent> event) {
    return Recorder.record(dossier, event) instanceof Changed(Dossier next) ? next : dossier;
  }
}
