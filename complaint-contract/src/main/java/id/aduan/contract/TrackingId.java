package id.aduan.contract;

import java.util.Locale;
import java.util.Optional;

/**
 * The one identity of a complaint everywhere (nomor aduan): twelve Crockford base-32 characters and
 * a check character (Luhn mod 32, which finds every single wrong character), written in groups for
 * people.
 */
public record TrackingId(String value) implements Code, Comparable<TrackingId> {
  public static final int PAYLOAD_LENGTH = 12;
  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  public TrackingId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "trackingId: '" + value + "' (expected: 12 characters and their check character)");
    }
  }

  /** Completes twelve characters of the alphabet with their check character. */
  public static TrackingId ofPayload(String payload) {
    return new TrackingId(payload + checkCharacter(payload));
  }

  /** Reads what a person typed: any case, with or without groups, with O for 0 and I or L for 1. */
  public static Optional<TrackingId> parse(String typed) {
    String canonical =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-–.]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return isValid(canonical) ? Optional.of(new TrackingId(canonical)) : Optional.empty();
  }

  /** As printed on a receipt: {@code 7K3M-9Q2X-4TVB-J}. */
  public String grouped() {
    return value.substring(0, 4)
        + "-"
        + value.substring(4, 8)
        + "-"
        + value.substring(8, 12)
        + "-"
        + value.substring(12);
  }

  @Override
  public int compareTo(TrackingId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isValid(String candidate) {
    return candidate.length() == PAYLOAD_LENGTH + 1
        && candidate.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && candidate.charAt(PAYLOAD_LENGTH)
            == checkCharacter(candidate.substring(0, PAYLOAD_LENGTH));
  }

  private static char checkCharacter(String payload) {
    int base = ALPHABET.length();
    int sum = 0;
    for (int i = payload.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
      int addend = factor * ALPHABET.indexOf(payload.charAt(i));
      sum += addend / base + addend % base;
    }
    return ALPHABET.charAt((base - sum % base) % base);
  }
}
