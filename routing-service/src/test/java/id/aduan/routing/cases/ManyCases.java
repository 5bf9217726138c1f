package id.aduan.routing.cases;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case.Subject;
import id.aduan.routing.cases.CaseExamples.In;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Stores full of cases. */
public final class ManyCases {
  /** Each holds an equal share of the cases of every state. */
  public static final List<PlaceCode> PLACES =
      Stream.of("13.11.01", "13.11.02", "13.11.03", "13.11.04", "13.11.05")
          .map(PlaceCode::new)
          .toList();

  /** Each holds an equal share of the cases of every state. */
  public static final List<CategoryCode> CATEGORIES =
      Stream.of("jalan-berlubang", "jembatan", "sampah", "banjir", "penerangan-jalan")
          .map(CategoryCode::new)
          .toList();

  private static final int BATCH = 500;

  private ManyCases() {}

  /** Stores cases in these states and places in turn, all of them published. */
  public static void fill(
      Cases cases, UnpublishedCases outbox, int from, int until, List<In> states) {
    for (int first = from; first < until; first += BATCH) {
      List<CaseWrite> writes = new ArrayList<>();
      Map<TrackingId, Long> through = new LinkedHashMap<>();
      for (int n = first; n < Math.min(first + BATCH, until); n++) {
        CaseWrite.Open open = opening(n, states.get(n % states.size()), n / states.size());
        writes.add(open);
        through.put(open.id(), open.after().version());
      }
      if (!cases.save(writes).isEmpty()) {
        throw new IllegalStateException("cases: overtaken (expected: alone)");
      }
      outbox.published(through);
    }
  }

  private static CaseWrite.Open opening(int number, In state, int turn) {
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
            new Subject(
                on.subject().kind(),
                on.subject().misconduct(),
                CATEGORIES.get(turn % CATEGORIES.size()),
                PLACES.get(turn % PLACES.size())),
            on.conflict(),
            on.clocks(),
            on.custody(),
            on.coordination(),
            on.tally(),
            on.state(),
            on.writings());
    return new CaseWrite.Open(renumbered, all, List.of(), false);
  }
}
