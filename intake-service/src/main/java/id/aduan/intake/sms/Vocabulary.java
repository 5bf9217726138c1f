package id.aduan.intake.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words tell what; {@code words.txt} holds them. */
final class Vocabulary {
  static final Vocabulary ON_FILE = read("words.txt");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private final Map<Theme, Set<String>> words;

  /** What a word tells. */
  enum Theme {
    /** Something is wrong. */
    PROBLEM,
    /** Something was said before. */
    BACK,
    /** Somebody wants to know how things stand. */
    PROGRESS,
    /** A kecamatan or nagari by its name. */
    REGION
  }

  private Vocabulary(Map<Theme, Set<String>> words) {
    this.words = words;
  }

  boolean has(Theme theme, String text) {
    String said = " " + String.join(" ", words(text)) + " ";
    return known(theme).stream().anyMatch(words -> said.contains(" " + words + " "));
  }

  /** The words of a text, in small letters. */
  static List<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  Set<String> known(Theme theme) {
    return words.getOrDefault(theme, Set.of());
  }

  private static Vocabulary read(String file) {
    Map<Theme, Set<String>> words = new EnumMap<>(Theme.class);
    try (InputStream stream =
            Objects.requireNonNull(
                Vocabulary.class.getResourceAsStream(file), () -> file + ": absent");
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      Set<String> section = new HashSet<>();
      for (String line : lines.lines().map(String::strip).toList()) {
        if (line.startsWith("[")) {
          Theme theme =
              Theme.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
          section = words.computeIfAbsent(theme, _ -> new HashSet<>());
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vocabulary(words);
  }
}
