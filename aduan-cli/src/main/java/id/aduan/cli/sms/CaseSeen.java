package id.aduan.cli.sms;

/**
 * A case as the coordinators see it.
 *
 * @param text of the complaint, or how it begins
 */
record CaseSeen(String trackingId, String text) {}
