package id.aduan.letters;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * What all letters have in common.
 *
 * @param followPage where a citizen follows his complaint, without number or code
 * @param signature who writes
 * @param zone whose days the dates are
 * @param names of offices, institutions and kecamatan by code; the code of an office or institution
 *     without a name is shown itself
 */
public record Letterhead(URI followPage, String signature, ZoneId zone, Map<String, String> names) {
  public Letterhead {
    names = Map.copyOf(names);
  }

  /** A due instant is the first one that is too late: people are told the day before it. */
  LocalDate lastDay(Instant due) {
    return LocalDate.ofInstant(due.minusNanos(1), zone);
  }

  /** The same with other names. */
  public Letterhead naming(Map<String, String> others) {
    return new Letterhead(followPage, signature, zone, others);
  }

  String name(String code) {
    return names.getOrDefault(code, code);
  }
}
