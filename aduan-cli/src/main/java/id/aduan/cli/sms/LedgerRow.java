package id.aduan.cli.sms;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A message of ours as the ledger tells of it.
 *
 * @param uncertain how many attempts ended without an answer
 */
record LedgerRow(String trackingId, String state, int uncertain) {
  /** The states of what waits for an attempt, the first or another. */
  static final Set<String> UNSENT = Set.of("WAITING", "PLANNED", "SENDING");

  static LedgerRow of(JsonNode json) {
    return new LedgerRow(
        json.path("trackingId").asString(""),
        json.path("state").asString(""),
        json.path("uncertain").asInt());
  }

  /** Whether nothing more is tried; if an answer was lost, it may have come all the same. */
  boolean isOver() {
    return switch (state) {
      case "HANDED_OVER", "DELIVERED" -> true;
      case "UNCERTAIN" -> uncertain > 0;
      default -> false;
    };
  }
}
