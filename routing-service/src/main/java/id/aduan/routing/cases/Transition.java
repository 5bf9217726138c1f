package id.aduan.routing.cases;

import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as decisions made it, with the events that they added to its history. */
record Transition(Case after, List<Recorded> recorded) {
  Transition {
    recorded = List.copyOf(recorded);
  }

  static Transition opened(TrackingId id, Decided opening, String salt, Instant at) {
    Fact fact = opening.facts().getFirst();
    return new Transition(
        Evolution.opened(id, fact, salt),
        List.of(
            new Recorded(1, at, null, fact.event(), fact.texts(), fact.concerned(), List.of())));
  }

  static Transition none(Case on) {
    return new Transition(on, List.of());
  }

  Transition then(Decided decided, Assignments assignments, Instant at, @Nullable PersonId person) {
    Case now = after;
    List<Recorded> all = new ArrayList<>(recorded);
    for (Fact fact : decided.facts()) {
      Case next = Evolution.evolve(now, fact, at);
      List<AssignmentEvent> told = assignments.of(now, next, fact.event());
      all.add(
          new Recorded(
              next.version(), at, person, fact.event(), fact.texts(), fact.concerned(), told));
      now = next;
    }
    return new Transition(now, all);
  }
}
