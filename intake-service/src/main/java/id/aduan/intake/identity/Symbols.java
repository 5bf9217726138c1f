package id.aduan.intake.identity;

import java.util.Locale;

/** The readable alphabet of numbers and codes (Crockford base 32: no I, L, O, U). */
final class Symbols {
  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;

  private Symbols() {}

  /** The first {@code 5 * length} bits of a digest. */
  static String of(byte[] digest, int length) {
    StringBuilder symbols = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int symbol = 0;
      for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
        symbol = (symbol << 1) | bit(digest, bit);
      }
      symbols.append(ALPHABET.charAt(symbol));
    }
    return symbols.toString();
  }

  private static int bit(byte[] digest, int bit) {
    return (digest[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1;
  }

  /** What a person typed: any case, with or without groups, with O for 0 and I or L for 1. */
  static String canonical(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\-–.]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
