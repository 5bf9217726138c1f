package id.aduan.contract.wire;

import id.aduan.contract.AdapterName;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The topics of the platform, each with its one owner (SYSTEM.md, section 3). */
public final class Topics {
  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int PARTITIONS = 6;
  static final String SUBMISSIONS = "intake.submissions.";
  static final String RECEIPTS = "intake.receipts.";
  static final String ASSIGNMENTS = "routing.assignments.";
  static final String FEEDS = "oversight.feed.";
  private static final @Nullable Duration FOR_EVER = null;

  public static final Topic DOSSIERS =
      new Topic("intake.dossiers.v1", "intake", PARTITIONS, FORTNIGHT, true);
  public static final Topic CASES =
      new Topic("routing.cases.v1", "routing", PARTITIONS, FORTNIGHT, true);
  public static final Topic LIFECYCLE =
      new Topic("routing.lifecycle.v1", "routing", PARTITIONS, FOR_EVER, false);
  public static final Topic DELIVERIES =
      new Topic("notification.deliveries.v1", "notification", PARTITIONS, FOR_EVER, false);

  /** What somebody who asked by SMS is answered. */
  public static final Topic SMS_ANSWERS =
      new Topic("intake.sms-answers.v1", "intake", PARTITIONS, FORTNIGHT, true);

  /** What an SMSC says of what notification handed to it; it may say so to any of our sessions. */
  public static final Topic SMS_RECEIPTS =
      new Topic("intake.sms-receipts.v1", "intake", PARTITIONS, FORTNIGHT, true);

  /**
   * Who was signed out everywhere, and when; one partition, which every instance reads wholly. Kept
   * longer than any token lives: an older sign-out refuses nothing any more.
   */
  public static final Topic SIGN_OUTS =
      new Topic("routing.sign-outs.v1", "routing", 1, WEEK, false);

  /**
   * Who was let in at the broker and who was shut out, by whom and why, for the audit of routing;
   * written by whoever administers the broker, before it is so.
   */
  public static final Topic ACCESS_CHANGES =
      new Topic("broker.access-changes.v1", "administrator", 1, FORTNIGHT, true);

  private Topics() {}

  /** Where an adapter submits complaints. */
  public static Topic submissions(AdapterName adapter) {
    return new Topic(SUBMISSIONS + adapter + ".v1", "adapter", PARTITIONS, FORTNIGHT, true);
  }

  /** Where intake answers an adapter. */
  public static Topic receipts(AdapterName adapter) {
    return new Topic(RECEIPTS + adapter + ".v1", "intake", PARTITIONS, FORTNIGHT, true);
  }

  /** What an OPD's own system consumes. */
  public static Topic assignments(OpdCode opd) {
    return new Topic(ASSIGNMENTS + lower(opd.value()) + ".v1", "routing", 1, FORTNIGHT, true);
  }

  /** One overseer's status feed; one partition, so that its order is the order of its entries. */
  public static Topic feed(AgencyCode agency) {
    return new Topic(FEEDS + lower(agency.value()) + ".v1", "oversight", 1, FOR_EVER, false);
  }

  /** Where a group puts what it could not process of a topic that it knows by its name. */
  public static Topic deadLetters(String source, String group) {
    boolean forEver =
        source.equals(LIFECYCLE.name())
            || source.equals(DELIVERIES.name())
            || source.startsWith(FEEDS);
    return new Topic(source, group, 1, forEver ? FOR_EVER : FORTNIGHT, !forEver).deadLetters(group);
  }

  private static String lower(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
