package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Does what the time has come for, such as telling of a deadline that passed: each once, however
 * many instances of this service look. The conditional write alone makes it once; the shares only
 * keep the instances out of each other's way.
 */
public final class ClockHandler {
  private final CaseWork work;
  private final int page;
  private final RandomGenerator random;

  /**
   * @param page how many cases are read and written at once
   * @param random for the order of the shares
   */
  public ClockHandler(CaseWork work, int page, RandomGenerator random) {
    this.work = work;
    this.page = page;
    this.random = random;
  }

  /** Goes through all that is late, and answers for how many cases there was something to do. */
  public int handle() {
    int late = 0;
    for (Share share : Share.inAnyOrder(random)) {
      late += handle(share);
    }
    return late;
  }

  /** Where another instance was faster it is at work: then there is more to do elsewhere. */
  private int handle(Share share) {
    int late = 0;
    boolean goesOn = true;
    while (goesOn) {
      List<CaseWrite> writes = ring(work.now(), share);
      boolean alone = writes.isEmpty() || work.save(writes).isEmpty();
      late += writes.size();
      goesOn = alone && writes.size() == page;
    }
    return late;
  }

  private List<CaseWrite> ring(Instant now, Share share) {
    List<CaseWrite> writes = new ArrayList<>();
    for (Case late : work.cases().late(now, share, page)) {
      Transition made = rung(late, now);
      if (!made.recorded().isEmpty()) {
        writes.add(new CaseWrite.Advance(late, made.after(), made.recorded(), List.of(), null));
      }
    }
    return List.copyOf(writes);
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
