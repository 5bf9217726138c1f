package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.CaseCommand.OfService;
import id.aduan.routing.cases.Decision.Decided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes what became of messages to reporters, and of their contacts: one read, decisions in memory
 * in the order of each case, one write. A case that is not known here waits for no message.
 */
public final class NoticesHandler {
  private final CaseWork work;

  public NoticesHandler(CaseWork work) {
    this.work = work;
  }

  /** Something that came to its end, in a case. */
  public record Settled(TrackingId complaint, OfService fate) {}

  /** Returns, when all of it is durable, how many of them a case was waiting for. */
  public int handle(List<Settled> batch) {
    Map<TrackingId, List<OfService>> byCase =
        batch.stream()
            .collect(
                Collectors.groupingBy(
                    Settled::complaint,
                    LinkedHashMap::new,
                    Collectors.mapping(Settled::fate, Collectors.toList())));
    Map<TrackingId, Integer> counted = new LinkedHashMap<>();
    work.untilSaved(byCase, rest -> once(rest, counted));
    return counted.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Set<TrackingId> once(
      Map<TrackingId, List<OfService>> batch, Map<TrackingId, Integer> counted) {
    Instant now = work.now();
    List<CaseWrite> writes = new ArrayList<>();
    work.cases()
        .load(batch.keySet())
        .forEach((id, stored) -> {
          if (stored instanceof Stored.Opened(Case before, _, _)) {
            Transition made = settled(before, batch.getOrDefault(id, List.of()), now);
            counted.put(id, made.recorded().size());
            if (!made.recorded().isEmpty()) {
              writes.add(
                  new CaseWrite.Advance(before, made.after(), made.recorded(), List.of(), null));
            }
          }
        });
    return writes.isEmpty() ? Set.of() : work.save(List.copyOf(writes));
  }

  private Transition settled(Case before, List<OfService> fates, Instant now) {
    Transition made = Transition.none(before);
    Circumstances circumstances = new Circumstances(now, Actor.SYSTEM);
    for (OfService fate : fates) {
      if (work.decider().decide(made.after(), fate, circumstances) instanceof Decided decided) {
        made = made.then(decided, work.assignments(), now, null);
      }
    }
    return made;
  }
}
