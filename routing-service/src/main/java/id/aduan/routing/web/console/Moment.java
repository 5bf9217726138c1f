package id.aduan.routing.web.console;

import id.aduan.contract.ContentPart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, as its page tells it.
 *
 * @param event by which its message is named
 * @param details what the message says of it
 * @param by who of the administration did it; null: nobody, the reporter or the clock
 * @param told what became of the notice of it; null where none is known
 */
record Moment(
    long sequence,
    Instant at,
    String event,
    List<Object> details,
    @Nullable String by,
    Tone tone,
    List<Said> said,
    List<String> documents,
    @Nullable Told told) {
  Moment {
    details = List.copyOf(details);
    said = List.copyOf(said);
    documents = List.copyOf(documents);
  }

  /** Whose it is, so that nobody takes a note for an answer. */
  enum Tone {
    /** The reporter spoke. */
    REPORTER,
    /** The reporter is told. */
    TO_REPORTER,
    /** The administration's own. */
    INSIDE,
    /** A time came. */
    CLOCK
  }

  /**
   * What was written.
   *
   * @param whose who wrote it, or reads it
   */
  record Said(ContentPart part, String text, Tone whose) {
    public boolean isInternal() {
      return whose == Tone.INSIDE;
    }
  }

  /** Whether, and when, a message reached the reporter. */
  record Told(boolean delivered, @Nullable Instant at) {}

  public Object[] arguments() {
    return details.toArray();
  }

  Moment told(@Nullable Told fate) {
    return new Moment(sequence, at, event, details, by, tone, said, documents, fate);
  }
}
