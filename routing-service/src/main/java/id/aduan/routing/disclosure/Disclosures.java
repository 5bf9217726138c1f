package id.aduan.routing.disclosure;

import id.aduan.routing.disclosure.Disclosure.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a text gives away about people: numbers and addresses by their form, names by the word
 * of respect before them, as officials write them. A name without one is not found: it looks like
 * that of a place.
 */
public final class Disclosures {
  /** A word that begins with a capital, as names do. */
  private static final String CAPITAL = "\\p{Lu}[\\p{L}'’]*\\.?";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}\\s]{1,40}}");
  private static final Pattern EMAIL =
      Pattern.compile("(?U)[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.\\p{L}{2,}");

  /** Those of offices are meant to be known. */
  private static final Pattern OF_AN_OFFICE = Pattern.compile("(?i).*@(?:[\\w-]+\\.)*go\\.id");

  /** 16 digits that do not begin with 0, as one or in the groups in which cards show them. */
  private static final Pattern NIK =
      Pattern.compile(
          "(?i)(?<![\\d/])(?<!rp ?)(?<!rp\\. ?)[1-9](?:\\d{15}|\\d{3}(?:[ .-]\\d{4}){3}"
              + "|\\d{5}[ .-]\\d{6}[ .-]\\d{4})(?![\\d/])");

  /** A mobile phone, or with its area's number in brackets or after a dash a fixed one. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w/.])(?:(?:\\+?62[ -]?|0)8\\d{1,2}[ .-]?\\d{3,4}[ .-]?\\d{2,5}"
              + "|\\(0\\d{2,3}\\) ?\\d{5,8}|0[2-9]\\d{1,2}-\\d{5,8}|\\+62[ -]?[2-7]\\d{1,2}[ -]?\\d{5,8})"
              + "(?![\\w/])");

  /** A road is where something is; with the number of a house, it is where somebody lives. */
  private static final Pattern HOME =
      Pattern.compile(
          "(?:(?<!\\p{L})(?i:jalan|jln?\\.?|gang|gg\\.?|komplek|kompleks|perumahan|perum)\\s+"
              + "(?:[\\p{Lu}\\d][\\p{L}\\d.'’]*,?\\s+){1,5}(?i:no\\.?|nomor)\\s*\\d{1,4}\\p{L}?(?![\\d\\p{L}/])"
              + "(?!\\s*(?i:tahun)\\b)"
              + "|(?<!\\p{L})(?i:rt)[ .:]*\\d{1,3}\\s*[/,;]?\\s*(?i:rw)[ .:]*\\d{1,3})");

  private static final Pattern NAME =
      Pattern.compile(
          "(?<!\\p{L})(?:(?i:bapak|ibu|pak|bu|sdr\\.?|sdri\\.?|saudara|saudari|tn\\.?|ny\\.?|haji"
              + "|hajjah|datuk|dt\\.?|angku|uda|uni|mak|atas nama|a\\.n\\.|an\\.|bernama)"
              + "|Hj?\\.|Ir\\.|[Dd]r\\.|Drs\\.|Dra\\.)\\s+"
              + ("(" + CAPITAL + "(?:\\s+" + CAPITAL + "){0,3})"));

  /** What may stand behind a word of respect and is nobody's name. */
  private static final Set<String> POSTS =
      Set.of(
          "bupati",
          "wakil",
          "wabup",
          "sekda",
          "sekretaris",
          "camat",
          "wali",
          "walinagari",
          "kepala",
          "kadis",
          "kabid",
          "kasi",
          "direktur",
          "ketua",
          "jorong",
          "lurah",
          "gubernur",
          "pelapor",
          "pengadu",
          "warga",
          "petugas",
          "admin",
          "inspektur",
          "dokter",
          "bidan",
          "guru",
          "kota",
          "nagari",
          "saudara",
          "ibu",
          "bapak",
          "hamil",
          "dan",
          "anda",
          "yang",
          "polisi",
          "kapolsek",
          "kapolres",
          "danramil",
          "penyuluh",
          "operator",
          "staf",
          "pejabat",
          "koordinator",
          "penerima",
          "pemilik",
          "pengelola",
          "dinas",
          "badan",
          "kantor",
          "kecamatan",
          "kabupaten",
          "pemerintah",
          "inspektorat",
          "rumah",
          "puskesmas",
          "sekolah",
          "pt",
          "cv",
          "perumda",
          "pemda",
          "pemkab",
          "bpbd",
          "rsud",
          "pdam");

  private final Set<String> known;

  /**
   * @param known whole names that may be read: who writes, and who reads
   */
  public Disclosures(Collection<String> known) {
    Set<String> words = new HashSet<>();
    known.forEach(name -> words.addAll(words(name)));
    this.known = Set.copyOf(words);
  }

  /** All that a text gives away, in its order; what is found in two ways counts once. */
  public List<Disclosure> in(String text) {
    List<Disclosure> found = new ArrayList<>();
    Stream.of(
            all(Kind.PLACEHOLDER, PLACEHOLDER, text),
            all(Kind.EMAIL, EMAIL, text)
                .filter(one -> !OF_AN_OFFICE.matcher(one.found()).matches()),
            all(Kind.NIK, NIK, text),
            all(Kind.PHONE, PHONE, text),
            all(Kind.HOME, HOME, text),
            NAME.matcher(text).results().flatMap(this::named))
        .flatMap(kind -> kind)
        .forEach(one -> {
          if (found.stream().noneMatch(one::overlaps)) {
            found.add(one);
          }
        });
    found.sort(Comparator.comparingInt(Disclosure::start));
    return List.copyOf(found);
  }

  private static Stream<Disclosure> all(Kind kind, Pattern form, String text) {
    return form.matcher(text)
        .results()
        .map(match -> new Disclosure(kind, match.start(), match.end(), match.group()));
  }

  /** With the word of respect before it, without a stop behind it. */
  private Stream<Disclosure> named(MatchResult match) {
    SequencedSet<String> words = words(match.group(1));
    if (words.isEmpty() || POSTS.contains(words.getFirst()) || known.containsAll(words)) {
      return Stream.empty();
    }
    String name = match.group().replaceFirst("\\.$", "");
    return Stream.of(new Disclosure(Kind.NAME, match.start(), match.start() + name.length(), name));
  }

  private static SequencedSet<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}'’]+", -1))
        .filter(word -> word.length() > 1)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
