package id.aduan.routing.cases;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ContentPart;
import id.aduan.contract.LinkKind;
import id.aduan.contract.TrackingId;
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
 * @param history oldest first
 * @param links the cases that belong together with it, as far as he sees them, whichever side said
 *     so
 */
public record CaseView(
    Case found, List<Recorded> history, Authority authority, List<LinkedCase> links) {
  private static final Set<ContentPart> OF_REQUESTS =
      Set.of(ContentPart.REQUEST, ContentPart.REQUEST_ANSWER);

  public CaseView {
    history = List.copyOf(history);
    links = List.copyOf(links);
  }

  /** Another case that belongs together with it. */
  public record LinkedCase(TrackingId other, LinkKind kind, CaseStateCode state) {}

  /** Whether he may read what was asked and answered in an internal request. */
  public boolean reads(InternalRequest request) {
    return Entitlement.reads(found, request, authority);
  }

  private boolean readsRequestAt(long sequence) {
    return found.coordination().requests().stream()
        .filter(request -> request.made() == sequence || isAnsweredAt(request, sequence))
        .allMatch(this::reads);
  }

  private static boolean isAnsweredAt(InternalRequest request, long sequence) {
    Long answered = request.answered();
    return answered != null && answered == sequence;
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
          if (!readsRequestAt(sequence)) {
            readable.keySet().removeAll(OF_REQUESTS);
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

  private boolean hidesName() {
    return found.origin().visibility().anonim() && !authority.officer().isCoordinator();
  }
}
