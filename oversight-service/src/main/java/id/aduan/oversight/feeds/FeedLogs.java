package id.aduan.oversight.feeds;

import id.aduan.contract.AgencyCode;
import java.util.List;

/**
 * The agencies' logs, which are an authority: nothing in them is ever changed, removed or built
 * anew.
 */
public interface FeedLogs {

  /** The number of the last entry; 0 for a log without entries. */
  long tail(AgencyCode agency);

  /** The entries after a number, in their order. */
  List<FeedEntry> after(AgencyCode agency, long number, int limit);

  /**
   * Adds entries one after the other, and stops at the first whose number is taken, or whose case
   * and sequence the log has already.
   *
   * @param entries of one agency
   * @return how many were added
   */
  int add(List<FeedEntry> entries);

  /** Those of the notices that the log does not have yet, in the same order. */
  List<Notice> missing(AgencyCode agency, List<Notice> notices);
}
