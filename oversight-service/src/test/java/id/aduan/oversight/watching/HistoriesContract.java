package id.aduan.oversight.watching;

import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.feeds.Notices.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of histories promises. */
public interface HistoriesContract {
  Histories histories();

  @Test
  default void keepsTheOrderOfTheSequenceAndEachEventOnce() {
    histories().add(List.of(notice(complaint(1), 10), notice(complaint(1), 2)));
    histories()
        .add(List.of(notice(complaint(1), 1), notice(complaint(1), 2), notice(complaint(2), 1)));

    assertThat(histories().of(complaint(1)))
        .containsExactly(
            notice(complaint(1), 1), notice(complaint(1), 2), notice(complaint(1), 10));
    assertThat(histories().of(complaint(3))).isEmpty();
  }
}
