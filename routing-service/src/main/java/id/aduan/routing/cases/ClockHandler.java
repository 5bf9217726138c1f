package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Does what the time has come for, such as telling of a deadline that passed: each once, however
 * many instances of this service look.
 */
public final class ClockHandler {
  private final CaseWork work;

  public ClockHandler(CaseWork work) {
    this.work = work;
  }

  /** Deals with one page of late cases and answers how many it moved on. */
  public int handle(int limit) {
    Instant now = work.now();
    List<CaseWrite> writes = new ArrayList<>();
    for (Case late : work.cases().late(now, limit)) {
      Transition made = rung(late, now);
      if (!made.recorded().isEmpty()) {
        writes.add(new CaseWrite.Advance(late, made.after(), made.recorded(), List.of(), null));
      }
    }
    return writes.isEmpty() ? 0 : writes.size() - work.save(List.copyOf(writes)).size();
  }

  private Transition rung(Case late, Instant now) {
    Transition made = Transition.none(late);
    Circumstances circumstances = new Circumstances(now, Actor.SYSTEM);
    for (Alarm alarm : Alarm.of(late)) {
      made =
          switch (work.decider().decide(made.after(), alarm.command(), circumstances)) {
            case Decision.Decided decided -> made.then(decided, work.assignments(), now, null);
            case Decision.Refused _, Decision.AlreadyDone _ -> made;
          };
    }
    return made;
  }
}
