package id.aduan.embedded.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The rest of a result, handed out batch by batch, no batch larger than a message may be. */
final class BatchCursor extends AbstractCursor {
  static final int FIRST_BATCH = 101;
  private static final int MOST_DOCUMENTS = 10_000;
  private static final long MOST_BYTES = 4L << 20;

  private final Iterator<Document> documents;

  BatchCursor(long id, Iterator<Document> documents) {
    super(id);
    this.documents = documents;
  }

  @Override
  public synchronized boolean isEmpty() {
    boolean empty = !documents.hasNext();
    rest();
    return empty;
  }

  @Override
  public synchronized List<Document> takeDocuments(int numberToReturn) {
    var batch = new ArrayList<Document>();
    int most = numberToReturn > 0 ? numberToReturn : MOST_DOCUMENTS;
    long start = bytes();
    while (batch.size() < most && bytes() - start < MOST_BYTES && documents.hasNext()) {
      batch.add(documents.next());
    }
    return batch;
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
