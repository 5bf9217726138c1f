package id.aduan.routing.cases;

import id.aduan.contract.ContentPart;
import id.aduan.routing.attachments.AttachmentId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which attachments go with what was written; they stand beside it, and are erased with it. */
final class NamedDocuments {
  private static final String BETWEEN = " ";

  private NamedDocuments() {}

  /** What was written, with the attachments that it names. */
  static Map<ContentPart, String> beside(
      Map<ContentPart, String> texts, List<NamedDocument> documents) {
    if (documents.isEmpty()) {
      return texts;
    }
    Map<ContentPart, String> more = new EnumMap<>(ContentPart.class);
    more.putAll(texts);
    more.put(
        ContentPart.DOCUMENTS,
        documents.stream()
            .map(document -> document.id() + BETWEEN + document.hash())
            .collect(Collectors.joining("\n")));
    return more;
  }

  /** Whether anything in a case names an attachment. */
  static boolean names(Case on, AttachmentId id) {
    return on.writings().texts().values().stream().anyMatch(parts -> names(parts, id));
  }

  /**
   * Whether what was written with one event names an attachment.
   *
   * @param sequence of the event; null: it has not happened
   */
  static boolean namesAt(Case on, @Nullable Long sequence, AttachmentId id) {
    return sequence != null && names(on.writings().of(sequence), id);
  }

  private static boolean names(Map<ContentPart, String> parts, AttachmentId id) {
    return parts
        .getOrDefault(ContentPart.DOCUMENTS, "")
        .lines()
        .anyMatch(line -> line.startsWith(id + BETWEEN));
  }
}
