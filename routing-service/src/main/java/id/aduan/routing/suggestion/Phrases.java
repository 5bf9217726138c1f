package id.aduan.routing.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds known phrases among words, from left to right; of those that begin at a word the longest.
 */
final class Phrases<T> {
  private final Map<List<String>, T> meanings;
  private final int longest;

  /** What stands at a word, and where the words after it begin. */
  record Found<T>(int at, int end, T meaning) {}

  Phrases(Map<List<String>, T> meanings) {
    this.meanings = Map.copyOf(meanings);
    longest = meanings.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  /** What is found, in the order of the words; no word belongs to two of them. */
  List<Found<T>> in(List<String> words) {
    var found = new ArrayList<Found<T>>();
    int at = 0;
    while (at < words.size()) {
      @Nullable Found<T> one = longestAt(at, words);
      if (one != null) {
        found.add(one);
      }
      at = one == null ? at + 1 : one.end();
    }
    return found;
  }

  private @Nullable Found<T> longestAt(int at, List<String> words) {
    for (int end = Math.min(at + longest, words.size()); end > at; end--) {
      @Nullable T meaning = meanings.get(words.subList(at, end));
      if (meaning != null) {
        return new Found<>(at, end, meaning);
      }
    }
    return null;
  }
}
