package id.aduan.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes caches of loaded classes after a build's first start, one program at a time and with low
 * priority, so that the next start is fast and this one is not slowed down.
 */
final class CacheTraining implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration TO_SERVE = Duration.ofMinutes(2);
  private static final Path NICE = Path.of("/usr/bin/nice");

  private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Recipes recipes;
  private final Home home;

  private CacheTraining(Recipes recipes, Home home) {
    this.recipes = recipes;
    this.home = home;
  }

  static CacheTraining start(
      List<Part> parts, Recipes recipes, Home home, Announcements announcements) {
    CacheTraining training = new CacheTraining(recipes, home);
    Thread.ofPlatform()
        .name("cache-training")
        .daemon()
        .start(() -> training.all(parts, announcements));
    return training;
  }

  @Override
  public void close() {
    closed.countDown();
    Process process = running.get();
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void all(List<Part> parts, Announcements announcements) {
    List<Part> untrained =
        parts.stream()
            .filter(recipes::isJava)
            .filter(part -> Files.notExists(recipes.program(part).cache()))
            .toList();
    for (Part part : untrained) {
      if (!isClosed()) {
        train(part);
      }
    }
    if (!untrained.isEmpty() && !isClosed()) {
      announcements.say("The next start will be faster: caches of loaded classes are made.");
    }
  }

  private void train(Part part) {
    Path fresh = recipes.program(part).directory().resolve("classes.new");
    try {
      Files.deleteIfExists(fresh);
      if (part.isBootJar()) {
        trainByRefresh(part, fresh);
      } else {
        trainByServing(part, fresh);
      }
      if (Files.exists(fresh) && !isClosed()) {
        Files.move(fresh, recipes.program(part).cache(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.set(null);
    }
  }

  /** Spring ends by itself when everything is wired; it needs no surroundings for that. */
  private void trainByRefresh(Part part, Path fresh) throws IOException, InterruptedException {
    List<String> command =
        recipes
            .program(part)
            .training(fresh, List.of("-Dspring.context.exit=onRefresh"), List.of());
    int _ = launched(part, recipes, command).waitFor();
  }

  /** Serves once, in a place of its own, and ends. */
  private void trainByServing(Part part, Path fresh) throws IOException, InterruptedException {
    Path place = Files.createTempDirectory("aduan-training");
    try {
      Recipes elsewhere = recipes.elsewhere(Home.at(place));
      Process process =
          launched(
              part,
              elsewhere,
              recipes.program(part).training(fresh, List.of(), elsewhere.arguments(part)));
      awaitService(process, elsewhere.of(part).probe());
      process.destroy();
      int _ = process.waitFor();
    } finally {
      Programs.remove(place);
    }
  }

  private void awaitService(Process process, Probe probe) throws InterruptedException {
    long deadline = System.nanoTime() + TO_SERVE.toNanos();
    while (process.isAlive() && !probe.serves() && System.nanoTime() < deadline) {
      if (closed.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private Process launched(Part part, Recipes where, List<String> command) throws IOException {
    List<String> kindly = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      kindly.addAll(List.of(NICE.toString(), "-n", "15"));
    }
    kindly.addAll(command);
    Process process =
        Children.start(
            new Recipe(kindly, where.of(part).environment(), () -> true),
            home.logs().resolve("training.log"));
    running.set(process);
    if (isClosed()) {
      close();
    }
    return process;
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }
}
