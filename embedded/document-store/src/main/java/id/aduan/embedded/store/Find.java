package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** A question to a collection. A limit of 0 means none. */
record Find(
    Document filter, @Nullable Document sort, int skip, int limit, @Nullable Document projection) {

  static Find all(Document filter) {
    return new Find(filter, null, 0, 0, null);
  }
}
