package id.aduan.cli.sms;

/**
 * A {@code submit_sm} of the system.
 *
 * @param number of the telephone that it is for
 * @param whole whether it is all of a message
 */
record Submission(String messageId, String number, String text, boolean whole) {}
