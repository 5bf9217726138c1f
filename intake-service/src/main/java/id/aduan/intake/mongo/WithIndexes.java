package id.aduan.intake.mongo;

/** A collection that needs indexes. */
interface WithIndexes {

  /** Makes them where they are absent. */
  void ensureIndexes();
}
