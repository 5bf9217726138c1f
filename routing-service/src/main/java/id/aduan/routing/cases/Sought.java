package id.aduan.routing.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among cases.
 *
 * @param demands of each at least one is among what a case is found by ({@link Findable})
 * @param number of the reporter's telephone; null: whatever it is
 * @param hidden whether the looker reads the names that Anonim hides from agencies
 */
public record Sought(List<Set<String>> demands, @Nullable LastDigits number, boolean hidden) {
  public Sought {
    demands = demands.stream().map(Set::copyOf).toList();
  }

  /** What a case must be found by, as its reader may look for it: of each at least one. */
  public List<Set<String>> wanted() {
    return hidden
        ? demands.stream()
            .map(any ->
                any.stream()
                    .flatMap(word -> Stream.of(word, Findable.HIDDEN + word))
                    .collect(Collectors.toSet()))
            .toList()
        : demands;
  }

  /** Nothing can be found by it. */
  public boolean isNothing() {
    return demands.isEmpty() && number == null;
  }
}
