package id.aduan.embedded.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The rest of a result, handed out batch by batch, no batch larger than a message may be.
 *
 * <p>A batch ends long before its pages may be freed under it; after a failure the cursor is
 * closed.
 */
final class BatchCursor extends AbstractCursor {
  static final int FIRST_BATCH = 101;

  /** After this a batch ends with what it has; far shorter than {@link Pages#RETENTION}. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private static final int MOST_DOCUMENTS = 10_000;
  private static final long MOST_BYTES = 4L << 20;

  private final Iterator<Document> documents;
  private final CursorRegistry cursors;
  private final LongSupplier nanoTime;

  /**
   * @param cursors where a failure removes it
   * @param nanoTime a clock that only grows
   */
  BatchCursor(
      long id, Iterator<Document> documents, CursorRegistry cursors, LongSupplier nanoTime) {
    super(id);
    this.documents = documents;
    this.cursors = cursors;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized boolean isEmpty() {
    return orClose(() -> {
      boolean empty = !documents.hasNext();
      rest();
      return empty;
    });
  }

  @Override
  public synchronized List<Document> takeDocuments(int numberToReturn) {
    return orClose(() -> take(numberToReturn, LONGEST.toNanos()));
  }

  /** A batch that no other follows: what it lacked would be lost, so it takes its time. */
  synchronized List<Document> takeOnly(int numberToReturn) {
    return orClose(() -> take(numberToReturn, Long.MAX_VALUE));
  }

  private List<Document> take(int numberToReturn, long longestNanos) {
    var batch = new ArrayList<Document>();
    int most = numberToReturn > 0 ? numberToReturn : MOST_DOCUMENTS;
    long before = bytes();
    long start = nanoTime.getAsLong();
    while (batch.size() < most
        && bytes() - before < MOST_BYTES
        && (batch.isEmpty() || nanoTime.getAsLong() - start < longestNanos)
        && documents.hasNext()) {
      batch.add(documents.next());
    }
    return batch;
  }

  /** Nobody asks a cursor again that failed, or closes it: it must not keep its pages. */
  private <T> T orClose(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      rest();
      var _ = cursors.remove(this);
      throw e;
    }
  }

  private long bytes() {
    return documents instanceof Selection selection ? selection.bytes() : 0;
  }

  private void rest() {
    if (documents instanceof Selection selection) {
      selection.rest();
    }
  }
}
