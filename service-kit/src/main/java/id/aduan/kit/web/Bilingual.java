package id.aduan.kit.web;

import id.aduan.contract.Language;
import java.util.Locale;

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
}
