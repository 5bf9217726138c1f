package id.aduan.embedded.store;

/**
 * What queries and writes made the store look at since it started: index keys, documents, whole
 * collections.
 */
public record WorkDone(long keysExamined, long documentsExamined, long collectionScans) {

  /** The work between an earlier reading and this one. */
  public WorkDone since(WorkDone earlier) {
    return new WorkDone(
        keysExamined - earlier.keysExamined,
        documentsExamined - earlier.documentsExamined,
        collectionScans - earlier.collectionScans);
  }
}
