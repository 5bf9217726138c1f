package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.routing.cases.CaseCommand.EndKeeping;
import id.aduan.routing.cases.Keeping.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Has erased what was kept long enough. The periods are policy and not part of a case: when they
 * change, what is stored already goes by the new ones.
 */
public final class RetentionHandler {
  private final CaseWork work;
  private final ErasurePolicy policy;
  private final int page;

  /**
   * @param page how many cases are read and written at once
   */
  public RetentionHandler(CaseWork work, ErasurePolicy policy, int page) {
    this.work = work;
    this.policy = policy;
    this.page = page;
  }

  /** Goes through a page of each term, and answers for how many cases an erasure was ordered. */
  public int handle() {
    int ordered = 0;
    for (Term term : Term.values()) {
      ordered += handle(term, work.now());
    }
    return ordered;
  }

  private int handle(Term term, Instant now) {
    List<CaseWrite> writes = new ArrayList<>();
    Circumstances circumstances = new Circumstances(now, Actor.SYSTEM);
    for (Case kept : work.cases().kept(term, policy.endedBy(term, now), page)) {
      if (work.decider().decide(kept, new EndKeeping(), circumstances)
          instanceof Decision.Decided decided) {
        Transition made = Transition.none(kept).then(decided, work.assignments(), now, null);
        writes.add(new CaseWrite.Advance(kept, made.after(), made.recorded(), List.of(), null));
      }
    }
    return writes.isEmpty() ? 0 : writes.size() - work.save(writes).size();
  }
}
