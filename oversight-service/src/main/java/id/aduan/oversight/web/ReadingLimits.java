package id.aduan.oversight.web;

import java.time.Duration;

/**
 * How feeds may be read.
 *
 * @param connections readers that may keep a connection to this instance at once
 * @param heartbeat how often a stream without news shows that it is alive
 * @param longestWait how long a poll may wait at the end of a feed
 * @param look how often to look for entries that another instance appended, while somebody waits
 */
public record ReadingLimits(
    int connections, Duration heartbeat, Duration longestWait, Duration look) {}
