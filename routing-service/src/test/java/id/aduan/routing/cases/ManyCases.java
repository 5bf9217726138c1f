package id.aduan.routing.cases;

import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.CaseExamples.In;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores full of cases. */
public final class ManyCases {
  private static final int BATCH = 500;

  private ManyCases() {}

  /** Stores cases in these states in turn, all of them published. */
  public static void fill(
      Cases cases, UnpublishedCases outbox, int from, int until, List<In> states) {
    for (int first = from; first < until; first += BATCH) {
      List<CaseWrite> writes = new ArrayList<>();
      Map<TrackingId, Long> through = new LinkedHashMap<>();
      for (int n = first; n < Math.min(first + BATCH, until); n++) {
        CaseWrite.Open open = opening(n, states.get(n % states.size()));
        writes.add(open);
        through.put(open.id(), open.after().version());
      }
      if (!cases.save(writes).isEmpty()) {
        throw new IllegalStateException("cases: overtaken (expected: alone)");
      }
      outbox.published(through);
    }
  }

  private static CaseWrite.Open opening(int number, In state) {
    Transition walked = CaseExamples.walk(state);
    List<Recorded> all = new ArrayList<>();
    all.addAll(CaseExamples.opened(Complaints.aComplaint(CaseExamples.ACCEPTED)).recorded());
    all.addAll(walked.recorded());
    Case on = walked.after();
    Case renumbered =
        new Case(
            Complaints.numbered(number),
            on.version(),
            on.origin(),
            on.subject(),
            on.clocks(),
            on.tally(),
            on.state(),
            on.writings());
    return new CaseWrite.Open(renumbered, all, List.of(), false);
  }
}
