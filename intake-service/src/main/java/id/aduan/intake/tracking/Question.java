package id.aduan.intake.tracking;

import id.aduan.contract.MissingFact;
import java.time.Instant;
import java.util.Set;

/** What the reporter is asked, and until when. */
public record Question(String text, Set<MissingFact> facts, Instant replyBy) {
  public Question {
    facts = Set.copyOf(facts);
  }
}
