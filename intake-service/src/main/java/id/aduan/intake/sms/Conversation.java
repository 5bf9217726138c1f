package id.aduan.intake.sms;

import id.aduan.contract.MissingFact;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was spoken of with a number.
 *
 * @param complaints the last few whose reporter is reached by it, the latest first
 * @param last what its last message was taken for; empty: it wrote none
 */
public record Conversation(List<TrackingId> complaints, Optional<Said> last) {
  static final Conversation NONE = new Conversation(List.of(), Optional.empty());

  public Conversation {
    complaints = List.copyOf(complaints);
  }

  /**
   * What a message was taken for.
   *
   * @param key of the message
   * @param gist the same for messages that say the same
   * @param words of an addition that may have been meant as a complaint of its own, and of the
   *     complaint that was made of it; null elsewhere
   */
  public record Said(
      String key,
      TrackingId complaint,
      Kind kind,
      Lacking lacking,
      String gist,
      @Nullable String words,
      Instant at) {

    /** The letters alone: robots change the hour, the impatient the dots. */
    static String gist(String text) {
      String letters = String.join("", Vocabulary.words(text)).replaceAll("[0-9]", "");
      return letters.isEmpty() ? "" : new Fingerprint().and(letters).hex();
    }

    boolean asks() {
      return lacking.next().isPresent();
    }

    /** What was said must not reach a log by accident. */
    @Override
    public String toString() {
      return "Said " + kind + " of " + complaint;
    }
  }

  /**
   * What a complaint lacks, asked for one by one.
   *
   * @param asked how often something was asked, the open question included
   */
  public record Lacking(Set<MissingFact> facts, int asked) {
    public static final Lacking NOTHING = new Lacking(Set.of(), 0);
    private static final int MOST_QUESTIONS = 2;

    public Lacking {
      facts = Set.copyOf(facts);
    }

    /** The first question is in the receipt. */
    static Lacking first(Set<MissingFact> facts) {
      return facts.isEmpty() ? NOTHING : new Lacking(facts, 1);
    }

    /** What the open question asks for; empty: none is open. */
    Optional<MissingFact> next() {
      return facts.stream().min(Comparator.naturalOrder());
    }

    /** After the answer to the open question. */
    Lacking answered(Set<MissingFact> alsoTold) {
      Set<MissingFact> rest = EnumSet.noneOf(MissingFact.class);
      rest.addAll(facts);
      next().ifPresent(rest::remove);
      rest.removeAll(alsoTold);
      return rest.isEmpty() || asked >= MOST_QUESTIONS ? NOTHING : new Lacking(rest, asked + 1);
    }
  }

  /** What words can be. */
  public enum Kind {
    COMPLAINT,
    REPLY,
    RATING,
    DISPUTE,
    WITHDRAWAL
  }
}
