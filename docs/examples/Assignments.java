import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** What an OPD's system does upon an assignment, however it was told: once for each event. */
final class Assignments {
  private final Cases cases;
  private final Seen seen;

  Assignments(Cases cases, Seen seen) {
    this.cases = cases;
    this.seen = seen;
  }

  /** One after the other: the order of a case must not be lost between threads. */
  synchronized void take(String id, String type, String trackingId, JsonNode data)
      throws IOException, InterruptedException {
    if (seen.contains(id)) {
      return;
    }
    switch (type) {
      case "assignment.assigned.v1" -> {
        // An OPD that only supports another one does not start the follow-up.
        if (!data.path("supporting").asBoolean(false)) {
          cases.take(trackingId, id);
        }
      }
      case "assignment.withdrawn.v1" ->
          // Here your own system would close its work order. Reading the case would answer 404.
          System.out.println(trackingId + " withdrawn");
      default -> {
        // A kind that was made after this program: not for it, and no error.
      }
    }
    seen.add(id);
  }
}
