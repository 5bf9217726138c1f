package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a plan leads to, found one by one and without a lock.
 *
 * <p>It can rest between two batches of a cursor: it then keeps no pages, and goes on behind the
 * last key that it gave or that was no match.
 */
final class Matches implements Iterator<Document> {
  private final Table documents;
  private final Predicate<Document> filter;
  private final SortOrder order;
  private final Work work;
  private final List<Walk> walks = new ArrayList<>();
  private final boolean merges;
  private final @Nullable Set<DocumentKey> seen;

  private final Map<Table, Table.Snapshot> snapshots = new HashMap<>();
  private @Nullable PriorityQueue<Walk> heads;
  private int current;
  private @Nullable Walk upcoming;
  private long bytes;

  Matches(Table documents, Plan plan, Predicate<Document> filter, SortOrder order, Work work) {
    this.documents = documents;
    this.filter = filter;
    this.order = order;
    this.work = work;
    this.merges = plan.ordered() && !order.isNone() && plan.legs().size() > 1;
    this.seen = plan.repeats() ? new HashSet<>() : null;
    plan.legs().forEach(leg -> walks.add(new Walk(leg)));
  }

  @Override
  public boolean hasNext() {
    if (upcoming == null) {
      upcoming = merges ? lowestHead() : nextInLine();
    }
    return upcoming != null;
  }

  @Override
  public Document next() {
    if (!hasNext() || upcoming == null) {
      throw new NoSuchElementException();
    }
    Walk walk = upcoming;
    upcoming = null;
    Document document = walk.give();
    if (merges && heads != null && walk.findHead()) {
      heads.add(walk);
    }
    return document;
  }

  /** The stored size of all documents given so far. */
  long bytes() {
    return bytes;
  }

  /** Lets go of all pages; what comes next is looked up anew. */
  void rest() {
    upcoming = null;
    heads = null;
    snapshots.clear();
    walks.forEach(Walk::rest);
  }

  private @Nullable Walk nextInLine() {
    while (current < walks.size()) {
      if (walks.get(current).findHead()) {
        return walks.get(current);
      }
      current++;
    }
    return null;
  }

  private @Nullable Walk lowestHead() {
    if (heads == null) {
      heads =
          new PriorityQueue<>(
              (one, other) -> Arrays.compareUnsigned(one.sortKey(), other.sortKey()));
      for (Walk walk : walks) {
        if (walk.findHead()) {
          heads.add(walk);
        }
      }
    }
    Walk lowest = heads.poll();
    while (lowest != null && lowest.isRepetition()) {
      lowest.passOver();
      if (lowest.findHead()) {
        heads.add(lowest);
      }
      lowest = heads.poll();
    }
    return lowest;
  }

  /** The way through one leg. */
  private final class Walk {
    private final Plan.Leg leg;
    private @Nullable Cursor<byte[], byte[]> cursor;
    private byte @Nullable [] passed;
    private @Nullable Document head;
    private byte[] headKey = new byte[0];
    private byte @Nullable [] headSortKey;
    private DocumentKey headPlace = new DocumentKey(headKey);
    private int headBytes;

    private Walk(Plan.Leg leg) {
      this.leg = leg;
    }

    private boolean findHead() {
      if (head != null) {
        return true;
      }
      Cursor<byte[], byte[]> at = cursor();
      while (at.hasNext()) {
        byte[] key = at.next();
        if (isBehindTheEnd(key)) {
          return false;
        }
        if (!isBeforeTheStart(key)) {
          if (meet(key, at.getValue())) {
            return true;
          }
          passed = key;
        }
      }
      return false;
    }

    private boolean meet(byte[] key, byte[] value) {
      work.examinedKey();
      boolean primary = leg.index() instanceof IdIndex;
      headPlace = new DocumentKey(primary ? key : value);
      if (seen != null && seen.contains(headPlace)) {
        return false;
      }
      byte[] stored = primary ? value : documents.get(value);
      if (stored == null) {
        return false;
      }
      work.examinedDocument();
      Document document = Bytes.document(stored);
      if (!filter.test(document)) {
        return false;
      }
      head = document;
      headKey = key;
      headBytes = stored.length;
      headSortKey = null;
      return true;
    }

    private Document give() {
      Document document = head;
      if (document == null) {
        throw new NoSuchElementException();
      }
      head = null;
      passed = headKey;
      bytes += headBytes;
      if (seen != null) {
        var _ = seen.add(headPlace);
      }
      return document;
    }

    /** Another leg gave the same document while this one already had it in hand. */
    private boolean isRepetition() {
      return seen != null && seen.contains(headPlace);
    }

    private void passOver() {
      head = null;
      passed = headKey;
    }

    private byte[] sortKey() {
      byte[] key = headSortKey;
      if (key == null) {
        key = head == null ? new byte[0] : order.keyOf(head);
        headSortKey = key;
      }
      return key;
    }

    private void rest() {
      cursor = null;
      head = null;
    }

    private Cursor<byte[], byte[]> cursor() {
      Cursor<byte[], byte[]> open = cursor;
      if (open == null) {
        byte[] start =
            passed != null ? passed : leg.backwards() ? leg.interval().to() : leg.interval().from();
        open =
            snapshots
                .computeIfAbsent(leg.index().table(), Table::snapshot)
                .cursor(start, leg.backwards());
        cursor = open;
      }
      return open;
    }

    private boolean isBehindTheEnd(byte[] key) {
      return leg.backwards()
          ? Arrays.compareUnsigned(key, leg.interval().from()) < 0
          : Arrays.compareUnsigned(key, leg.interval().to()) >= 0;
    }

    private boolean isBeforeTheStart(byte[] key) {
      return Arrays.equals(key, passed)
          || (leg.backwards() && Arrays.compareUnsigned(key, leg.interval().to()) >= 0);
    }
  }
}
