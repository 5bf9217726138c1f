package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseLinked;
import id.aduan.contract.CaseEvent.CaseUnlinked;
import id.aduan.contract.LinkKind;
import id.aduan.contract.TrackingId;
import id.aduan.routing.appointments.Authority;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.CaseView.LinkedCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Shows a case with those that belong together with it, as far as the same officer sees them. */
final class CaseViews {
  private final Cases cases;
  private final BiPredicate<Case, Officer> sees;

  CaseViews(Cases cases, BiPredicate<Case, Officer> sees) {
    this.cases = cases;
    this.sees = sees;
  }

  CaseView of(Case found, List<Recorded> history, Officer officer, Authority authority) {
    Map<TrackingId, LinkKind> links = new TreeMap<>();
    links.putAll(cases.linkedTo(found.id(), CoordinationRules.MOST_LINKS));
    links.putAll(found.coordination().links());
    Map<TrackingId, Case> visible = visible(named(links.keySet(), history), officer);
    List<LinkedCase> shown = new ArrayList<>();
    links.forEach((other, kind) ->
        Optional.ofNullable(visible.get(other))
            .ifPresent(on -> shown.add(new LinkedCase(other, kind, on.state().code()))));
    return new CaseView(found, seen(history, visible.keySet()), authority, shown);
  }

  private static Set<TrackingId> named(Set<TrackingId> linked, List<Recorded> history) {
    Set<TrackingId> named = new HashSet<>(linked);
    history.forEach(recorded -> other(recorded.event()).ifPresent(named::add));
    return named;
  }

  private Map<TrackingId, Case> visible(Set<TrackingId> ids, Officer officer) {
    Map<TrackingId, Case> visible = new TreeMap<>();
    if (!ids.isEmpty()) {
      cases
          .load(ids)
          .forEach((id, stored) -> {
            if (stored instanceof Stored.Opened opened && sees.test(opened.found(), officer)) {
              visible.put(id, opened.found());
            }
          });
    }
    return visible;
  }

  /** A case that he may not see is not named either. */
  private static List<Recorded> seen(List<Recorded> history, Set<TrackingId> visible) {
    return history.stream()
        .filter(recorded -> other(recorded.event()).filter(id -> !visible.contains(id)).isEmpty())
        .toList();
  }

  private static Optional<TrackingId> other(CaseEvent event) {
    return switch (event) {
      case CaseLinked linked -> Optional.of(linked.other());
      case CaseUnlinked unlinked -> Optional.of(unlinked.other());
      case CaseEvent _ -> Optional.empty();
    };
  }
}
