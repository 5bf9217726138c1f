package id.aduan.oversight.feeds;

import id.aduan.contract.AgencyCode;
import java.time.Instant;
import java.util.OptionalLong;

/** Through which number each log has been published, and who publishes it at the moment. */
public interface FeedMarks {

  /** The number through which a log has been published; 0: nothing yet. */
  long published(AgencyCode agency);

  /**
   * Makes somebody the one who publishes a log for a time, unless somebody else still is. This only
   * spares the readers doubles: two publishers at once do no harm.
   *
   * @return the number through which the log has been published; empty: somebody else publishes it
   */
  OptionalLong claim(AgencyCode agency, String publisher, Instant now, Instant until);

  /** Moves the mark on; never backwards. */
  void publishedThrough(AgencyCode agency, long number);
}
