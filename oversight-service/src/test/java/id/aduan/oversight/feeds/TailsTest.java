package id.aduan.oversight.feeds;

import static id.aduan.oversight.feeds.Notices.KEMENPANRB;
import static id.aduan.oversight.feeds.Notices.OMBUDSMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TailsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private final Tails tails = new Tails();

  @Test
  void doesNotLetAnybodyWaitForWhatIsThereAlready() throws InterruptedException {
    tails.reached(KEMENPANRB, 5);
    tails.awaitBeyond(KEMENPANRB, 4, LONG);
    assertThat(tails.awaited()).isEmpty();
  }

  @Test
  void wakesThoseWhoWaitAtTheLogThatGrew() {
    AtomicBoolean woken = waiting(5);
    tails.reached(KEMENPANRB, 5);
    tails.reached(OMBUDSMAN, 6);
    await().during(Duration.ofMillis(100)).until(() -> !woken.get());
    tails.reached(KEMENPANRB, 6);
    await().untilTrue(woken);
  }

  @Test
  void sendsEverybodyAwayWhenItIsClosed() throws InterruptedException {
    AtomicBoolean woken = waiting(0);
    tails.close();
    await().untilTrue(woken);
    tails.awaitBeyond(OMBUDSMAN, 0, LONG);
  }

  @Test
  void endsTheWaitWhenItsTimeIsOver() throws InterruptedException {
    tails.awaitBeyond(KEMENPANRB, 0, Duration.ofMillis(10));
    assertThat(tails.isClosed()).isFalse();
  }

  private AtomicBoolean waiting(long number) {
    AtomicBoolean woken = new AtomicBoolean();
    var _ =
        Thread.startVirtualThread(() -> {
          try {
            tails.awaitBeyond(KEMENPANRB, number, LONG);
            woken.set(true);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    await().until(() -> tails.awaited().contains(KEMENPANRB));
    return woken;
  }
}
