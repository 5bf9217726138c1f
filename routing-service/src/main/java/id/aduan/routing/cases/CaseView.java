package id.aduan.routing.cases;

import id.aduan.contract.ContentPart;
import id.aduan.routing.appointments.Authority;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A case as one officer sees it.
 *
 * @param history a part of it, oldest first
 */
public record CaseView(Case found, List<Recorded> history, Authority authority) {
  /** As much of a history as is shown with the case itself. */
  public static final int LATEST = 100;

  public CaseView {
    history = List.copyOf(history);
  }

  /** What was written, by sequence. Anonim: only coordinators read the reporter's name. */
  public Map<Long, Map<ContentPart, String>> texts() {
    Map<Long, Map<ContentPart, String>> shown = new TreeMap<>();
    found
        .writings()
        .texts()
        .forEach((sequence, parts) -> {
          Map<ContentPart, String> readable = new EnumMap<>(ContentPart.class);
          readable.putAll(parts);
          if (hidesName()) {
            readable.remove(ContentPart.REPORTER_NAME);
          }
          shown.put(sequence, readable);
        });
    return shown;
  }

  /** What this officer may do next. */
  public Set<Action> actions() {
    Set<Action> open = EnumSet.noneOf(Action.class);
    for (Action action : NextSteps.of(found)) {
      if (Entitlement.capacity(found, action, authority).isPresent()) {
        open.add(action);
      }
    }
    return open;
  }

  /** Whether he may put something beside what he will write in the case. */
  public boolean mayAttach() {
    return !found.erased() && Entitlement.capacity(found, Action.ANSWERS, authority).isPresent();
  }

  private boolean hidesName() {
    return found.origin().visibility().anonim() && !authority.officer().isCoordinator();
  }
}
