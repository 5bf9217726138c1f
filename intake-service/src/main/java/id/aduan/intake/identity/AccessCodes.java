package id.aduan.intake.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.aduan.contract.TrackingId;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Access codes without a lookup: the version of a key, and an HMAC of the number under it. New codes
 * come from the first key; those of the others stay valid as long as their keys are listed.
 */
public final class AccessCodes {
  private final Map<Character, Secret> keys;
  private final char version;
  private final Secret current;

  private AccessCodes(Map<Character, Secret> keys) {
    Map.Entry<Character, Secret> first = keys.entrySet().iterator().next();
    this.keys = Map.copyOf(keys);
    this.version = first.getKey();
    this.current = first.getValue();
  }

  /**
   * @param setting {@code A:<base64>,B:<base64>}, the current key first
   */
  public static AccessCodes of(String name, String setting) {
    Map<Character, Secret> keys = new LinkedHashMap<>();
    for (String entry : setting.split(",")) {
      String key = entry.strip();
      if (key.length() < 2 || key.charAt(1) != ':' || Symbols.ALPHABET.indexOf(key.charAt(0)) < 0) {
        throw new IllegalArgumentException(
            name + ": not of the form (expected: <version character>:<base64>, ...)");
      }
      if (keys.put(key.charAt(0), Secret.ofBase64(name, key.substring(2))) != null) {
        throw new IllegalArgumentException(
            name + ": version '" + key.charAt(0) + "' twice (expected: each once)");
      }
    }
    return new AccessCodes(keys);
  }

  public AccessCode of(TrackingId complaint) {
    return new AccessCode(code(version, current, complaint));
  }

  /** Checks what a person typed, in a time that does not tell how much of it was right. */
  public boolean matches(TrackingId complaint, String typed) {
    String code = Symbols.canonical(typed);
    if (code.length() != AccessCode.LENGTH) {
      return false;
    }
    Secret key = keys.get(code.charAt(0));
    return key != null
        && MessageDigest.isEqual(
            code(code.charAt(0), key, complaint).getBytes(US_ASCII), code.getBytes(US_ASCII));
  }

  private static String code(char version, Secret key, TrackingId complaint) {
    return version
        + Symbols.of(key.hmac("access-code", complaint.value()), AccessCode.LENGTH - 1);
  }
}
