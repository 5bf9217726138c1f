package id.aduan.kit.web;

import id.aduan.contract.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sentence in both languages of the platform. */
public record Bilingual(String indonesian, String english) {

  public String in(Language language) {
    return switch (language) {
      case ID -> indonesian;
      case EN -> english;
    };
  }

  /**
   * The language that somebody asked for; Indonesian where he did not say, or asked for another
   * one.
   */
  public static Language language(Locale locale) {
    return locale.getLanguage().equals("en") ? Language.EN : Language.ID;
  }

  /**
   * The language of whoever sent this header; Indonesian where there is none, whatever the machine
   * speaks.
   */
  static Language asked(@Nullable String acceptLanguage, Locale preferred) {
    return acceptLanguage == null ? Language.ID : language(preferred);
  }
}
