package id.aduan.intake.tracking;

import static id.aduan.intake.tracking.Moments.after;
import static id.aduan.intake.tracking.Moments.asked;
import static id.aduan.intake.tracking.Moments.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.contract.TrackingId;
import id.aduan.intake.tracking.Progresses.Change;
import id.aduan.kit.stream.StoreBusy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of progress promises, whatever it is made of. */
public interface ProgressesContract {
  TrackingId COMPLAINT = TrackingId.ofPayload("7K3M9Q2X4TVB");
  TrackingId OTHER = TrackingId.ofPayload("7K3M9Q2X4TVC");

  Progresses progresses();

  @Test
  default void givesBackWhatWasSaved() {
    save(COMPLAINT, Progress.NONE, after(opened()));
    save(COMPLAINT, after(opened()), after(opened(), asked()));

    assertThat(progresses().find(List.of(COMPLAINT, OTHER)))
        .containsOnlyKeys(COMPLAINT)
        .containsValue(after(opened(), asked()));
  }

  @Test
  default void refusesASaveThatSomebodyOvertook() {
    save(COMPLAINT, Progress.NONE, after(opened()));

    assertThatExceptionOfType(StoreBusy.class)
        .isThrownBy(() -> save(COMPLAINT, Progress.NONE, after(opened(), asked())));
    save(COMPLAINT, after(opened()), after(opened(), asked()));
    assertThatExceptionOfType(StoreBusy.class)
        .isThrownBy(() -> save(COMPLAINT, after(opened()), after(opened(), asked(), asked())));
  }

  @Test
  default void refusesASaveThatWouldBringErasedWordsBack() {
    save(COMPLAINT, Progress.NONE, after(opened(), asked()));
    progresses().erase(List.of(COMPLAINT));

    assertThatExceptionOfType(StoreBusy.class)
        .isThrownBy(
            () -> save(COMPLAINT, after(opened(), asked()), after(opened(), asked(), asked())));
    assertThat(progresses().find(List.of(COMPLAINT)))
        .containsValue(after(opened(), asked()).withoutWords());
  }

  @Test
  default void erasesBeforeAnythingWasSeen() {
    progresses().erase(List.of(COMPLAINT));
    progresses().erase(List.of(COMPLAINT));

    assertThat(progresses().find(List.of(COMPLAINT))).containsValue(Progress.NONE.withoutWords());
    assertThat(progresses().seen(List.of(COMPLAINT))).isEmpty();
  }

  @Test
  default void tellsWhoseCaseWasSeen() {
    save(COMPLAINT, Progress.NONE, after(opened()));

    assertThat(progresses().seen(List.of(COMPLAINT, OTHER))).containsExactly(COMPLAINT);
  }

  private void save(TrackingId complaint, Progress before, Progress next) {
    progresses().save(List.of(new Change(complaint, before, next)));
  }
}
