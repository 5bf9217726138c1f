package id.aduan.routing.web;

import id.aduan.kit.web.Bilingual;
import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.AttachmentId;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.cases.NamedDocument;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the attachments that a command names, which must be those of its case. */
final class DocumentsReader {
  private static final String FIELD = "documents";
  private final Attachments attachments;
  private final Clock clock;

  DocumentsReader(Attachments attachments, Clock clock) {
    this.attachments = attachments;
    this.clock = clock;
  }

  List<NamedDocument> read(Call call, @Nullable List<String> named) {
    Input input = new Input(call.language());
    var ids = new LinkedHashSet<>(Objects.requireNonNullElse(named, List.<String>of()));
    if (ids.size() > Attachment.MOST_OF_ACT) {
      input.fault(
          FIELD,
          "too-many",
          new Bilingual(
              "Paling banyak " + Attachment.MOST_OF_ACT + " lampiran.",
              "At most " + Attachment.MOST_OF_ACT + " attachments."));
      return input.checked(List.of());
    }
    List<NamedDocument> found =
        ids.stream()
            .map(id -> input.optional(FIELD, id, value -> found(call, new AttachmentId(value))))
            .filter(Objects::nonNull)
            .toList();
    return input.checked(found);
  }

  private NamedDocument found(Call call, AttachmentId id) {
    Optional<Attachment> attachment =
        attachments
            .find(id)
            .filter(a -> a.complaint().equals(call.id()) && a.isNameable(clock.instant()));
    return attachment
        .map(a -> new NamedDocument(a.id(), a.hash()))
        .orElseThrow(() ->
            new IllegalArgumentException("attachment: '" + id + "' (expected: of this case)"));
  }
}
