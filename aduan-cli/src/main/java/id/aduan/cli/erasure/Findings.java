package id.aduan.cli.erasure;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Where the marks of whom were found. */
final class Findings {
  private final Map<String, Set<Integer>> places = new ConcurrentHashMap<>();

  void found(String place, Collection<Integer> numbers) {
    places.computeIfAbsent(place, _ -> new ConcurrentSkipListSet<>()).addAll(numbers);
  }

  void add(Findings more) {
    more.places.forEach(this::found);
  }

  /** How many of some were found in each place where any of them was. */
  SortedMap<String, Integer> of(Set<Integer> some) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    places.forEach((place, numbers) -> {
      long count = numbers.stream().filter(some::contains).count();
      if (count > 0) {
        counts.put(place, Math.toIntExact(count));
      }
    });
    return counts;
  }

  /** All who were found anywhere. */
  Set<Integer> all() {
    Set<Integer> all = new TreeSet<>();
    places.values().forEach(all::addAll);
    return all;
  }
}
