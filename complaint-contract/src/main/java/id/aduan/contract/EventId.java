package id.aduan.contract;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identity of an event, equal in every copy of it. */
public record EventId(String value) implements Code {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,160}");
  private static final Pattern NUMBERED = Pattern.compile("([^.]+)\\.([0-9]{1,18})");

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

  /** Which event of a case it is the id of; empty where it is not of that case. */
  public OptionalLong sequenceIn(TrackingId complaint) {
    Matcher numbered = NUMBERED.matcher(value);
    return numbered.matches() && numbered.group(1).equals(complaint.value())
        ? OptionalLong.of(Long.parseLong(numbered.group(2)))
        : OptionalLong.empty();
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
