package id.aduan.routing.cases;

import id.aduan.contract.ContentPart;
import id.aduan.routing.appointments.Authority;
import id.aduan.routing.attachments.Attachment;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * An internal request as one officer sees it: with as much of the case as an official needs who is
 * asked for facts, whoever he is otherwise, and never with the reporter's name.
 */
public record RequestView(Case found, InternalRequest request, Authority authority) {
  private static final Set<ContentPart> OF_COMPLAINT =
      Set.of(ContentPart.TITLE, ContentPart.COMPLAINT, ContentPart.PLACE_TEXT);

  /** What was asked, what was answered, and what the complaint says. */
  public Map<ContentPart, String> texts() {
    Map<ContentPart, String> shown = new EnumMap<>(ContentPart.class);
    if (request.status() == InternalRequest.Status.WITHDRAWN) {
      return shown;
    }
    shown.putAll(found.writings().of(request.made()));
    Long answered = request.answered();
    if (answered != null) {
      shown.putAll(found.writings().of(answered));
    }
    if (!isOfMisconduct()) {
      found
          .writings()
          .of(1)
          .forEach((part, text) -> {
            if (OF_COMPLAINT.contains(part)) {
              shown.put(part, text);
            }
          });
    }
    return shown;
  }

  /** Whether he may look at a photo or document: one that nothing names yet is its sender's. */
  public boolean shows(Attachment attachment) {
    return NamedDocuments.names(found, attachment.id())
        ? NamedDocuments.namesAt(found, request.answered(), attachment.id())
        : attachment.uploader().equals(authority.officer().id());
  }

  /** Whether this officer can answer it now. */
  public boolean isAnswerable() {
    return request.status().waits() && Entitlement.isAsked(request, authority);
  }

  /** What is or may be misconduct reaches no official through a question for facts. */
  private boolean isOfMisconduct() {
    return found.subject().misconduct()
        || found.origin().misconductAlleged()
        || found.conflict().open();
  }
}
