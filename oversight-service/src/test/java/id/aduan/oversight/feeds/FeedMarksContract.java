package id.aduan.oversight.feeds;

import static id.aduan.oversight.Lifecycles.ACCEPTED;
import static id.aduan.oversight.feeds.Notices.KEMENPANRB;
import static id.aduan.oversight.feeds.Notices.OMBUDSMAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of marks promises. */
public interface FeedMarksContract {
  FeedMarks marks();

  @Test
  default void beginsAtZeroAndNeverGoesBack() {
    assertThat(marks().published(KEMENPANRB)).isZero();
    marks().publishedThrough(KEMENPANRB, 7);
    marks().publishedThrough(KEMENPANRB, 5);

    assertThat(marks().published(KEMENPANRB)).isEqualTo(7);
    assertThat(marks().published(OMBUDSMAN)).isZero();
  }

  @Test
  default void letsOneAtATimePublish() {
    marks().publishedThrough(KEMENPANRB, 4);
    Instant later = ACCEPTED.plusSeconds(3);

    assertThat(marks().claim(KEMENPANRB, "one", ACCEPTED, later)).hasValue(4);
    assertThat(marks().claim(KEMENPANRB, "other", ACCEPTED.plusSeconds(2), later)).isEmpty();
    assertThat(marks().claim(OMBUDSMAN, "other", ACCEPTED.plusSeconds(2), later)).hasValue(0);
    assertThat(marks().claim(KEMENPANRB, "one", ACCEPTED.plusSeconds(2), later.plusSeconds(2)))
        .hasValue(4);
    assertThat(marks().claim(KEMENPANRB, "other", later, later.plusSeconds(3))).isEmpty();
    assertThat(marks().claim(KEMENPANRB, "other", later.plusSeconds(2), later.plusSeconds(5)))
        .hasValue(4);
  }
}
