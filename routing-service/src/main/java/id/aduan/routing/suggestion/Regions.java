package id.aduan.routing.suggestion;

import id.aduan.contract.PlaceCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of the regency by what people type: variants, short forms, titles and slips of
 * the finger.
 */
public final class Regions {
  private static final Set<String> KECAMATAN_TITLES = Set.of("kec", "kecamatan", "camat");
  private static final Set<String> NAGARI_TITLES =
      Set.of("nagari", "nag", "nagarai", "desa", "kelurahan", "kel");
  private static final Set<String> REGENCY_TITLES = Set.of("kab", "kabupaten");

  /** Minangkabau and Indonesian spellings of the same word. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("pasia", "pasir"),
          Map.entry("aia", "air"),
          Map.entry("tangah", "tengah"),
          Map.entry("gantiang", "ganting"),
          Map.entry("muaro", "muara"),
          Map.entry("labuah", "labuh"),
          Map.entry("sungei", "sungai"),
          Map.entry("parit", "parik"),
          Map.entry("kota", "koto"),
          Map.entry("rabah", "rabaa"),
          Map.entry("raba", "rabaa"),
          Map.entry("diatas", "diateh"),
          Map.entry("batanghari", "batang hari"),
          Map.entry("duo", "dua"));

  private final Map<PlaceCode, Place> places = new HashMap<>();
  private final Map<String, List<Place>> byName = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();
  private final int longestName;

  public Regions(List<Place> places) {
    int longest = 1;
    for (Place place : places) {
      this.places.put(place.code(), place);
      for (String name :
          Stream.concat(Stream.of(place.name()), place.aliases().stream()).toList()) {
        List<String> words = canonical(Words.split(name));
        longest = Math.max(longest, words.size());
        firstWords.add(words.getFirst());
        var known = byName.computeIfAbsent(String.join(" ", words), _ -> new ArrayList<>());
        if (!known.contains(place)) {
          known.add(place);
        }
      }
    }
    longestName = longest;
  }

  public Optional<Place> place(PlaceCode code) {
    return Optional.ofNullable(places.get(code));
  }

  /** The kecamatan that a place is or lies in; a regency lies in none. */
  public Optional<Place> kecamatanOf(PlaceCode code) {
    return code.value().length() < Place.KECAMATAN
        ? Optional.empty()
        : place(new PlaceCode(code.value().substring(0, Place.KECAMATAN)));
  }

  /** The kecamatan of the place where it happened, else of the first that a text names. */
  public Optional<Place> kecamatanOf(@Nullable PlaceCode place, String text) {
    return Optional.ofNullable(place)
        .or(() -> mentionedIn(text).stream().findFirst().map(Place::code))
        .flatMap(this::kecamatanOf);
  }

  /** What was typed as a place: the best match, if there is only one. */
  public Optional<Place> match(String typed) {
    return match(typed, place -> true);
  }

  /**
   * What was typed as the nagari and as the kecamatan; the kecamatan if the nagari is not in it.
   */
  public Optional<Place> match(@Nullable String nagari, @Nullable String kecamatan) {
    Optional<Place> outer =
        kecamatan == null ? Optional.empty() : match(kecamatan, place -> isKecamatan(place));
    if (nagari == null || nagari.isBlank()) {
      return outer;
    }
    Predicate<Place> inside =
        place -> isNagari(place) && outer.map(found -> place.isWithin(found.code())).orElse(true);
    return match(nagari, inside).or(() -> outer);
  }

  /**
   * The places that a text names, each once, in the order of the text; of nested names the longest.
   */
  public List<Place> mentionedIn(String text) {
    List<String> words = canonical(Words.split(text));
    var found = new LinkedHashSet<Place>();
    int at = 0;
    while (at < words.size()) {
      int length = firstWords.contains(words.get(at)) ? mentionAt(words, at, found) : 0;
      at += Math.max(1, length);
    }
    return List.copyOf(found);
  }

  private int mentionAt(List<String> words, int at, Set<Place> found) {
    @Nullable Predicate<Place> titled = at == 0 ? null : ofTitle(words.get(at - 1));
    for (int length = Math.min(longestName, words.size() - at); length > 0; length--) {
      for (Place place :
          byName.getOrDefault(String.join(" ", words.subList(at, at + length)), List.of())) {
        boolean counts = titled == null ? !place.commonWord() : titled.test(place);
        if (counts && place.isKecamatanOrNagari()) {
          found.add(place);
          return length;
        }
      }
    }
    return 0;
  }

  private Optional<Place> match(String typed, Predicate<Place> allowed) {
    List<String> words = canonical(Words.split(typed));
    Predicate<Place> wanted = allowed;
    if (words.size() > 1) {
      @Nullable Predicate<Place> titled = ofTitle(words.getFirst());
      if (titled != null) {
        words = words.subList(1, words.size());
        wanted = allowed.and(titled);
      }
    }
    return words.isEmpty() ? Optional.empty() : nearest(String.join(" ", words), wanted);
  }

  private Optional<Place> nearest(String name, Predicate<Place> allowed) {
    List<Place> exact = byName.getOrDefault(name, List.of()).stream().filter(allowed).toList();
    if (!exact.isEmpty()) {
      return Optional.of(widest(exact));
    }
    int nearest = slipsAllowedIn(name) + 1;
    var candidates = new LinkedHashSet<Place>();
    for (var entry : byName.entrySet()) {
      int distance = EditDistance.between(name, entry.getKey(), nearest);
      if (distance > nearest || distance > slipsAllowedIn(name)) {
        continue;
      }
      List<Place> matching = entry.getValue().stream().filter(allowed).toList();
      if (!matching.isEmpty() && distance < nearest) {
        candidates.clear();
        nearest = distance;
      }
      candidates.addAll(matching);
    }
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  /** Where a kecamatan and a nagari share a name, the name alone means the wider one. */
  private static Place widest(List<Place> places) {
    return places.stream()
        .min(Comparator.comparingInt(place -> place.code().value().length()))
        .orElseThrow();
  }

  private static int slipsAllowedIn(String name) {
    return name.length() < 5 ? 0 : name.length() < 9 ? 1 : 2;
  }

  private static @Nullable Predicate<Place> ofTitle(String word) {
    if (KECAMATAN_TITLES.contains(word)) {
      return Regions::isKecamatan;
    }
    if (NAGARI_TITLES.contains(word)) {
      return Regions::isNagari;
    }
    return REGENCY_TITLES.contains(word) ? place -> !place.isKecamatanOrNagari() : null;
  }

  private static boolean isKecamatan(Place place) {
    return place.code().isKecamatan();
  }

  private static boolean isNagari(Place place) {
    return place.code().value().length() > Place.KECAMATAN;
  }

  private static List<String> canonical(List<String> words) {
    return words.stream()
        .flatMap(word -> Stream.of(SAME.getOrDefault(word, word).split(" ")))
        .toList();
  }
}
