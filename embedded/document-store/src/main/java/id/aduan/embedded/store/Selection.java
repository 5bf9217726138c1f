package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/**
 * Matches in their final order, without those skipped, up to a limit, cut down to the fields asked
 * for.
 */
final class Selection implements Iterator<Document> {
  private final Matches matches;
  private final UnaryOperator<Document> projection;
  private int toSkip;
  private long left;

  Selection(Matches matches, int skip, int limit, UnaryOperator<Document> projection) {
    this.matches = matches;
    this.toSkip = skip;
    this.left = limit > 0 ? limit : Long.MAX_VALUE;
    this.projection = projection;
  }

  @Override
  public boolean hasNext() {
    while (toSkip > 0 && matches.hasNext()) {
      var _ = matches.next();
      toSkip--;
    }
    return left > 0 && matches.hasNext();
  }

  @Override
  public Document next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    left--;
    return projection.apply(matches.next());
  }

  long bytes() {
    return matches.bytes();
  }

  void rest() {
    matches.rest();
  }
}
