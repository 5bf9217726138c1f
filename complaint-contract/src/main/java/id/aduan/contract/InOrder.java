package id.aduan.contract;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sets of an event are told in the order of their values: each copy of an event, whoever sends it,
 * has the same bytes (ADR 0003). The order of {@link Set#copyOf} is another one in every process.
 */
final class InOrder {
  private InOrder() {}

  static <E extends Comparable<E>> Set<E> set(Collection<E> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }
}
