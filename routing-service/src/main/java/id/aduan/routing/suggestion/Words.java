package id.aduan.routing.suggestion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns what people type into stems: small letters, the slang of short messages spelt out, affixes
 * taken off.
 */
public final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]+");
  private static final Pattern LETTER_AFTER_APOSTROPHE =
      Pattern.compile("(?<=[a-z])['’`](?=[a-z])");

  private final Map<String, String> slang;

  /**
   * @param slang what a short or colloquial form stands for, in one word or several
   */
  public Words(Map<String, String> slang) {
    this.slang = Map.copyOf(slang);
  }

  /** The words of a text in small letters without marks, as they were typed. */
  static List<String> split(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String small = LETTER_AFTER_APOSTROPHE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    return NOT_A_LETTER
        .splitAsStream(DRAWN_OUT.matcher(small).replaceAll("$1"))
        .filter(word -> !word.isEmpty())
        .toList();
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
}
