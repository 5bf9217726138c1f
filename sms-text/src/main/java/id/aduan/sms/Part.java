package id.aduan.sms;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One part of a text, as one short message carries it.
 *
 * @param joining what it is part of; empty: it is whole
 * @param content its characters, without a header
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
public record Part(Alphabet alphabet, Optional<Joining> joining, byte[] content) {
  private static final int CONCATENATED_8_BITS = 0x00;
  private static final int CONCATENATED_16_BITS = 0x08;
  private static final int BYTE = 0xff;

  public Part {
    content = content.clone();
  }

  /**
   * To which message a part belongs, and where (3GPP TS 23.040, 9.2.3.24.1).
   *
   * @param reference the same in all parts of a message; a number of the sender's choice
   * @param number counted from 1
   */
  public record Joining(int reference, int total, int number) {
    /** Whether such a part can be. */
    public boolean isSound() {
      return total >= 1 && number >= 1 && number <= total;
    }
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  /** The text of this part alone. */
  public String text() {
    return alphabet.decode(content);
  }

  /** How many parts a text takes. */
  public static int count(String text) {
    return pieces(text, Alphabet.of(text)).size();
  }

  /**
   * Divides a text; no part ends within a character.
   *
   * @param reference of the message, if it takes more than one part; its lowest 8 bits are used
   */
  public static List<Part> of(String text, int reference) {
    Alphabet alphabet = Alphabet.of(text);
    List<String> pieces = pieces(text, alphabet);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      parts.add(
          new Part(
              alphabet,
              pieces.size() == 1
                  ? Optional.empty()
                  : Optional.of(new Joining(reference & BYTE, pieces.size(), i + 1)),
              alphabet.encode(pieces.get(i))));
    }
    return parts;
  }

  private static List<String> pieces(String text, Alphabet alphabet) {
    if (alphabet.length(text) <= alphabet.room()) {
      return List.of(text);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int used = 0;
    for (int at = 0; at < text.length(); ) {
      String character = Character.toString(text.codePointAt(at));
      int size = alphabet.length(character);
      if (used + size > alphabet.roomInPart()) {
        pieces.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
      piece.append(character);
      used += size;
      at += character.length();
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** The content with the header that says what it is part of, if it is. */
  public byte[] withHeader() {
    return joining.map(this::behindHeader).orElseGet(content::clone);
  }

  private byte[] behindHeader(Joining of) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        new byte[] {
          5, CONCATENATED_8_BITS, 3, (byte) of.reference(), (byte) of.total(), (byte) of.number()
        });
    bytes.writeBytes(content);
    return bytes.toByteArray();
  }

  /** Reads what begins with a header; a header that is none leaves everything to be content. */
  public static Part behindHeader(Alphabet alphabet, byte[] message) {
    int end = message.length == 0 ? 0 : (message[0] & BYTE) + 1;
    if (end == 0 || end > message.length) {
      return new Part(alphabet, Optional.empty(), message);
    }
    return new Part(
        alphabet, joining(message, end), Arrays.copyOfRange(message, end, message.length));
  }

  private static Optional<Joining> joining(byte[] message, int end) {
    for (int at = 1; at + 1 < end; at += 2 + (message[at + 1] & BYTE)) {
      int length = message[at + 1] & BYTE;
      int value = at + 2;
      if (value + length > end) {
        return Optional.empty();
      }
      if (message[at] == CONCATENATED_8_BITS && length == 3) {
        return sound(message[value] & BYTE, message, value + 1);
      }
      if (message[at] == CONCATENATED_16_BITS && length == 4) {
        return sound(
            ((message[value] & BYTE) << Byte.SIZE) | (message[value + 1] & BYTE),
            message,
            value + 2);
      }
    }
    return Optional.empty();
  }

  private static Optional<Joining> sound(int reference, byte[] message, int at) {
    return Optional.of(new Joining(reference, message[at] & BYTE, message[at + 1] & BYTE))
        .filter(Joining::isSound);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Part part
        && alphabet == part.alphabet
        && joining.equals(part.joining)
        && Arrays.equals(content, part.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content) + 31 * joining.hashCode();
  }

  /** What was written must not reach a log by accident. */
  @Override
  public String toString() {
    return "Part " + alphabet + " " + joining;
  }
}
