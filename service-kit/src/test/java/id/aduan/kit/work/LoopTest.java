package id.aduan.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

@NullUnmarked
final class LoopTest {
  private static final Duration NEVER_BY_ITSELF = Duration.ofDays(1);
  private final AtomicInteger rounds = new AtomicInteger();
  private Loop loop;

  @AfterEach
  void stop() {
    loop.stop();
  }

  @Test
  void goesOnAtOnceWhileThereMayBeMoreThenWaitsUntilItIsWoken() {
    started(new Loop("pages", NEVER_BY_ITSELF, () -> Next.after(rounds.incrementAndGet() < 5)));
    await().until(() -> rounds.get() == 5);

    loop.wake();

    await().until(() -> rounds.get() == 6);
  }

  @Test
  void looksByItselfAfterThePause() {
    started(new Loop("look", Duration.ofMillis(5), () -> Next.after(rounds.incrementAndGet() < 0)));

    await().until(() -> rounds.get() > 3);
  }

  @Test
  void isDegradedWhileItsRoundsFailAndGoesOnByItself() {
    AtomicBoolean away = new AtomicBoolean(true);
    started(
        Loop.untilDone(
            "set-up",
            () -> {
              rounds.incrementAndGet();
              if (away.get()) {
                throw new IllegalStateException("away");
              }
            }));
    await().until(this::status, Degraded.STATUS::equals);

    away.set(false);

    await().until(this::status, Status.UP::equals);
    assertThat(rounds).hasValueGreaterThan(1);
  }

  @Test
  void doesOnceWhatIsDone() {
    started(Loop.untilDone("set-up", rounds::incrementAndGet));
    await().until(() -> rounds.get() == 1);

    loop.wake();

    await().during(Duration.ofMillis(100)).until(() -> rounds.get() == 1);
  }

  @Test
  void letsTheLastRoundBePreparedThenInterruptsItWhenStopped() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean prepared = new AtomicBoolean();
    AtomicBoolean interruptedPrepared = new AtomicBoolean();
    started(
        new Loop(
            "long",
            NEVER_BY_ITSELF,
            () -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interruptedPrepared.set(prepared.get());
                throw e;
              }
              return Next.NEVER;
            },
            () -> prepared.set(true)));
    await().until(() -> begun.getCount() == 0);

    loop.stop();

    assertThat(interruptedPrepared).isTrue();
    assertThat(loop.isRunning()).isFalse();
  }

  private void started(Loop what) {
    loop = what;
    loop.start();
  }

  private Status status() {
    return loop.health().getStatus();
  }
}
