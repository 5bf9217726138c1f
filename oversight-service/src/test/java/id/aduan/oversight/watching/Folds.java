package id.aduan.oversight.watching;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.Lifecycles;
import id.aduan.oversight.feeds.Notice;
import java.util.List;
import java.util.stream.IntStream;

/** Cases and observations of them, for tests. */
public final class Folds {
  private Folds() {}

  /** The case after its opening and these; one day passes between two events. */
  public static WatchedCase after(TrackingId complaint, CaseOpened opened, CaseEvent... events) {
    WatchedCase watched = Evolution.opened(complaint, 1, Lifecycles.ACCEPTED, opened);
    for (CaseEvent event : events) {
      watched = next(watched, event);
    }
    return watched;
  }

  static WatchedCase next(WatchedCase watched, CaseEvent event) {
    return Evolution.evolve(watched, Lifecycles.day((int) watched.sequence()), event)
        .at(watched.sequence() + 1);
  }

  static Observation observation(TrackingId complaint, long sequence, CaseEvent event) {
    return new Observation(notice(complaint, sequence), new Observed.Known(event));
  }

  static Observation unknown(TrackingId complaint, long sequence) {
    return new Observation(notice(complaint, sequence), new Observed.OfUnknownKind("case.sung.v1"));
  }

  static List<Observation> observations(TrackingId complaint, List<CaseEvent> events) {
    return IntStream.range(0, events.size())
        .mapToObj(i -> observation(complaint, i + 1, events.get(i)))
        .toList();
  }

  static Notice notice(TrackingId complaint, long sequence) {
    return new Notice(
        EventId.ofCase(complaint, sequence),
        "/routing-service",
        "case.any.v1",
        Lifecycles.day((int) sequence - 1),
        complaint,
        sequence,
        "{}");
  }
}
