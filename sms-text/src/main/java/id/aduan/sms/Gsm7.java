package id.aduan.sms;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The default alphabet of short messages and its extension (3GPP TS 23.038, 6.2.1), one septet in
 * each octet, as SMPP carries it.
 */
final class Gsm7 {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅå"
          + "Δ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ"
          + " !\"#¤%&'()*+,-./"
          + "0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNO"
          + "PQRSTUVWXYZÄÖÑÜ§"
          + "¿abcdefghijklmno"
          + "pqrstuvwxyzäöñüà";
  private static final int ESCAPE = 0x1b;
  private static final int SEPTET = 0x7f;
  private static final Map<Character, Integer> EXTENSION =
      Map.of(
          '\f', 0x0a, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2f, '[', 0x3c, '~', 0x3d, ']', 0x3e,
          '|', 0x40, '€', 0x65);
  private static final Map<Character, Integer> BASIC_CODES = new HashMap<>();
  private static final Map<Integer, Character> EXTENSION_CHARACTERS = new HashMap<>();

  static {
    for (int code = 0; code < BASIC.length(); code++) {
      if (code != ESCAPE) {
        BASIC_CODES.put(BASIC.charAt(code), code);
      }
    }
    EXTENSION.forEach((character, code) -> EXTENSION_CHARACTERS.put(code, character));
  }

  private Gsm7() {}

  /** How many septets a character takes; 0: it is not in the alphabet. */
  static int septets(char character) {
    if (BASIC_CODES.containsKey(character)) {
      return 1;
    }
    return EXTENSION.containsKey(character) ? 2 : 0;
  }

  /** What is not in the alphabet becomes a question mark. */
  static byte[] encode(String text) {
    ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      Integer extended = EXTENSION.get(text.charAt(i));
      if (extended == null) {
        septets.write(BASIC_CODES.getOrDefault(text.charAt(i), (int) '?'));
      } else {
        septets.write(ESCAPE);
        septets.write(extended);
      }
    }
    return septets.toByteArray();
  }

  /**
   * An escape that nothing known follows is the character that follows it, as the standard has it.
   */
  static String decode(byte[] septets) {
    StringBuilder text = new StringBuilder(septets.length);
    for (int i = 0; i < septets.length; i++) {
      int code = septets[i] & SEPTET;
      if (code != ESCAPE) {
        text.append(BASIC.charAt(code));
      } else if (i + 1 < septets.length) {
        i++;
        int extended = septets[i] & SEPTET;
        text.append(
            extended == ESCAPE
                ? ' '
                : EXTENSION_CHARACTERS.getOrDefault(extended, BASIC.charAt(extended)));
      }
    }
    return text.toString();
  }
}
