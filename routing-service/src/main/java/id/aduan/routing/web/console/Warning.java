package id.aduan.routing.web.console;

import id.aduan.contract.Sha256;
import id.aduan.routing.disclosure.Disclosure;

/**
 * Something in a form that the reporter should not read, until its writer says that he means it.
 *
 * @param field the key of the field's label
 * @param before what stands before it
 * @param after what stands behind it
 * @param seen whether he said so
 */
record Warning(
    String field, Disclosure.Kind kind, String before, String found, String after, boolean seen) {
  private static final int AROUND = 24;
  private static final int ENOUGH = 16;

  static Warning of(String field, String text, Disclosure in, Filled filled) {
    return new Warning(
        field,
        in.kind(),
        text.substring(Math.max(0, in.start() - AROUND), in.start()),
        in.found(),
        text.substring(in.end(), Math.min(text.length(), in.end() + AROUND)),
        filled.hasSeen(tick(in.kind(), in.found())));
  }

  /** Names it in the form: who leaves one number as it is, does not leave another. */
  public String tick() {
    return tick(kind, found);
  }

  private static String tick(Disclosure.Kind kind, String found) {
    return kind + "-" + Sha256.hex(found).substring(0, ENOUGH);
  }
}
