package id.aduan.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cursor lets go of its pages before they are freed, however slow the machine is. */
final class BatchCursorTest {
  private static final int DOCUMENTS = 1_000;
  private static final int ASKED_FOR = 500;

  private final CursorRegistry cursors = new CursorRegistry();
  private final Work work = new Work();
  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);
  private final Tables tables = Tables.inMemory();
  private final StoreCollection cases =
      new StoreDatabase("batches", cursors, tables, work).findOrCreate("cases");

  @BeforeEach
  void fill() {
    IntStream.range(0, DOCUMENTS)
        .forEach(n -> cases.addDocument(new Document("_id", n).append("rare", n % 900 == 0)));
  }

  @AfterEach
  void close() {
    tables.close();
  }

  private BatchCursor cursor(Iterator<Document> documents) {
    return new BatchCursor(cursors.generateCursorId(), documents, cursors, nanoTime::get);
  }

  /** Everything, on a machine that needs so long for each document. */
  private Iterator<Document> slowly(Duration each) {
    return found(document -> {
      var _ = nanoTime.addAndGet(each.toNanos());
      return document;
    });
  }

  private Iterator<Document> found(UnaryOperator<Document> projection) {
    SortOrder order = SortOrder.NONE;
    Plan plan = new Planner(List.of(), cases.byId()).plan(new Document(), order);
    var matches = new Matches(cases.byId().table(), plan, _ -> true, order, work);
    return new Selection(matches, 0, 0, projection);
  }

  private static List<Object> ids(List<Document> batch) {
    return batch.stream().map(document -> document.get("_id")).toList();
  }

  private void changeAll() {
    var _ =
        cases.updateDocuments(
            new Document(),
            new Document("$set", new Document("changed", true)),
            ArrayFilters.empty(),
            true,
            false,
            NoopOplog.get());
  }

  @Test
  void endsABatchAfterASecond() {
    var cursor = cursor(slowly(Duration.ofMillis(100)));
    assertThat(ids(cursor.takeDocuments(ASKED_FOR))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(cursor.isEmpty()).isFalse();
  }

  @Test
  void goesOnFromThePresentStateUntilAllIsGiven() {
    var cursor = cursor(slowly(Duration.ofMillis(30)));
    List<Document> given = new ArrayList<>(cursor.takeDocuments(ASKED_FOR));
    int first = given.size();
    assertThat(cursor.isEmpty()).isFalse();
    changeAll();
    while (!cursor.isEmpty()) {
      given.addAll(cursor.takeDocuments(ASKED_FOR));
    }
    assertThat(ids(given)).isEqualTo(IntStream.range(0, DOCUMENTS).boxed().toList());
    assertThat(given.subList(first, DOCUMENTS))
        .isNotEmpty()
        .allMatch(document -> document.containsKey("changed"));
  }

  @Test
  void givesAtLeastOneDocument() {
    var cursor =
        new BatchCursor(
            cursors.generateCursorId(),
            cases.find(Find.all(new Document())),
            cursors,
            () -> nanoTime.addAndGet(Duration.ofMinutes(1).toNanos()));
    assertThat(ids(cursor.takeDocuments(ASKED_FOR))).containsExactly(0);
    assertThat(ids(cursor.takeDocuments(ASKED_FOR))).containsExactly(1);
  }

  @Test
  void cutsNothingOffTheOnlyBatch() {
    assertThat(cursor(slowly(Duration.ofMinutes(1))).takeOnly(ASKED_FOR)).hasSize(ASKED_FOR);
  }

  @Test
  void closesACursorThatFailed() {
    var fails = new AtomicBoolean();
    var cursor =
        cursor(
            found(document -> {
              if (fails.get()) {
                throw new IllegalStateException("pages freed");
              }
              return document;
            }));
    assertThat(cursor.takeDocuments(10)).hasSize(10);
    cursors.add(cursor);

    fails.set(true);
    assertThatIllegalStateException().isThrownBy(() -> cursor.takeDocuments(10));

    assertThat(cursors.size()).isZero();
    changeAll();
    fails.set(false);
    assertThat(cursor.takeDocuments(1))
        .as("it kept no pages")
        .allMatch(document -> document.containsKey("changed"));
  }

  @Test
  void looksForTheNextDocumentOnlyOnce() {
    var cursor = cursor(cases.find(Find.all(new Document("rare", true))));
    assertThat(ids(cursor.takeDocuments(1))).containsExactly(0);
    assertThat(cursor.isEmpty()).isFalse();
    assertThat(cursor.isEmpty()).isFalse();
    assertThat(ids(cursor.takeDocuments(1))).containsExactly(900);
    assertThat(work.soFar().documentsExamined()).isLessThan(DOCUMENTS);
  }
}
