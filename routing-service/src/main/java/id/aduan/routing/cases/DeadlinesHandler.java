package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.Deadline;
import id.aduan.routing.cases.CaseCommand.MissDeadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells of deadlines that passed, each once, however many instances of this service look. */
public final class DeadlinesHandler {
  private final CaseWork work;

  public DeadlinesHandler(CaseWork work) {
    this.work = work;
  }

  /** Deals with one page of late cases and answers how many it moved on. */
  public int handle(int limit) {
    Instant now = work.now();
    List<CaseWrite> writes = new ArrayList<>();
    for (Case late : work.cases().late(now, limit)) {
      Transition made = missed(late, now);
      if (!made.recorded().isEmpty()) {
        writes.add(new CaseWrite.Advance(late, made.after(), made.recorded(), List.of(), null));
      }
    }
    return writes.isEmpty() ? 0 : writes.size() - work.save(List.copyOf(writes)).size();
  }

  private Transition missed(Case late, Instant now) {
    Transition made = Transition.none(late);
    for (Deadline deadline : late.watched()) {
      MissDeadline command = new MissDeadline(deadline.kind(), deadline.due());
      Circumstances circumstances = new Circumstances(now, Actor.SYSTEM);
      made =
          switch (work.decider().decide(made.after(), command, circumstances)) {
            case Decision.Decided decided -> made.then(decided, work.assignments(), now, null);
            case Decision.Refused _, Decision.AlreadyDone _ -> made;
          };
    }
    return made;
  }
}
