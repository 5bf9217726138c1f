package id.aduan.embedded.kit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a page; each text stands in both, side by side, where it is used. */
public enum Language {
  INDONESIAN("id"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  public String say(String indonesian, String english) {
    return switch (this) {
      case INDONESIAN -> indonesian;
      case ENGLISH -> english;
    };
  }

  /** The language asked for by name, else the best that the browser accepts, else Indonesian. */
  public static Language chosen(@Nullable String asked, @Nullable String acceptLanguage) {
    if (asked != null) {
      return asked.equals(ENGLISH.tag) ? ENGLISH : INDONESIAN;
    }
    return acceptLanguage == null ? INDONESIAN : accepted(acceptLanguage);
  }

  private static Language accepted(String acceptLanguage) {
    try {
      var ranges = Locale.LanguageRange.parse(acceptLanguage);
      var best = Locale.lookup(ranges, List.of(INDONESIAN.locale(), ENGLISH.locale()));
      return ENGLISH.locale().equals(best) ? ENGLISH : INDONESIAN;
    } catch (IllegalArgumentException e) {
      return INDONESIAN;
    }
  }
}
