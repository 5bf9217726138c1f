package id.aduan.intake.sms;

import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import id.aduan.sms.Part.Joining;
import java.time.Instant;
import java.util.Optional;

/**
 * One short message as an SMSC or gateway delivered it.
 *
 * @param name the gateway's own; an SMSC gives none
 * @param sender as the SMSC names him
 * @param recipient the number that he wrote to
 * @param at when it was first kept
 */
public record IncomingPart(
    Optional<String> name, String sender, String recipient, Part part, Instant at) {

  public IncomingPart(String sender, String recipient, Part part, Instant at) {
    this(Optional.empty(), sender, recipient, part, at);
  }

  /** A whole text, as a gateway gives it. */
  public static IncomingPart named(
      String name, String sender, String recipient, String text, Instant at) {
    Alphabet alphabet = Alphabet.of(text);
    return new IncomingPart(
        Optional.of(name),
        sender,
        recipient,
        new Part(alphabet, Optional.empty(), alphabet.encode(text)),
        at);
  }

  /**
   * The same for every copy: what an SMSC delivers has no id of its own, and the numbers of its
   * session begin anew with the next (DOMAIN.md, "SMS 1708").
   */
  public String id() {
    return name.map(given -> new Fingerprint().and("name").and(given).hex())
        .orElseGet(this::fingerprint);
  }

  private String fingerprint() {
    return new Fingerprint()
        .and(joined())
        .and(String.valueOf(part.joining().map(Joining::number).orElse(0)))
        .and(part.alphabet().name())
        .and(part.content())
        .hex();
  }

  /** The same for all parts of one message; a message of one part is alone. */
  public String group() {
    return part.joining().isPresent() ? joined() : id();
  }

  private String joined() {
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
