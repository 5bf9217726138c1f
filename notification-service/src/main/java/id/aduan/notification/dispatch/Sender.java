package id.aduan.notification.dispatch;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How messages are sent.
 *
 * @param instance the name of this instance, unlike that of any other that runs; known once its
 *     port is
 * @param concurrency how many hand-overs at once, per channel
 * @param holdBack how long a message waits for an earlier one of its case at most
 */
record Sender(Supplier<String> instance, int concurrency, Duration holdBack, Backoff backoff) {}
