package id.aduan.routing.suggestion;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.suggestion.Phrases.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proposes from the words of a complaint whether it alleges misconduct of an officer or an office,
 * and of whom. It would rather ask once too often: who it overlooks may read about himself.
 */
public final class MisconductSigns {
  /** What a certain word says alone, in tenths. */
  private static final int ENOUGH = 10;

  /** How many words lie at most between signs that add up: about a sentence. */
  private static final int STRETCH = 20;

  private final Words words;
  private final Phrases<Sign> signs;
  private final Phrases<Set<OpdCode>> offices;
  private final Phrases<Set<PersonId>> people;

  /**
   * What a phrase says, in tenths.
   *
   * @param weight zero where it says nothing, and takes their meaning from its own words and from a
   *     phrase right after it ("not")
   */
  public record Sign(String phrase, int weight) {
    public Sign {
      if (weight < 0) {
        throw new IllegalArgumentException(
            "misconduct: '" + weight + "' of '" + phrase + "' (expected: zero or more)");
      }
    }
  }

  public MisconductSigns(Words words, List<Sign> signs, List<Opd> opds, List<Named> people) {
    this.words = words;
    this.signs = new Phrases<>(byStems(words, signs));
    var names = new OfficeNames(opds);
    offices = names.phrases();
    this.people = new PersonNames(people, names).phrases();
  }

  /** Nobody is named where nothing is alleged. */
  public Signs of(String text) {
    List<String> telling = telling(signs.in(words.stems(text)));
    if (telling.isEmpty()) {
      return Signs.NONE;
    }
    List<String> spelt = PersonNames.spelt(Words.split(text));
    return new Signs(true, telling, named(offices, spelt), named(people, spelt));
  }

  private static Map<List<String>, Sign> byStems(Words words, List<Sign> signs) {
    var byStems = new HashMap<List<String>, Sign>();
    for (Sign sign : signs) {
      List<String> stems = words.stems(sign.phrase());
      if (stems.isEmpty()) {
        throw new IllegalArgumentException(
            "misconduct: '" + sign.phrase() + "' (expected: a phrase)");
      }
      @Nullable Sign same = byStems.putIfAbsent(stems, sign);
      if (same != null) {
        throw new IllegalArgumentException(
            "misconduct: '"
                + sign.phrase()
                + "' (expected: once, and '"
                + same.phrase()
                + "' is the same)");
      }
    }
    return byStems;
  }

  /** The first phrases that say enough together; none where nothing is alleged. */
  private static List<String> telling(List<Found<Sign>> found) {
    List<Found<Sign>> meant = meant(found);
    return meant.stream()
        .map(first -> strongestFrom(first, meant))
        .filter(signs -> weight(signs) >= ENOUGH)
        .map(signs -> weight(signs.subList(0, 1)) >= ENOUGH ? signs.subList(0, 1) : signs)
        .findFirst()
        .orElse(List.of())
        .stream()
        .map(Sign::phrase)
        .toList();
  }

  private static int weight(List<Sign> signs) {
    return signs.stream().mapToInt(Sign::weight).sum();
  }

  private static List<Found<Sign>> meant(List<Found<Sign>> found) {
    var meant = new ArrayList<Found<Sign>>();
    int turnedDown = -1;
    for (Found<Sign> one : found) {
      if (one.meaning().weight() == 0) {
        turnedDown = one.end();
      } else if (one.at() != turnedDown) {
        meant.add(one);
      }
    }
    return meant;
  }

  /** Who and what: more than two are but a long text. */
  private static List<Sign> strongestFrom(Found<Sign> first, List<Found<Sign>> meant) {
    return meant.stream()
        .filter(one -> one.at() >= first.at() && one.at() <= first.at() + STRETCH)
        .map(Found::meaning)
        .distinct()
        .sorted(Comparator.comparingInt(Sign::weight).reversed())
        .limit(2)
        .toList();
  }

  private static <T> Set<T> named(Phrases<Set<T>> names, List<String> text) {
    return names.in(text).stream()
        .flatMap(found -> found.meaning().stream())
        .collect(Collectors.toSet());
  }
}
