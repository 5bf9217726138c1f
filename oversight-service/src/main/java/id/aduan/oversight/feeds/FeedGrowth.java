package id.aduan.oversight.feeds;

import id.aduan.contract.AgencyCode;

/** Hears that a log has grown. */
@FunctionalInterface
public interface FeedGrowth {

  /**
   * @param number of the last entry
   */
  void reached(AgencyCode agency, long number);
}
