package id.aduan.cli.replay;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One entry of an overseer's feed.
 *
 * @param n its place in the feed
 * @param sequence its place in the case
 */
public record FeedEntry(
    long n, String id, String type, Instant time, String trackingId, long sequence) {
  static FeedEntry of(JsonNode json) {
    return new FeedEntry(
        json.path("n").asLong(),
        json.path("id").asString(),
        json.path("type").asString(),
        Instant.parse(json.path("time").asString()),
        json.path("trackingId").asString(),
        json.path("sequence").asLong());
  }
}
