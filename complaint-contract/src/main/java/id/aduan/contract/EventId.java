package id.aduan.contract;

import java.util.regex.Pattern;

/** The identity of an event, equal in every copy of it. */
public record EventId(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,160}");

  public EventId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "eventId: '" + value + "' (expected: letters, digits and _.:-)");
    }
  }

  /** The id of the event with this sequence in a case. */
  public static EventId ofCase(TrackingId complaint, long sequence) {
    return new EventId(complaint + "." + sequence);
  }

  /**
   * The id of a dossier event: a function of complaint, type and key, so that a copy that travelled
   * by another way is known as a copy.
   */
  public static EventId ofDossier(TrackingId complaint, String wireName, String key) {
    return new EventId(
        complaint + "." + Sha256.base64Url(wireName + "\u0000" + key).substring(0, 22));
  }

  @Override
  public String toString() {
    return value;
  }
}
