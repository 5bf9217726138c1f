package id.aduan.intake.dossiers;

import java.time.Instant;
import java.util.List;

/** What is recorded under one number. */
public sealed interface Dossier {

  /** Nothing yet. */
  record Unknown() implements Dossier {}

  /** Follow-ups that overtook their complaint wait for it. */
  record Waiting(List<Entry> followUps) implements Dossier {
    public Waiting {
      followUps = List.copyOf(followUps);
    }
  }

  /**
   * The complaint and what came after it.
   *
   * @param complaint holds a {@code ComplaintReceived}
   */
  record Recorded(Entry complaint, List<Entry> followUps) implements Dossier {
    public Recorded {
      followUps = List.copyOf(followUps);
    }
  }

  /** All that is left after an erasure: it refuses resurrection by a late copy. */
  record Erased(Instant at) implements Dossier {}
}
