package id.aduan.routing.cases;

import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the offices work together on a case.
 *
 * @param holders the OPDs that got it, in order
 * @param decision the open task to settle whose it is; at most one
 * @param owner whose a coordinator has settled that it is; that OPD returns it no more
 * @param supporters the OPDs that help the responsible one
 * @param links the cases that belong together with this one
 */
public record Coordination(
    List<OpdCode> holders,
    @Nullable DecisionTask decision,
    @Nullable OpdCode owner,
    Set<OpdCode> supporters,
    List<InternalRequest> requests,
    Map<TrackingId, LinkKind> links) {
  public static final Coordination NONE =
      new Coordination(List.of(), null, null, Set.of(), List.of(), Map.of());

  public Coordination {
    holders = List.copyOf(holders);
    supporters = Set.copyOf(supporters);
    requests = List.copyOf(requests);
    links = Map.copyOf(links);
  }

  /** A coordinator has to settle whose a case is that was passed around. */
  public record DecisionTask(Instant decideBy, boolean missed) {}

  /** Whether an OPD had the case, gave it away, and had it again. */
  boolean passedInACircle() {
    return Set.copyOf(holders).size() < holders.size();
  }

  Optional<InternalRequest> request(int number) {
    return requests.stream().filter(request -> request.number() == number).findFirst();
  }

  /** The requests that still wait for an answer. */
  public List<InternalRequest> waiting() {
    return requests.stream().filter(request -> request.status().waits()).toList();
  }

  Coordination heldBy(OpdCode opd) {
    return new Coordination(with(holders, opd), null, owner, without(opd), requests, links);
  }

  Coordination decision(@Nullable DecisionTask task) {
    return new Coordination(holders, task, owner, supporters, requests, links);
  }

  Coordination settled(OpdCode opd) {
    return new Coordination(holders, null, opd, supporters, requests, links);
  }

  Coordination supportedBy(OpdCode opd) {
    Set<OpdCode> more = new HashSet<>(supporters);
    more.add(opd);
    return new Coordination(holders, decision, owner, more, requests, links);
  }

  Coordination notSupportedBy(OpdCode opd) {
    return new Coordination(holders, decision, owner, without(opd), requests, links);
  }

  Coordination asked(InternalRequest request) {
    return new Coordination(holders, decision, owner, supporters, with(requests, request), links);
  }

  Coordination request(int number, UnaryOperator<InternalRequest> change) {
    return new Coordination(
        holders,
        decision,
        owner,
        supporters,
        requests.stream()
            .map(request -> request.number() == number ? change.apply(request) : request)
            .toList(),
        links);
  }

  Coordination linked(TrackingId other, LinkKind kind) {
    Map<TrackingId, LinkKind> more = new HashMap<>(links);
    more.put(other, kind);
    return new Coordination(holders, decision, owner, supporters, requests, more);
  }

  Coordination unlinked(TrackingId other) {
    Map<TrackingId, LinkKind> fewer = new HashMap<>(links);
    fewer.remove(other);
    return new Coordination(holders, decision, owner, supporters, requests, fewer);
  }

  private Set<OpdCode> without(OpdCode opd) {
    Set<OpdCode> fewer = new HashSet<>(supporters);
    fewer.remove(opd);
    return fewer;
  }

  private static <E> List<E> with(List<E> elements, E another) {
    List<E> more = new ArrayList<>(elements);
    more.add(another);
    return more;
  }
}
