package id.aduan.routing.suggestion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns what people type into stems: small letters, the slang of short messages spelt out, affixes
 * taken off.
 */
public final class Words {
  private final Map<String, String> slang;

  /**
   * @param slang what a short or colloquial form stands for, in one word or several
   */
  public Words(Map<String, String> slang) {
    this.slang = Map.copyOf(slang);
  }

  /**
   * The words of a text in small letters without marks; letters drawn out ({@code toloooong}) are
   * written once.
   */
  static List<String> split(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    int run = 0;
    for (int i = 0; i < plain.length(); i++) {
      char letter = Character.toLowerCase(plain.charAt(i));
      if (letter >= 'a' && letter <= 'z') {
        run = continues(word, letter) ? run + 1 : 1;
        append(word, letter, run);
      } else if (!isWithinAWord(letter)) {
        end(word, words);
        run = 0;
      }
    }
    end(word, words);
    return words;
  }

  /** The stems of a text, in order. */
  List<String> stems(String text) {
    var stems = new ArrayList<String>();
    for (String word : split(text)) {
      String spelt = slang.get(word);
      if (spelt == null) {
        stems.add(Stem.of(word));
      } else {
        split(spelt).forEach(part -> stems.add(Stem.of(part)));
      }
    }
    return stems;
  }

  /** The stems of a text as it is written, each once: what it is found by. */
  public static Set<String> written(String text) {
    return split(text).stream().map(Stem::of).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * For each word that somebody looks for, the stems of all that may be written for it: itself, and
   * the short forms that stand for it. So what is stored needs no slang, which changes.
   */
  public List<Set<String>> meant(String typed) {
    return stems(typed).stream().distinct().map(this::forms).toList();
  }

  private Set<String> forms(String stem) {
    Set<String> forms = new LinkedHashSet<>(Set.of(stem));
    slang.forEach((shortForm, meaning) -> {
      if (written(meaning).contains(stem)) {
        forms.addAll(written(shortForm));
      }
    });
    return forms;
  }

  private static boolean continues(StringBuilder word, char letter) {
    return !word.isEmpty() && word.charAt(word.length() - 1) == letter;
  }

  private static void append(StringBuilder word, char letter, int run) {
    if (run < 3) {
      word.append(letter);
    } else if (run == 3) {
      word.setLength(word.length() - 1);
    }
  }

  private static boolean isWithinAWord(char sign) {
    return sign == '\'' || sign == '’' || Character.getType(sign) == Character.NON_SPACING_MARK;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
