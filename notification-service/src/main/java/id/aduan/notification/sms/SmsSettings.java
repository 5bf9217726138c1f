package id.aduan.notification.sms;

import java.time.Duration;

/**
 * How short messages go out.
 *
 * @param url of the SMSC and our account there, or of an HTTP gateway; empty: SMS is not in service
 * @param secret with which calls of an HTTP gateway are signed
 * @param sender the short number from which they come, and which replies reach
 * @param connectTimeout the longest that connecting may take
 * @param replyTimeout the longest that one answer of the SMSC may take
 * @param enquireLink how long a silent session is left before it is asked whether it lives
 * @param perSecond how many messages the operator takes from an instance in a second
 * @param firstRebind pause after the first bind that failed; it doubles
 * @param longestRebind the longest pause between binds
 */
public record SmsSettings(
    String url,
    String secret,
    String sender,
    Duration connectTimeout,
    Duration replyTimeout,
    Duration enquireLink,
    int perSecond,
    Duration firstRebind,
    Duration longestRebind) {

  boolean isHttp() {
    return url.strip().startsWith("http:") || url.strip().startsWith("https:");
  }

  /** The password in the address must not reach a log by accident. */
  @Override
  public String toString() {
    return "SmsSettings of " + sender;
  }
}
