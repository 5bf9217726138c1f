package id.aduan.routing.attachments;

import id.aduan.contract.TrackingId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attachments in memory: the twin of the store, for tests without one. */
public final class InMemoryAttachments implements Attachments {
  private final Map<AttachmentId, Attachment> attachments = new LinkedHashMap<>();
  private final Map<AttachmentId, List<Byte>> contents = new LinkedHashMap<>();

  @Override
  public synchronized Optional<Attachment> add(Attachment attachment, InputStream content)
      throws IOException {
    if (!attachments.containsKey(attachment.id())) {
      byte[] bytes = content.readAllBytes();
      contents.put(attachment.id(), boxed(bytes));
      attachments.put(attachment.id(), attachment);
    }
    return find(attachment.id());
  }

  @Override
  public synchronized Optional<Attachment> find(AttachmentId id) {
    return Optional.ofNullable(attachments.get(id));
  }

  @Override
  public synchronized List<Attachment> of(TrackingId complaint) {
    return attachments.values().stream()
        .filter(attachment -> attachment.complaint().equals(complaint))
        .sorted(Comparator.comparing(Attachment::at).thenComparing(a -> a.id().value()))
        .toList();
  }

  @Override
  public synchronized void copy(AttachmentId id, OutputStream to) throws IOException {
    for (byte next : contents.getOrDefault(id, List.of())) {
      to.write(next);
    }
  }

  @Override
  public synchronized List<Pending> pendingSince(Instant then, int limit) {
    return attachments.values().stream()
        .filter(attachment -> attachment.pending() && !attachment.at().isAfter(then))
        .sorted(Comparator.comparing(Attachment::at))
        .limit(limit)
        .map(attachment -> new Pending(attachment.id(), attachment.complaint()))
        .toList();
  }

  @Override
  public synchronized void keep(AttachmentId id) {
    attachments.computeIfPresent(id, (_, attachment) -> attachment.kept());
  }

  @Override
  public synchronized void remove(AttachmentId id) {
    attachments.remove(id);
    contents.remove(id);
  }

  @Override
  public synchronized void removeAllOf(TrackingId complaint) {
    of(complaint).forEach(attachment -> remove(attachment.id()));
  }

  private static List<Byte> boxed(byte[] bytes) {
    List<Byte> boxed = new ArrayList<>(bytes.length);
    for (byte next : bytes) {
      boxed.add(next);
    }
    return boxed;
  }
}
