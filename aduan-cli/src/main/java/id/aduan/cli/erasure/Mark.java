package id.aduan.cli.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a made-up reporter is found again wherever something of him lies: a word that stands in
 * all that he and others write of his complaint, and what he is reached by.
 */
record Mark(int number) {
  static final int MOST = 100_000;

  /** The longest form of a mark: so much of two pieces of bytes must overlap. */
  static final int LONGEST = 16;

  private static final String PHONE = "628197170";
  private static final String NIK = "1311990017";
  private static final Pattern ANY =
      Pattern.compile(
          "(?i)zwq([0-9]{6})q|" + PHONE + "([0-9]{5})(?![0-9])|" + NIK + "([0-9]{6})(?![0-9])");

  String word() {
    return String.format(Locale.ROOT, "zwq%06dq", number);
  }

  String email() {
    return word() + "@contoh.invalid";
  }

  String phone() {
    return String.format(Locale.ROOT, "+%s%05d", PHONE, number);
  }

  String nik() {
    return String.format(Locale.ROOT, "%s%06d", NIK, number);
  }

  /** A text that names him. */
  String written(String text) {
    return text + " (" + word() + ")";
  }

  /** The numbers of all that are named in some bytes. */
  static Set<Integer> in(byte[] bytes) {
    Set<Integer> found = new TreeSet<>();
    Matcher mark = ANY.matcher(new String(bytes, ISO_8859_1));
    while (mark.find()) {
      for (int form = 1; form <= mark.groupCount(); form++) {
        if (mark.group(form) != null) {
          found.add(Integer.parseInt(mark.group(form)));
        }
      }
    }
    return found;
  }
}
