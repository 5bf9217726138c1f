package id.aduan.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;

class WatchedPartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration A_WHILE = Duration.ofMillis(900);
  @TempDir private Path folder;
  private final Told told = new Told();
  private final MutableClock clock = MutableClock.epochUTC();
  private @Nullable WatchedPart part;

  @AfterEach
  void stop() {
    if (part != null) {
      part.stop(Duration.ofSeconds(5));
    }
  }

  @Test
  void startsAgainWhatDied() {
    WatchedPart watched = watch(() -> recipe("sleep 60"));
    await().atMost(PATIENCE).until(() -> told.ready.get() == 1);
    assertThat(watched.state().process().alive().orElseThrow().destroyForcibly()).isTrue();

    await().atMost(PATIENCE).until(() -> told.ready.get() == 2);
    assertThat(starts()).isEqualTo(2);
    assertThat(watched.state().restarts()).isEqualTo(1);
    assertThat(told.died).containsExactly(137);
  }

  @Test
  void keepsStoppedWhatIsHeldAndStartsItAfterwards() {
    WatchedPart watched = watch(() -> recipe("sleep 60"));
    await().atMost(PATIENCE).until(() -> told.ready.get() == 1);

    watched.hold(Duration.ofHours(1));
    await().atMost(PATIENCE).until(() -> watched.state().state().equals("held"));
    await().during(A_WHILE).atMost(PATIENCE).until(() -> starts() == 1);
    assertThat(watched.state().process().alive()).isEmpty();

    clock.add(Duration.ofHours(2));
    await().atMost(PATIENCE).until(() -> told.ready.get() == 2);
    assertThat(watched.state().restarts()).as("nothing died").isZero();
  }

  @Test
  void doesNotStartWhatIsHeldWhileItPausesAfterADeath() {
    WatchedPart watched = watch(() -> recipe("exit 3"));
    await().atMost(PATIENCE).until(() -> told.died.size() == 2);

    watched.hold(Duration.ofHours(1));
    await().atMost(PATIENCE).until(() -> watched.state().state().equals("held"));
    int before = starts();
    await().during(A_WHILE).atMost(PATIENCE).until(() -> starts() == before);

    clock.add(Duration.ofHours(2));
    await().atMost(PATIENCE).until(() -> starts() > before);
  }

  @Test
  void saysWhyItCanNotBeStartedAndGoesOnTrying() {
    AtomicInteger tries = new AtomicInteger();
    WatchedPart watched =
        watch(() -> {
          if (tries.incrementAndGet() < 3) {
            throw new UncheckedIOException(new IOException("No space left on device"));
          }
          return recipe("sleep 60");
        });

    await().atMost(PATIENCE).until(() -> told.ready.get() == 1);
    assertThat(told.failed)
        .hasSize(2)
        .allMatch(failure -> failure.contains("No space left on device"));
    assertThat(watched.state().restarts()).isZero();
  }

  @Test
  void startsNothingAfterItWasStopped() {
    WatchedPart watched = watch(() -> recipe("sleep 60"));
    await().atMost(PATIENCE).until(() -> told.ready.get() == 1);
    watched.stop(Duration.ofSeconds(5));
    await().during(A_WHILE).atMost(PATIENCE).until(() -> starts() == 1);
    assertThat(watched.state().process().alive()).isEmpty();
    assertThat(told.died).isEmpty();
  }

  private WatchedPart watch(Supplier<Recipe> recipe) {
    WatchedPart watched =
        new WatchedPart(Part.MAILBOX, recipe, folder.resolve("log"), List.of(), clock, told);
    part = watched;
    watched.start();
    return watched;
  }

  private Recipe recipe(String then) {
    return new Recipe(
        List.of("/bin/sh", "-c", "echo started >> '" + folder + "/starts'; exec " + then),
        Map.of(),
        () -> true);
  }

  private int starts() {
    try {
      Path file = folder.resolve("starts");
      return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Told implements WatchedPart.Events {
    private final AtomicInteger ready = new AtomicInteger();
    private final List<Integer> died = new CopyOnWriteArrayList<>();
    private final List<String> failed = new CopyOnWriteArrayList<>();

    @Override
    public void changed() {
      // it is asked for its state
    }

    @Override
    public void ready(Part part, Duration after) {
      ready.incrementAndGet();
    }

    @Override
    public void died(Part part, int exitCode, Duration after) {
      died.add(exitCode);
    }

    @Override
    public void failed(Part part, Exception cause) {
      failed.add(String.valueOf(cause));
    }
  }
}
