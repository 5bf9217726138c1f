package id.aduan.oversight.watching;

import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.watching.Folds.after;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.oversight.Lifecycles;
import id.aduan.oversight.feeds.Notices;
import id.aduan.oversight.watching.WatchedCases.Change;
import id.aduan.oversight.watching.WatchedCases.SaveResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of watched cases promises. */
public interface WatchedCasesContract {
  WatchedCases cases();

  @Test
  default void givesBackEveryStateOfEveryLifeAsItWasSaved() {
    List<WatchedCase> states = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      states.addAll(RandomLives.states(complaint(n), n));
    }
    for (WatchedCase state : states) {
      WatchedCase saved = state.feeds(Set.of(Notices.OMBUDSMAN));
      assertThat(cases().save(List.of(new Change(saved.sequence() - 1, saved))))
          .isEqualTo(SaveResult.ALL_SAVED);
      assertThat(cases().find(List.of(saved.complaint()))).containsValue(saved).hasSize(1);
    }
  }

  @Test
  default void findsOnlyWhatIsThere() {
    WatchedCase opened = after(complaint(1), Lifecycles.opened());
    assertThat(cases().save(List.of(new Change(0, opened)))).isEqualTo(SaveResult.ALL_SAVED);

    assertThat(cases().find(List.of(complaint(1), complaint(2))))
        .containsOnlyKeys(complaint(1))
        .containsValue(opened);
  }

  @Test
  default void leavesACaseAloneThatSomebodyElseBroughtFurther() {
    WatchedCase opened = after(complaint(1), Lifecycles.opened());
    WatchedCase verified = after(complaint(1), Lifecycles.opened(), Lifecycles.verified());
    WatchedCase other = after(complaint(2), Lifecycles.opened());
    assertThat(cases().save(List.of(new Change(0, verified)))).isEqualTo(SaveResult.ALL_SAVED);

    assertThat(cases().save(List.of(new Change(0, opened), new Change(0, other))))
        .isEqualTo(SaveResult.OVERTAKEN);
    assertThat(cases().find(List.of(complaint(1), complaint(2))).values())
        .containsExactlyInAnyOrder(verified, other);
  }
}
