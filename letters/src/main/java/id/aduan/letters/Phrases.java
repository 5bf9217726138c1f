package id.aduan.letters;

import id.aduan.contract.Language;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one language; the two files have the same keys and the same places for facts.
 */
final class Phrases {
  private static final String BUNDLE = "id.aduan.letters.letters";
  private final ResourceBundle sentences;
  private final DateTimeFormatter dates;
  private final DateTimeFormatter shortDates;

  private Phrases(Locale locale) {
    this.sentences =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.dates = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", locale);
    this.shortDates = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
  }

  static Phrases in(Language language) {
    return new Phrases(
        switch (language) {
          case ID -> Locale.of("id");
          case EN -> Locale.ENGLISH;
        });
  }

  String say(String key, String... facts) {
    return MessageFormat.format(sentences.getString(key), (Object[]) facts);
  }

  String day(LocalDate day) {
    return dates.format(day);
  }

  /** Where there is little room. */
  String shortDay(LocalDate day) {
    return shortDates.format(day);
  }
}
