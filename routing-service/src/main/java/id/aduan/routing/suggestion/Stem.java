package id.aduan.routing.suggestion;

import java.util.List;

/**
 * Takes the commonest Indonesian affixes off a word. Light on purpose: text and lexicon pass
 * through it alike, so that a stem need not be a word, only the same one for the forms of a word.
 */
final class Stem {
  private static final int SHORTEST = 4;
  private static final List<String> PREFIXES = List.of("diper", "ber", "ter", "per", "di", "pe");
  private static final String VOWELS = "aeiou";

  private Stem() {}

  static String of(String word) {
    String bare = without(word, "nya", SHORTEST - 1);
    bare = without(bare, "lah", SHORTEST + 1);
    String root = without(without(bare, "kan", SHORTEST), "an", SHORTEST);
    boolean isVerb = bare.startsWith("me") || bare.startsWith("di");
    boolean isNounOfState = bare.startsWith("ke") && bare.endsWith("an");
    if (isVerb) {
      root = without(root, "i", SHORTEST);
    }
    if (isNounOfState && root.length() - 2 >= SHORTEST) {
      return root.substring(2);
    }
    return withoutPrefix(root);
  }

  private static String without(String word, String suffix, int shortest) {
    return word.endsWith(suffix) && word.length() - suffix.length() >= shortest
        ? word.substring(0, word.length() - suffix.length())
        : word;
  }

  private static String withoutPrefix(String word) {
    if (word.startsWith("me") || word.startsWith("pe")) {
      String root = withoutNasal(word);
      if (!root.equals(word)) {
        return root.startsWith("per") && canStand(root.substring(3)) ? root.substring(3) : root;
      }
    }
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix) && canStand(word.substring(prefix.length()))) {
        return word.substring(prefix.length());
      }
    }
    return word;
  }

  /** me- and pe- change with the sound they meet, and swallow k, p, s and t. */
  private static String withoutNasal(String word) {
    if (word.length() < SHORTEST + 3) {
      return word;
    }
    String rest = word.substring(2);
    if (rest.startsWith("ny")) {
      return "s" + rest.substring(2);
    }
    if (rest.startsWith("ng")) {
      return rest.substring(2);
    }
    if (rest.startsWith("m") || rest.startsWith("n")) {
      String root = rest.substring(1);
      return isVowel(root.charAt(0)) ? (rest.startsWith("m") ? "p" : "t") + root : root;
    }
    return word.startsWith("me") && canStand(rest) ? rest : word;
  }

  /** Long enough, and no cluster of consonants that only the middle of a word has. */
  private static boolean canStand(String root) {
    return root.length() >= SHORTEST && (isVowel(root.charAt(0)) || isVowel(root.charAt(1)));
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }
}
