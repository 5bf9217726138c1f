package id.aduan.letters;

import id.aduan.sms.Alphabet;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts in the alphabet that every phone has: one character of another would leave a message with
 * less than half its room.
 */
final class PlainText {
  private static final String CUT = "...";
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
  private static final Pattern STOPS = Pattern.compile("[ .,;:]+$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<Integer, String> LIKES = new HashMap<>();

  static {
    like("'", "‘’‚‛′`´");
    like("\"", "“”„‟″«»");
    like("-", "‐‑‒–—―−•·");
    like("/", "⁄∕");
    like("x", "×");
  }

  private PlainText() {}

  private static void like(String plain, String others) {
    others.codePoints().forEach(other -> LIKES.put(other, plain));
  }

  /** On one line; what has no plain like is left out, or a question mark if it is a letter. */
  static String of(String text) {
    String line = SPACES.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll(" ");
    String plain = line.codePoints().mapToObj(PlainText::plain).collect(Collectors.joining());
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }

  /** How much of a message a text takes. */
  static int septets(String plain) {
    return Alphabet.GSM7.encode(plain).length;
  }

  /**
   * The beginning of a text that takes no more than some septets, after a word if one ends late.
   */
  static String cut(String plain, int room) {
    if (septets(plain) <= room) {
      return plain;
    }
    int end = plain.length();
    while (end > 0 && septets(plain.substring(0, end)) > room - CUT.length()) {
      end--;
    }
    int word = plain.lastIndexOf(' ', end);
    String beginning =
        STOPS.matcher(plain.substring(0, word > end / 2 ? word : end)).replaceFirst("");
    return beginning.isEmpty() ? "" : beginning + CUT;
  }

  private static String plain(int character) {
    String same = Character.toString(character);
    if (Alphabet.of(same) == Alphabet.GSM7) {
      return same;
    }
    String like = LIKES.get(character);
    return like == null ? taken(character, same) : like;
  }

  private static String taken(int character, String same) {
    String apart =
        MARKS
            .matcher(Normalizer.normalize(same, Form.NFKD))
            .replaceAll("")
            .codePoints()
            .mapToObj(part -> LIKES.getOrDefault(part, Character.toString(part)))
            .collect(Collectors.joining());
    if (Alphabet.of(apart) == Alphabet.GSM7) {
      return apart;
    }
    return Character.isLetter(character) ? "?" : "";
  }
}
