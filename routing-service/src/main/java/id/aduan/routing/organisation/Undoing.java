package id.aduan.routing.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What takes a change back. What somebody changed again since then stays as it is.
 *
 * @param kept keys of what was changed again
 */
public record Undoing(Proposal proposal, Set<String> kept) {
  public Undoing {
    kept = Set.copyOf(kept);
  }

  static Undoing of(Change change, Contents now) {
    List<Proposal.Line> put = new ArrayList<>();
    Set<String> remove = new HashSet<>();
    Set<String> adopt = new HashSet<>();
    Set<String> kept = new HashSet<>();
    for (Edit edit : change.edits()) {
      Row before = edit.before();
      if (!now.row(edit.key()).equals(Optional.ofNullable(edit.after()))) {
        kept.add(edit.key());
      } else if (before == null) {
        remove.add(edit.key());
      } else if (edit.isAdoption() && !before.sample()) {
        adopt.add(edit.key());
      } else {
        put.add(new Proposal.Line(0, before));
      }
    }
    return new Undoing(new Proposal(put, remove, adopt, false), kept);
  }
}
