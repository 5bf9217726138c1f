package id.aduan.embedded.store;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a checkpoint leaves on the disk for a store that is killed at that moment. */
final class CheckpointTest {
  private static final String CASES = "documents.killed.cases";
  private static final String INDEX = "index.killed.cases/state_1";

  private static final int VALUE = 8_000;

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
  void repeatsALongJournalWithoutKeepingItInMemory() throws IOException {
    int puts = 4 * Tables.UNSAVED_BYTES / VALUE;
    Files.createDirectories(data());
    try (var journal = Journal.open(data())) {
      byte[] table = CASES.getBytes(UTF_8);
      for (int i = 0; i < puts; i++) {
        var change = new Change();
        change.put(table, ("case " + i).getBytes(UTF_8), new byte[VALUE]);
        journal.await(journal.append(change.bytes(), change.size()));
      }
    }
    var gate = new CommitGate();
    try (MVStore store = Pages.open(data().resolve("pages.mv"))) {
      assertThat(Tables.replay(data(), store, gate)).isEqualTo(puts);

      assertThat(store.getUnsavedMemory()).isLessThan(Tables.UNSAVED_BYTES + 2 * VALUE);
      assertThat(Pages.map(store, gate.keys(), CASES).sizeAsLong()).isEqualTo(puts);
    }
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
