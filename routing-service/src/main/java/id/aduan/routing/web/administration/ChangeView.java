package id.aduan.routing.web.administration;

import id.aduan.contract.PersonId;
import id.aduan.routing.organisation.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a register, as its history shows it.
 *
 * @param by null for what the installation began with
 * @param more how many edits there are besides
 */
public record ChangeView(
    int version,
    Instant at,
    @Nullable PersonId by,
    List<EditView.Count> counts,
    List<EditView> edits,
    int more) {
  private static final int MOST_SHOWN = 30;

  static ChangeView of(Change change) {
    List<EditView> edits =
        change.edits().stream().map(edit -> EditView.of(change.register(), edit)).toList();
    return new ChangeView(
        change.version(),
        change.at(),
        change.by(),
        EditView.counted(edits.stream()),
        edits.stream().limit(MOST_SHOWN).toList(),
        Math.max(0, edits.size() - MOST_SHOWN));
  }
}
