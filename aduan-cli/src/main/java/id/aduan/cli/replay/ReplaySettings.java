package id.aduan.cli.replay;

import id.aduan.cli.http.PatientClient;
import java.time.Duration;

/**
 * How a replay goes.
 *
 * @param rate complaints a second; 0: as fast as they are acknowledged
 * @param byKafka whether they come by the Kafka door
 * @param lifecycle whether officers and reporters play every case to its end
 * @param contactShare which share of the reporters can be reached
 * @param seed what the plans of the complaints follow from; the keys are new each time
 * @param patience how long nothing may move before the replay stops waiting
 * @param mostOpen how many complaints may be on their way at once
 * @param settle how long to wait before all is looked at once more, when all is well
 * @param answerWithin how long one request is tried again; longer than any outage meanwhile
 */
public record ReplaySettings(
    double rate,
    boolean byKafka,
    boolean lifecycle,
    double contactShare,
    long seed,
    Duration patience,
    int mostOpen,
    Duration settle,
    Duration answerWithin) {
  private static final Duration SETTLE = Duration.ofSeconds(3);

  /** With the usual times. */
  public ReplaySettings(
      double rate,
      boolean byKafka,
      boolean lifecycle,
      double contactShare,
      long seed,
      Duration patience,
      int mostOpen) {
    this(
        rate,
        byKafka,
        lifecycle,
        contactShare,
        seed,
        patience,
        mostOpen,
        SETTLE,
        PatientClient.PATIENCE);
  }

  /** The same where no answer may come for as long as an outage lasts. */
  public ReplaySettings outlasting(Duration outage) {
    return new ReplaySettings(
        rate,
        byKafka,
        lifecycle,
        contactShare,
        seed,
        patience,
        mostOpen,
        settle,
        answerWithin.plus(outage));
  }
}
