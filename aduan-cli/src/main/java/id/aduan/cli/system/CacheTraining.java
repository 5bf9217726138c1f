package id.aduan.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes caches of loaded classes after a build's first start, one program at a time and with low
 * priority, so that the next start is fast and this one is not slowed down.
 */
final class CacheTraining implements AutoCloseable {
  private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
  private volatile boolean closed;

  private CacheTraining() {}

  static CacheTraining start(
      List<Part> parts, Recipes recipes, Home home, Announcements announcements) {
    CacheTraining training = new CacheTraining();
    Thread.ofPlatform()
        .name("cache-training")
        .daemon()
        .start(() -> training.all(parts, recipes, home, announcements));
    return training;
  }

  @Override
  public void close() {
    closed = true;
    Process process = running.get();
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void all(List<Part> parts, Recipes recipes, Home home, Announcements announcements) {
    List<Part> untrained =
        parts.stream()
            .filter(Part::isBootJar)
            .filter(part -> Files.notExists(recipes.program(part).cache()))
            .toList();
    for (Part part : untrained) {
      if (!closed) {
        train(part, recipes, home);
      }
    }
    if (!untrained.isEmpty() && !closed) {
      announcements.say("The next start will be faster: caches of loaded classes are made.");
    }
  }

  private void train(Part part, Recipes recipes, Home home) {
    JavaProgram program = recipes.program(part);
    Path fresh = program.cache().resolveSibling("classes." + ProcessHandle.current().pid());
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
      command.addAll(List.of("/usr/bin/nice", "-n", "15"));
    }
    command.addAll(program.training(fresh, List.of("-Dspring.context.exit=onRefresh"), List.of()));
    try {
      Process process =
          Children.start(
              new Recipe(command, environment(part, recipes), () -> true),
              home.logs().resolve("training.log"));
      running.set(process);
      if (closed) {
        close();
      }
      if (process.waitFor() == 0 && Files.exists(fresh)) {
        Files.move(fresh, program.cache(), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.set(null);
    }
  }

  private static Map<String, String> environment(Part part, Recipes recipes) {
    return recipes.of(part).environment();
  }
}
