package id.aduan.letters;

/** A message as the recipient reads it; a channel that knows no subjects carries the text alone. */
public record Letter(String subject, String text) {

  /** What was written must not reach a log by accident. */
  @Override
  public String toString() {
    return "Letter of " + text.length() + " characters";
  }
}
