package id.aduan.cli.replay;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A case as the authority tells of it.
 *
 * @param complaint the text that it is about
 */
record CaseFound(String state, List<Event> history, String complaint) {
  CaseFound {
    history = List.copyOf(history);
  }

  /** One event of its history. */
  record Event(long sequence, String type) {}

  static CaseFound of(JsonNode json) {
    return new CaseFound(
        json.path("state").asString(json.path("state").path("code").asString("")),
        StreamSupport.stream(json.path("history").spliterator(), false)
            .map(e -> new Event(e.path("sequence").asLong(), e.path("type").asString()))
            .toList(),
        json.path("content").path("1").path("COMPLAINT").asString(""));
  }
}
