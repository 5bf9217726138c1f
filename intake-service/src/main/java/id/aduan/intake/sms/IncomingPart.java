package id.aduan.intake.sms;

import id.aduan.sms.Part;
import id.aduan.sms.Part.Joining;
import java.time.Instant;

/**
 * One short message as an SMSC delivered it.
 *
 * @param sender as the SMSC names him
 * @param recipient the number that he wrote to
 * @param at when it was first kept
 */
public record IncomingPart(String sender, String recipient, Part part, Instant at) {

  /**
   * The same for every copy: a message that is delivered has no id of its own, and the numbers of
   * its session begin anew with the next (DOMAIN.md, "SMS 1708").
   */
  public String id() {
    return new Fingerprint()
        .and(group())
        .and(String.valueOf(part.joining().map(Joining::number).orElse(0)))
        .and(part.alphabet().name())
        .and(part.content())
        .hex();
  }

  /** The same for all parts of one message. */
  public String group() {
    return new Fingerprint()
        .and(sender)
        .and(recipient)
        .and(part.joining().map(of -> of.reference() + "/" + of.total()).orElse(""))
        .hex();
  }

  /** Numbers and texts must not reach a log by accident. */
  @Override
  public String toString() {
    return "IncomingPart " + id();
  }
}
