package id.aduan.routing.suggestion;

import id.aduan.contract.CategoryCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words and categories say about the topic of a complaint. */
public final class Lexicon {
  /**
   * A category that the reporter chose says as much as a strong word; people choose wrongly too.
   */
  private static final int WEIGHT_OF_CATEGORY = 25;

  private final Words words;
  private final Map<String, List<Entry>> byStem = new HashMap<>();
  private final Map<CategoryCode, Topic> byCategory;

  /** What a word or a phrase of two words says, in tenths of a weight. */
  public record Entry(Topic topic, String word, int weight) {}

  /** What a text says about one topic; the words are the lexicon's, never the reporter's. */
  record Evidence(Topic topic, int weight, List<String> words, boolean category) {}

  public Lexicon(Words words, List<Entry> entries, Map<CategoryCode, Topic> byCategory) {
    this.words = words;
    this.byCategory = Map.copyOf(byCategory);
    for (Entry entry : entries) {
      String stem = String.join(" ", words.stems(entry.word()));
      byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(entry);
    }
  }

  /** The topics of which a text or its category says anything. */
  List<Evidence> evidenceOf(String text, @Nullable CategoryCode category) {
    var found = new LinkedHashMap<Topic, List<Entry>>();
    var seen = new HashSet<String>();
    @Nullable String before = null;
    for (String stem : words.stems(text)) {
      collect(stem, seen, found);
      if (before != null) {
        collect(before + " " + stem, seen, found);
      }
      before = stem;
    }
    @Nullable Topic chosen = category == null ? null : byCategory.get(category);
    if (chosen != null) {
      found.computeIfAbsent(chosen, _ -> new ArrayList<>());
    }
    return found.entrySet().stream()
        .map(entry -> evidence(entry.getKey(), entry.getValue(), entry.getKey().equals(chosen)))
        .toList();
  }

  private void collect(String stem, Set<String> seen, Map<Topic, List<Entry>> found) {
    List<Entry> signals = byStem.getOrDefault(stem, List.of());
    if (!signals.isEmpty() && seen.add(stem)) {
      signals.forEach(
          signal -> found.computeIfAbsent(signal.topic(), _ -> new ArrayList<>()).add(signal));
    }
  }

  private static Evidence evidence(Topic topic, List<Entry> signals, boolean chosen) {
    int weight = signals.stream().mapToInt(Entry::weight).sum() + (chosen ? WEIGHT_OF_CATEGORY : 0);
    var strongestFirst = new ArrayList<>(signals);
    strongestFirst.sort((one, other) -> Integer.compare(other.weight(), one.weight()));
    return new Evidence(
        topic, weight, strongestFirst.stream().map(Entry::word).distinct().toList(), chosen);
  }
}
