package id.aduan.oversight.feeds;

import id.aduan.contract.AgencyCode;

/**
 * One entry of an agency's log.
 *
 * @param number 1, 2, 3, ... within the agency's log
 */
public record FeedEntry(AgencyCode agency, long number, Notice notice) {}
