package id.aduan.routing.cases;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.surges.SurgePolicy;
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
  private final SurgePolicy surges;
  private final Attachments attachments;

  public DossiersHandler(
      CaseWork work, SuggestOpds suggester, SurgePolicy surges, Attachments attachments) {
    this.work = work;
    this.surges = surges;
    this.attachments = attachments;
    this.desk = new DossierDesk(work::decider, suggester, work.assignments());
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
    Arrivals arrivals = new Arrivals(work.cases(), surges, batch.values());
    List<CaseWrite> writes = new ArrayList<>();
    batch.forEach((id, arrived) -> {
      DossierDesk.Sitting sitting = desk.sitting(id, stored.get(id), arrivals, now);
      arrived.forEach(sitting::take);
      receptions.put(id, sitting.receptions());
      sitting.write().ifPresent(writes::add);
    });
    eraseAttachments(writes);
    return writes.isEmpty() ? Set.of() : work.save(List.copyOf(writes));
  }

  /**
   * Before the case forgets what it held: if that fails, or the case is overtaken, the erasure is
   * there still, and all of it is done again.
   */
  private void eraseAttachments(List<CaseWrite> writes) {
    for (CaseWrite write : writes) {
      if (write instanceof CaseWrite.Advance advance
          && advance.after().erased()
          && !advance.before().erased()) {
        attachments.removeAllOf(advance.id());
      }
    }
  }
}
