package id.aduan.routing.cases;

import id.aduan.routing.cases.CaseState.Notice;
import java.time.Instant;

/** What became of a notice to the reporter, and when. */
public record Fate(Notice notice, Instant at) {
  /** Nothing has come of it yet. */
  public static final Fate UNDER_WAY = new Fate(Notice.UNDER_WAY, Instant.EPOCH);

  boolean reached() {
    return switch (notice) {
      case DELIVERED, TOLD_IN_PERSON -> true;
      case UNDER_WAY, UNDELIVERED -> false;
    };
  }
}
