package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent.DeadlinesReplanned;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a re-planning moves a deadline.
 *
 * @param kind null for the own time of the holder
 * @param counts whether the deadline counts in the present state of the case, so that it would be
 *     missed if its time has passed
 */
public record Shift(@Nullable DeadlineKind kind, Instant from, Instant to, boolean counts) {

  static List<Shift> of(Case before, DeadlinesReplanned event) {
    Stream<Shift> ofClocks =
        event.deadlines().stream()
            .flatMap(after ->
                before(before, after.kind())
                    .filter(was -> !was.due().equals(after.due()))
                    .map(was ->
                        new Shift(after.kind(), was.due(), after.due(), counts(before, was))));
    return Stream.concat(ofClocks, ownTime(before, event)).toList();
  }

  public boolean isOverdue(Instant now) {
    return counts && !now.isBefore(to);
  }

  private static Stream<Deadline> before(Case on, DeadlineKind kind) {
    return Stream.concat(on.open().stream(), on.clocks().running().stream())
        .filter(deadline -> deadline.kind() == kind)
        .limit(1);
  }

  /** The end of the time to dispute is nobody's miss. */
  private static boolean counts(Case on, Deadline was) {
    return was.kind() != DeadlineKind.DISPUTE && on.open().contains(was);
  }

  private static Stream<Shift> ownTime(Case on, DeadlinesReplanned event) {
    Deadline was = on.custody().ownTime();
    Deadline is = event.ownTime();
    return was == null || is == null || was.due().equals(is.due())
        ? Stream.empty()
        : Stream.of(new Shift(null, was.due(), is.due(), on.state() instanceof CaseState.AtOpd));
  }
}
