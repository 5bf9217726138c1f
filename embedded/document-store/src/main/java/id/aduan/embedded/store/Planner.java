package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import id.aduan.embedded.store.Bounds.Points;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the indexes that answer a query: more fields fixed is better, then a range, then the
 * order asked for.
 */
final class Planner {
  private static final int MOST_POINTS = 2_000;

  private final Collection<StoreIndex> indexes;
  private final IdIndex byId;

  Planner(Collection<StoreIndex> indexes, IdIndex byId) {
    this.indexes = indexes;
    this.byId = byId;
  }

  /** How well one index answers one set of conditions. */
  private record Use(
      StoreIndex index,
      List<Interval> intervals,
      int score,
      boolean ordered,
      boolean backwards,
      boolean exact) {
    List<Plan.Leg> legs() {
      return intervals.stream().map(interval -> new Plan.Leg(index, interval, backwards)).toList();
    }
  }

  Plan plan(Document query, SortOrder order) {
    Conditions conditions = Conditions.of(query);
    if (!conditions.alternatives().isEmpty()) {
      Plan union = union(conditions, order);
      if (union != null) {
        return union;
      }
    }
    Use best = best(conditions, order);
    if (best == null) {
      return scan(order);
    }
    return new Plan(
        best.legs(),
        best.ordered(),
        best.index().isMultikey() || best.intervals().size() > 1,
        best.exact());
  }

  private Plan scan(SortOrder order) {
    return new Plan(
        List.of(new Plan.Leg(byId, Interval.everything(), false)), order.isNone(), false, false);
  }

  /** Each alternative by its own index; if one of them has none, the alternatives do not help. */
  private @Nullable Plan union(Conditions conditions, SortOrder order) {
    var legs = new ArrayList<Plan.Leg>();
    boolean ordered = true;
    for (Document alternative : conditions.alternatives()) {
      Use best = best(conditions.with(alternative), order);
      if (best == null || best.intervals().equals(List.of(Interval.everything()))) {
        return null;
      }
      legs.addAll(best.legs());
      ordered &= best.ordered();
    }
    return new Plan(legs, ordered, true, false);
  }

  private @Nullable Use best(Conditions conditions, SortOrder order) {
    Use best = null;
    for (StoreIndex index : indexes) {
      Use use = use(index, conditions, order);
      if (use != null && (best == null || use.score() > best.score())) {
        best = use;
      }
    }
    return best;
  }

  private @Nullable Use use(StoreIndex index, Conditions conditions, SortOrder order) {
    List<byte[]> prefixes = List.of(new byte[0]);
    List<IndexDefinition.Part> parts = index.definition().parts();
    var fixed = new LinkedHashSet<String>();
    List<Interval> intervals = List.of();
    boolean excludesMissing = false;
    boolean ranged = false;
    for (IndexDefinition.Part part : parts) {
      Bounds bounds = conditions.on(part.path().name());
      if (bounds == null || !isUsable(bounds, index, prefixes.size())) {
        break;
      }
      intervals = Bounds.intervals(bounds, prefixes, part.ascending(), index.isMultikey());
      excludesMissing |= !(bounds instanceof Points points && points.includesNull());
      if (!(bounds instanceof Points)) {
        ranged = true;
        break;
      }
      fixed.add(part.path().name());
      prefixes = intervals.stream().map(Interval::from).toList();
    }
    Direction direction = direction(index, fixed, order);
    boolean ordered = order.isNone() || direction != Direction.NONE;
    if (intervals.isEmpty()) {
      boolean helps = !order.isNone() && ordered && !index.definition().sparse();
      return helps
          ? new Use(
              index,
              List.of(Interval.everything()),
              4,
              true,
              direction == Direction.BACKWARDS,
              false)
          : null;
    }
    if (index.definition().sparse() && !excludesMissing) {
      return null;
    }
    boolean whole = fixed.size() == parts.size();
    int score = fixed.size() * 10 + (ranged ? 5 : 0) + (ordered && !order.isNone() ? 4 : 0);
    score += whole && index.isUnique() ? 100 : 0;
    score += index == byId && whole ? 1_000 : 0;
    boolean exact =
        conditions.isComplete()
            && !index.isMultikey()
            && conditions.fields() == fixed.size() + (ranged ? 1 : 0);
    return new Use(
        index,
        List.copyOf(new TreeSet<>(withoutEmpty(intervals))),
        score,
        ordered,
        direction == Direction.BACKWARDS,
        exact);
  }

  private static List<Interval> withoutEmpty(List<Interval> intervals) {
    return intervals.stream().filter(interval -> !interval.isEmpty()).toList();
  }

  /**
   * Missing fields of array elements leave no null in an index, so null is not looked up where
   * arrays are.
   */
  private static boolean isUsable(Bounds bounds, StoreIndex index, int prefixes) {
    return switch (bounds) {
      case Points points ->
          !(points.includesNull() && index.isMultikey())
              && (prefixes == 1 || (long) prefixes * points.values().size() <= MOST_POINTS);
      case Bounds.Range _ -> true;
    };
  }

  private enum Direction {
    FORWARDS,
    BACKWARDS,
    NONE
  }

  /**
   * Fields that are fixed do not disturb an order; behind the fields of an index its keys go on in
   * the order of _id.
   */
  private static Direction direction(StoreIndex index, Set<String> fixed, SortOrder order) {
    if (index.isMultikey()) {
      return Direction.NONE;
    }
    List<IndexDefinition.Part> parts = index.definition().parts();
    int next = fixed.size();
    Direction direction = null;
    boolean settled = false;
    for (SortOrder.Field field : order.fields()) {
      String name = field.path().name();
      if (settled || fixed.contains(name)) {
        continue;
      }
      boolean ascending;
      if (next < parts.size() && parts.get(next).path().name().equals(name)) {
        ascending = parts.get(next).ascending();
        next++;
      } else if (next == parts.size() && (name.equals("_id") || index.isUnique())) {
        if (index.isUnique()) {
          settled = true;
          continue;
        }
        ascending = true;
        settled = true;
      } else {
        return Direction.NONE;
      }
      Direction wanted = ascending == field.ascending() ? Direction.FORWARDS : Direction.BACKWARDS;
      if (direction != null && direction != wanted) {
        return Direction.NONE;
      }
      direction = wanted;
    }
    return direction == null ? Direction.FORWARDS : direction;
  }
}
