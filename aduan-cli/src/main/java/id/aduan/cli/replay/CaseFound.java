package id.aduan.cli.replay;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
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

  /**
   * One event of its history.
   *
   * @param settled what it says of a notice to the reporter; null where it says nothing of one
   */
  record Event(long sequence, String type, @Nullable Settled settled) {
    Event(long sequence, String type) {
      this(sequence, type, null);
    }

    static Event of(JsonNode json) {
      JsonNode event = json.path("event");
      return new Event(
          json.path("sequence").asLong(),
          json.path("type").asString(),
          event.has("notice")
              ? new Settled(event.path("notice").asLong(), event.path("delivered").asBoolean())
              : null);
    }
  }

  /**
   * What became of a notice.
   *
   * @param notice sequence of the event that it told of
   */
  record Settled(long notice, boolean delivered) {}

  static CaseFound of(JsonNode json) {
    return new CaseFound(
        json.path("state").asString(json.path("state").path("code").asString("")),
        StreamSupport.stream(json.path("history").spliterator(), false).map(Event::of).toList(),
        json.path("content").path("1").path("COMPLAINT").asString(""));
  }
}
