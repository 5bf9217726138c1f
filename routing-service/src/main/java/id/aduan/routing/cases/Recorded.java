package id.aduan.routing.cases;

import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import id.aduan.contract.EventId;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event in the history of a case.
 *
 * @param person who did it, where an officer did; stays with the authority, is never published
 * @param texts what was written with it, as far as it is not erased
 * @param concerned whom of the administration it names; is never published either
 * @param assignments what it means to the systems of OPDs
 */
public record Recorded(
    long sequence,
    Instant at,
    @Nullable PersonId person,
    CaseEvent event,
    Map<ContentPart, String> texts,
    Concerned concerned,
    List<AssignmentEvent> assignments) {
  public Recorded {
    texts = Map.copyOf(texts);
    assignments = List.copyOf(assignments);
  }

  public EventId id(TrackingId complaint) {
    return EventId.ofCase(complaint, sequence);
  }
}
