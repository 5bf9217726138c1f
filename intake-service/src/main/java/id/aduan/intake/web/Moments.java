package id.aduan.intake.web;

import id.aduan.contract.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in western Indonesia write them. */
enum Moments {
  INDONESIAN(Locale.of("id", "ID"), "d MMMM uuuu, HH.mm 'WIB'", "EEEE, d MMMM uuuu"),
  ENGLISH(Locale.UK, "d MMMM uuuu, HH:mm 'WIB'", "EEEE, d MMMM uuuu");

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private final DateTimeFormatter minutes;
  private final DateTimeFormatter days;

  Moments(Locale locale, String minutes, String days) {
    this.minutes = DateTimeFormatter.ofPattern(minutes, locale);
    this.days = DateTimeFormatter.ofPattern(days, locale);
  }

  static Moments of(Language language) {
    return switch (language) {
      case ID -> INDONESIAN;
      case EN -> ENGLISH;
    };
  }

  String instant(Instant at) {
    return minutes.format(at.atZone(WIB));
  }

  /** A limit that ends at 24:00 names the day that it is the end of. */
  String due(Instant due) {
    return days.format(due.minusNanos(1).atZone(WIB));
  }

  static String today(Instant now) {
    return LocalDate.ofInstant(now, WIB).toString();
  }
}
