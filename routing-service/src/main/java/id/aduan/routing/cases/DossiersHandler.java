package id.aduan.routing.cases;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes what came from citizens: one read, decisions in memory in the order of each case, one
 * write; only what was overtaken meanwhile is decided again.
 */
public final class DossiersHandler {
  private final CaseWork work;
  private final DossierDesk desk;

  public DossiersHandler(CaseWork work, SuggestOpds suggester) {
    this.work = work;
    this.desk = new DossierDesk(work.decider(), suggester, work.assignments());
  }

  /** Returns, when all of it is durable, what became of each. */
  public List<Reception> handle(List<Envelope<DossierEvent>> batch) {
    Map<TrackingId, List<Envelope<DossierEvent>>> byCase =
        batch.stream()
            .collect(
                Collectors.groupingBy(
                    Envelope::trackingId, LinkedHashMap::new, Collectors.toList()));
    Map<TrackingId, List<Reception>> receptions = new LinkedHashMap<>();
    work.untilSaved(byCase, rest -> once(rest, receptions));
    return receptions.values().stream().flatMap(List::stream).toList();
  }

  private Set<TrackingId> once(
      Map<TrackingId, List<Envelope<DossierEvent>>> batch,
      Map<TrackingId, List<Reception>> receptions) {
    Instant now = work.now();
    Map<TrackingId, Stored> stored = work.cases().load(batch.keySet());
    List<CaseWrite> writes = new ArrayList<>();
    batch.forEach((id, arrived) -> {
      DossierDesk.Sitting sitting = desk.sitting(id, stored.get(id), now);
      arrived.forEach(sitting::take);
      receptions.put(id, sitting.receptions());
      sitting.write().ifPresent(writes::add);
    });
    return writes.isEmpty() ? Set.of() : work.save(List.copyOf(writes));
  }
}
