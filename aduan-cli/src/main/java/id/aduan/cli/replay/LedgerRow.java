package id.aduan.cli.replay;

import tools.jackson.databind.JsonNode;

/**
 * One message as the ledger tells of it.
 *
 * @param cause the event that it tells of
 * @param uncertain how many attempts ended without an answer
 */
record LedgerRow(
    String id, String cause, String purpose, String state, int uncertain, String skipReason) {
  static LedgerRow of(JsonNode json) {
    return new LedgerRow(
        json.path("id").asString(),
        json.path("cause").asString(),
        json.path("purpose").asString(),
        json.path("state").asString(),
        json.path("uncertain").asInt(),
        json.path("skipReason").asString(""));
  }

  boolean isSent() {
    return state.equals("HANDED_OVER") || state.equals("DELIVERED");
  }

  boolean isSkipped() {
    return state.equals("SKIPPED");
  }
}
