package id.aduan.embedded.store;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what the store had to look at: the measure of a query's cost that no neighbour's load
 * disturbs.
 */
final class Work {
  private final LongAdder keys = new LongAdder();
  private final LongAdder documents = new LongAdder();
  private final LongAdder collectionScans = new LongAdder();

  void examinedKey() {
    keys.increment();
  }

  void examinedDocument() {
    documents.increment();
  }

  void startedCollectionScan() {
    collectionScans.increment();
  }

  WorkDone soFar() {
    return new WorkDone(keys.sum(), documents.sum(), collectionScans.sum());
  }
}
