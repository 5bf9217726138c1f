package id.aduan.intake.sms;

import id.aduan.sms.Part;
import java.time.Instant;
import java.util.List;

/** Messages as they come from a phone. */
public final class Arrivals {
  public static final String PHONE = "+628126700001";
  public static final String NUMBER = "1708";

  private Arrivals() {}

  /** All parts of a text. */
  public static List<IncomingPart> of(String text, int reference, Instant at) {
    return Part.of(text, reference).stream()
        .map(part -> new IncomingPart(PHONE, NUMBER, part, at))
        .toList();
  }
}
