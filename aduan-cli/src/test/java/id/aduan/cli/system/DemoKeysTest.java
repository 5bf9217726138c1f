package id.aduan.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are fixed for the life of an installation. */
final class DemoKeysTest {
  private static final int PARTS = 16;
  @TempDir Path directory;

  @Test
  void givesPartsThatStartTogetherTheKeysThatAreKept() throws Exception {
    Home home = new Home(directory, directory.resolve("run"));
    CountDownLatch together = new CountDownLatch(PARTS);
    List<Future<Map<String, String>>> given = new ArrayList<>();
    try (var parts = Executors.newFixedThreadPool(PARTS)) {
      for (int part = 0; part < PARTS; part++) {
        given.add(
            parts.submit(() -> {
              together.countDown();
              together.await();
              return DemoKeys.of(home, Port.INTAKE);
            }));
      }
    }
    Map<String, String> kept = DemoKeys.of(home, Port.INTAKE);

    assertThat(kept).hasSize(3).doesNotContainValue(null);
    for (Future<Map<String, String>> keys : given) {
      assertThat(keys.get()).isEqualTo(kept);
    }
  }
}
