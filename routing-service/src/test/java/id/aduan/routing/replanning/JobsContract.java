package id.aduan.routing.replanning;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.cases.Complaints;
import id.aduan.routing.replanning.Job.Target;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of re-plannings promises, whatever it is made of. */
public interface JobsContract {
  Instant NOW = Instant.parse("2026-02-03T02:00:00Z");
  Job FIRST = Job.asked(new Target(2, 1), NOW, NOW.plusSeconds(5));
  Job SECOND = Job.asked(new Target(3, 1), NOW.plusSeconds(60), NOW.plusSeconds(65));

  Jobs jobs();

  @Test
  default void keepsAJobAsItIs() {
    Job half =
        new Job(
            FIRST.target(),
            1,
            NOW,
            Complaints.numbered(4),
            NOW.plusSeconds(30),
            new Tally(200, 20, 15, 6, 2),
            null,
            false);
    jobs().add(FIRST);

    assertThat(jobs().find(FIRST.target())).contains(FIRST);
    assertThat(jobs().advance(FIRST, half)).isTrue();
    assertThat(jobs().find(FIRST.target())).contains(half);
    assertThat(jobs().find(SECOND.target())).isEmpty();
  }

  @Test
  default void addsAJobOnce() {
    jobs().add(FIRST);
    Job held = FIRST.held(NOW, Duration.ofSeconds(30));
    assertThat(jobs().advance(FIRST, held)).isTrue();

    jobs().add(FIRST);

    assertThat(jobs().find(FIRST.target())).contains(held);
  }

  @Test
  default void writesAJobOnlyAsItWasRead() {
    jobs().add(FIRST);
    assertThat(jobs().advance(FIRST, FIRST.held(NOW, Duration.ofSeconds(30)))).isTrue();

    assertThat(jobs().advance(FIRST, FIRST.held(NOW, Duration.ofSeconds(60)))).isFalse();
    assertThat(jobs().advance(SECOND, SECOND.superseded(NOW))).isFalse();
  }

  @Test
  default void tellsTheLatestAndWhatHasNotEnded() {
    jobs().add(FIRST);
    jobs().add(SECOND);
    assertThat(jobs().latest(9)).containsExactly(SECOND, FIRST);
    assertThat(jobs().latest(1)).containsExactly(SECOND);
    assertThat(jobs().underWay()).containsExactlyInAnyOrder(FIRST, SECOND);

    assertThat(jobs().advance(FIRST, FIRST.superseded(NOW))).isTrue();

    assertThat(jobs().underWay()).containsExactly(SECOND);
  }
}
