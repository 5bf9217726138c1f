package id.aduan.cli.replay;

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
 */
public record ReplaySettings(
    double rate,
    boolean byKafka,
    boolean lifecycle,
    double contactShare,
    long seed,
    Duration patience,
    int mostOpen) {}
