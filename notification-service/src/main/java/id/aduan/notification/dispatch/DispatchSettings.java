package id.aduan.notification.dispatch;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How messages are sent, as an operator sets it.
 *
 * @param instance the name of this instance, unlike that of any other that runs
 * @param concurrency how many hand-overs at once, per channel
 * @param holdBack how long a message waits for an earlier one of its case at most
 * @param firstRetry pause after the first failed attempt; it doubles
 * @param longestRetry the longest pause between attempts
 * @param serverPause how long a server that is away is left alone
 */
public record DispatchSettings(
    Supplier<String> instance,
    int concurrency,
    Duration holdBack,
    Duration firstRetry,
    Duration longestRetry,
    Duration serverPause) {}
