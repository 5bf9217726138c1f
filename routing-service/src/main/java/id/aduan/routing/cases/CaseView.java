package id.aduan.routing.cases;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ContentPart;
import id.aduan.contract.LinkKind;
import id.aduan.contract.TrackingId;
import id.aduan.routing.appointments.Authority;
import id.aduan.routing.attachments.Attachment;
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
 * @param links the cases that belong together with it, as far as he sees them, whichever side said
 *     so
 */
public record CaseView(
    Case found, List<Recorded> history, Authority authority, List<LinkedCase> links) {
  /** As much of a history as is shown with the case itself. */
  public static final int LATEST = 100;

  private static final Set<ContentPart> OF_REQUESTS =
      Set.of(ContentPart.REQUEST, ContentPart.REQUEST_ANSWER, ContentPart.DOCUMENTS);

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

  /** Whether he may look at a photo or document: one that nothing names yet is its sender's. */
  public boolean shows(Attachment attachment) {
    return NamedDocuments.names(found, attachment.id())
        ? found.coordination().requests().stream()
            .filter(request -> NamedDocuments.namesAt(found, request.answered(), attachment.id()))
            .allMatch(this::reads)
        : attachment.uploader().equals(authority.officer().id());
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
