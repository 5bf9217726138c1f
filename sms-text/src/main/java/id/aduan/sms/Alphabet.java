package id.aduan.sms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.Optional;

/**
 * How the characters of a message are written.
 *
 * @see <a href="https://smpp.org/SMPP_v3_4_Issue1_2.pdf">SMPP 3.4, 5.2.19 (data_coding)</a>
 */
public enum Alphabet {
  GSM7(0x00, 160, 153),
  LATIN1(0x03, 140, 134),
  UCS2(0x08, 70, 67);

  /**
   * Bits of data_coding that tell of classes and indications, and not of the alphabet (TS 23.038,
   * 4).
   */
  private static final int GROUPED = 0xf0;

  private static final int OF_GROUP = 0x0c;
  private static final int UCS2_IN_GROUP = 0x08;
  private final int dataCoding;
  private final int alone;
  private final int joined;

  Alphabet(int dataCoding, int alone, int joined) {
    this.dataCoding = dataCoding;
    this.alone = alone;
    this.joined = joined;
  }

  /** The smallest that has all characters of a text. */
  public static Alphabet of(String text) {
    return text.chars().allMatch(character -> Gsm7.septets((char) character) > 0) ? GSM7 : UCS2;
  }

  /** What a message's data_coding says; empty: it is not text that is known here. */
  public static Optional<Alphabet> of(int dataCoding) {
    if ((dataCoding & GROUPED) != 0) {
      return Optional.of((dataCoding & OF_GROUP) == UCS2_IN_GROUP ? UCS2 : GSM7);
    }
    for (Alphabet alphabet : values()) {
      if (alphabet.dataCoding == dataCoding) {
        return Optional.of(alphabet);
      }
    }
    return dataCoding == 0x01 ? Optional.of(LATIN1) : Optional.empty();
  }

  /** As SMPP names it. */
  public byte dataCoding() {
    return (byte) dataCoding;
  }

  /** How much one message holds, in the units of this alphabet. */
  public int room() {
    return alone;
  }

  /** How much each part of a longer message holds. */
  public int roomInPart() {
    return joined;
  }

  /** How much of the room a text takes. */
  public int length(String text) {
    return text.chars().map(character -> size((char) character)).sum();
  }

  /** How much of the room a character takes; 0: it can not be written. */
  int size(char character) {
    return switch (this) {
      case GSM7 -> Gsm7.septets(character);
      case LATIN1 -> character <= 0xff ? 1 : 0;
      case UCS2 -> 1;
    };
  }

  /** What can not be written becomes a question mark. */
  public byte[] encode(String text) {
    return switch (this) {
      case GSM7 -> Gsm7.encode(text);
      case LATIN1 -> text.getBytes(ISO_8859_1);
      case UCS2 -> text.getBytes(UTF_16BE);
    };
  }

  public String decode(byte[] content) {
    return switch (this) {
      case GSM7 -> Gsm7.decode(content);
      case LATIN1 -> new String(content, ISO_8859_1);
      case UCS2 -> new String(content, 0, content.length & ~1, UTF_16BE);
    };
  }
}
