package id.aduan.routing.webhooks;

import java.time.Duration;
import java.util.List;

/**
 * How patient deliveries are.
 *
 * @param firstPause after a first failure; each further one doubles it
 * @param failuresBeforeRest after how many failures in a row the endpoint is left in peace
 * @param firstRest how long it is left in peace first; each further time doubles it
 * @param longestRest and no longer than this
 * @param connectWithin for the connection
 * @param answerWithin for the whole call
 * @param alarmAfter how long failures may last before health says so
 * @param lookEvery how often each instance looks for changed webhooks
 * @param secretOverlap how long a replaced secret counts beside the new one
 * @param allowedNetworks addresses within the administration that may be called, such as {@code
 *     10.20.0.0/16}
 */
public record WebhookPolicy(
    Duration firstPause,
    int failuresBeforeRest,
    Duration firstRest,
    Duration longestRest,
    Duration connectWithin,
    Duration answerWithin,
    Duration alarmAfter,
    Duration lookEvery,
    Duration secretOverlap,
    List<String> allowedNetworks) {
  public WebhookPolicy {
    allowedNetworks = List.copyOf(allowedNetworks);
  }
}
