package id.aduan.routing.search;

import id.aduan.routing.cases.Findable;
import id.aduan.routing.cases.LastDigits;
import id.aduan.routing.cases.Sought;
import id.aduan.routing.suggestion.CommonWords;
import id.aduan.routing.suggestion.Place;
import id.aduan.routing.suggestion.Regions;
import id.aduan.routing.suggestion.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what somebody typed to find a case: the end of a telephone number, or words, each of which
 * may also be written short, or be part of the name of the place.
 */
public final class SearchWords {
  /** What is longer is no search. */
  public static final int LONGEST = 200;

  /** More words narrow nothing down any further. */
  private static final int MOST_WORDS = 8;

  private final Words words;
  private final Regions regions;

  public SearchWords(Words words, Regions regions) {
    this.words = words;
    this.regions = regions;
  }

  /**
   * @param hidden whether he reads the names that Anonim hides from agencies
   */
  public Sought read(String typed, boolean hidden) {
    String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    Optional<LastDigits> number = LastDigits.typed(text);
    return number.isPresent()
        ? new Sought(List.of(), number.get(), hidden)
        : new Sought(demands(text), null, hidden);
  }

  /** The longest words first: they are in the fewest cases, and the store begins with them. */
  private List<Set<String>> demands(String text) {
    Map<String, Set<String>> places = places(text);
    List<Set<String>> demands = new ArrayList<>();
    for (Set<String> forms : words.meant(text)) {
      Set<String> any = new HashSet<>(forms);
      forms.forEach(form -> any.addAll(places.getOrDefault(form, Set.of())));
      boolean isOfPlace = any.size() > forms.size();
      if (isOfPlace || forms.stream().noneMatch(CommonWords::are)) {
        demands.add(any);
      }
    }
    return demands.stream()
        .sorted(Comparator.comparingInt(SearchWords::shortest).reversed())
        .limit(MOST_WORDS)
        .toList();
  }

  /** Which words name a place: where all of them are asked for, the place itself will do. */
  private Map<String, Set<String>> places(String text) {
    Map<String, Set<String>> places = new HashMap<>();
    List<Place> named = new ArrayList<>(regions.mentionedIn(text));
    regions.match(text).filter(place -> !named.contains(place)).ifPresent(named::add);
    for (Place place : named) {
      for (String word : Words.written(place.name())) {
        places.computeIfAbsent(word, _ -> new HashSet<>()).add(Findable.at(place.code()));
      }
    }
    return places;
  }

  private static int shortest(Set<String> any) {
    return any.stream().mapToInt(String::length).min().orElse(0);
  }
}
