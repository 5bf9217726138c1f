package id.aduan.intake.sms;

import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was spoken of with a number.
 *
 * @param complaints the last few, the latest first
 * @param last what the last message was taken for
 */
public record Conversation(List<TrackingId> complaints, Said last) {
  private static final int MOST = 5;

  public Conversation {
    complaints = List.copyOf(complaints);
  }

  /**
   * What a message was taken for.
   *
   * @param key of the message
   * @param asks whether something is missing, so that the next words are the answer
   */
  public record Said(String key, TrackingId complaint, Kind kind, boolean asks, Instant at) {}

  /** What words can be. */
  public enum Kind {
    COMPLAINT,
    REPLY,
    RATING,
    DISPUTE,
    /** A courtesy, which needs no answer. */
    COURTESY
  }

  /** As it goes on with a message. */
  static Conversation after(Optional<Conversation> before, Said said) {
    return new Conversation(
        Stream.concat(
                Stream.of(said.complaint()),
                before.stream().flatMap(known -> known.complaints().stream()))
            .distinct()
            .limit(MOST)
            .toList(),
        said);
  }
}
