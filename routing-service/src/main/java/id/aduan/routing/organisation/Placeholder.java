package id.aduan.routing.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a template leaves open, in braces, such as {@code {nomor}}. */
public enum Placeholder {
  NOMOR,
  OPD,
  UNIT,
  JUDUL,
  KATEGORI,
  TEMPAT,
  TANGGAL_DITERIMA,
  TENGGAT,
  NAMA_PETUGAS,
  JABATAN;

  private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");

  String written() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }

  /** A text with what is known; what is not, or is nothing, stays open. */
  public static String filled(String text, Map<Placeholder, String> known) {
    String filled = text;
    for (Map.Entry<Placeholder, String> one : known.entrySet()) {
      if (!one.getValue().isBlank()) {
        filled = filled.replace(one.getKey().written(), one.getValue());
      }
    }
    return filled;
  }

  /** What a text has in braces that is none of these; a brace alone counts too. */
  static List<String> unknownIn(String text) {
    List<String> known = Stream.of(values()).map(Placeholder::written).toList();
    List<String> unknown =
        IN_BRACES
            .matcher(text)
            .results()
            .map(java.util.regex.MatchResult::group)
            .filter(found -> !known.contains(found))
            .toList();
    String rest = IN_BRACES.matcher(text).replaceAll("");
    return rest.contains("{") || rest.contains("}")
        ? Stream.concat(unknown.stream(), Stream.of("{")).toList()
        : unknown;
  }
}
