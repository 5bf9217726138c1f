package id.aduan.routing.organisation;

import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What made a version of a register out of the one before; it is kept for ever.
 *
 * @param by null for what an empty installation began with
 */
public record Change(
    Register register, int version, Instant at, @Nullable PersonId by, List<Edit> edits) {
  public Change {
    edits = List.copyOf(edits);
  }
}
