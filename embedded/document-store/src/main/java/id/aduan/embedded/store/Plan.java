package id.aduan.embedded.store;

import java.util.List;

/**
 * How a query will be answered: which parts of which indexes are read.
 *
 * @param legs what is read
 * @param ordered whether each leg yields documents in the order asked for
 * @param repeats whether a document can turn up more than once
 * @param exact whether every key in the legs belongs to exactly one document that matches
 */
record Plan(List<Leg> legs, boolean ordered, boolean repeats, boolean exact) {

  /** One interval of one index, read forwards or backwards. */
  record Leg(StoreIndex index, Interval interval, boolean backwards) {}

  Plan {
    legs = List.copyOf(legs);
  }
}
