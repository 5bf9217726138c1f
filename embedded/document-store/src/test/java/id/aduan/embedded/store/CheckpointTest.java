package id.aduan.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a checkpoint leaves on the disk for a store that is killed at that moment. */
final class CheckpointTest {
  private static final String CASES = "documents.killed.cases";
  private static final String INDEX = "index.killed.cases/state_1";

  @TempDir Path directory;

  /** What a store finds after a kill: a copy of the files, with what was not flushed missing. */
  private Sizes afterAKill(String name) {
    Path copy = directory.resolve(name);
    try (var files = Files.list(data())) {
      Files.createDirectories(copy);
      for (Path file : files.toList()) {
        var _ = Files.copy(file, copy.resolve(file.getFileName()));
      }
      try (var tables = Tables.open(copy, () -> {})) {
        return new Sizes(tables.table(CASES).size(), tables.table(INDEX).size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Sizes(long documents, long indexEntries) {}

  private Path data() {
    return directory.resolve("data");
  }

  private static StoreCollection cases(Tables tables) {
    var database = new StoreDatabase("killed", new CursorRegistry(), tables, new Work());
    StoreCollection cases = database.findOrCreate("cases");
    database.define(
        new Document("v", 2)
            .append("key", new Document("state", 1))
            .append("name", "state_1")
            .append("ns", "killed.cases"));
    return cases;
  }

  @Test
  void neverKeepsADocumentWithoutItsIndexEntries()
      throws IOException, InterruptedException, ExecutionException {
    try (var tables = Tables.open(data(), () -> {})) {
      StoreCollection cases = cases(tables);
      var checkpoint =
          new FutureTask<>(() -> {
            tables.checkpoint();
            return afterAKill("after-the-checkpoint");
          });
      Thread thread = Thread.ofPlatform().unstarted(checkpoint);

      Sizes halfWay =
          cases.write(() -> {
            var document = new Document("_id", 1).append("state", "NEW");
            Object place = cases.addDocumentInternal(document);
            thread.start();
            await()
                .pollInterval(Duration.ofMillis(1))
                .until(() -> checkpoint.isDone() || thread.getState() == Thread.State.WAITING);
            Sizes seen = afterAKill("half-way");
            cases.storeIndexes().forEach(index -> index.add(document, place, cases));
            return seen;
          });

      assertThat(List.of(halfWay, checkpoint.get()))
          .containsExactly(new Sizes(0, 0), new Sizes(1, 1));
    }
  }
}
