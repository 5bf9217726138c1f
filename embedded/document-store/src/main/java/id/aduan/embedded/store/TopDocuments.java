package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts in memory what no index sorts; with a limit it never holds more than that. */
final class TopDocuments {
  private TopDocuments() {}

  static List<Document> of(Iterator<Document> documents, SortOrder order, int most) {
    var ranked = new PriorityQueue<Ranked>(Collections.reverseOrder());
    long arrival = 0;
    while (documents.hasNext()) {
      Document document = documents.next();
      ranked.add(new Ranked(order.keyOf(document), arrival++, document));
      if (most > 0 && ranked.size() > most) {
        var _ = ranked.remove();
      }
    }
    var sorted = new ArrayList<>(ranked);
    Collections.sort(sorted);
    return sorted.stream().map(Ranked::document).toList();
  }

  /** A document and its place in the order; equal ones stay as they came. */
  private static final class Ranked implements Comparable<Ranked> {
    private final byte[] key;
    private final long arrival;
    private final Document document;

    private Ranked(byte[] key, long arrival, Document document) {
      this.key = key;
      this.arrival = arrival;
      this.document = document;
    }

    private Document document() {
      return document;
    }

    @Override
    public int compareTo(Ranked other) {
      int byKey = Arrays.compareUnsigned(key, other.key);
      return byKey != 0 ? byKey : Long.compare(arrival, other.arrival);
    }
  }
}
