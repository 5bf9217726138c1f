package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent.DeadlinesReplanned;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.CaseCommand.Replan;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Re-plans the open cases page by page, or says what a re-planning would come to. */
public final class Replanner {
  private static final int TRIES = 20;
  private final CaseWork work;

  public Replanner(CaseWork work) {
    this.work = work;
  }

  /**
   * A page of open cases.
   *
   * @param cases how many were looked at
   * @param moved those with a deadline that moves
   * @param next the number to go on from; null on the last page
   */
  public record Page(
      int cases, Map<TrackingId, List<Shift>> moved, @Nullable TrackingId next, Instant at) {
    public Page {
      moved = Map.copyOf(moved);
    }
  }

  /** What a decider with other tables would do; nothing changes. */
  public Page forecast(CaseDecider by, @Nullable TrackingId after, int limit) {
    Instant now = work.now();
    List<Case> cases = work.cases().open(after, limit);
    Map<TrackingId, List<Shift>> moved = new LinkedHashMap<>();
    for (Case on : cases) {
      replanned(by, on, now).ifPresent(decided -> moved.put(on.id(), shifts(on, decided)));
    }
    return page(cases, moved, limit, now);
  }

  /** Re-plans one page; done twice, it does nothing the second time. */
  public Page carryOut(@Nullable TrackingId after, int limit) {
    Instant now = work.now();
    List<Case> cases = work.cases().open(after, limit);
    Map<TrackingId, List<Shift>> moved = new LinkedHashMap<>();
    Collection<Case> left = cases;
    for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
      left = again(replan(left, moved, now));
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException("cases: overtaken again and again (expected: written)");
    }
    return page(cases, moved, limit, now);
  }

  private Set<TrackingId> replan(
      Collection<Case> cases, Map<TrackingId, List<Shift>> moved, Instant now) {
    List<CaseWrite> writes = new ArrayList<>();
    for (Case on : cases) {
      Optional<Decided> decided = replanned(work.decider(), on, now);
      if (decided.isPresent()) {
        Transition made = Transition.none(on).then(decided.get(), work.assignments(), now, null);
        writes.add(new CaseWrite.Advance(on, made.after(), made.recorded(), List.of(), null));
        moved.put(on.id(), shifts(on, decided.get()));
      }
    }
    return writes.isEmpty() ? Set.of() : work.save(writes);
  }

  private Collection<Case> again(Set<TrackingId> overtaken) {
    return overtaken.isEmpty()
        ? List.of()
        : work.cases().load(overtaken).values().stream()
            .filter(Stored.Opened.class::isInstance)
            .map(opened -> ((Stored.Opened) opened).found())
            .toList();
  }

  private static Optional<Decided> replanned(CaseDecider by, Case on, Instant now) {
    return switch (by.decide(on, new Replan(), new Circumstances(now, Actor.SYSTEM))) {
      case Decided decided -> Optional.of(decided);
      case Refused _, AlreadyDone _ -> Optional.empty();
    };
  }

  private static List<Shift> shifts(Case on, Decided decided) {
    return Shift.of(on, (DeadlinesReplanned) decided.facts().getFirst().event());
  }

  private static Page page(
      List<Case> cases, Map<TrackingId, List<Shift>> moved, int limit, Instant now) {
    return new Page(cases.size(), moved, cases.size() < limit ? null : cases.getLast().id(), now);
  }
}
