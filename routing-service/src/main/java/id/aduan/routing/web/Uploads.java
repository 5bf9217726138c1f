package id.aduan.routing.web;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.AttachmentId;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.attachments.CleanCopy;
import id.aduan.routing.cases.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Receives files: what they are is read from their content, and they are kept as that. */
public final class Uploads {
  private final Attachments attachments;
  private final Clock clock;
  private final Supplier<UUID> ids;

  /**
   * @param ids for files that come without a key
   */
  public Uploads(Attachments attachments, Clock clock, Supplier<UUID> ids) {
    this.attachments = attachments;
    this.clock = clock;
    this.ids = ids;
  }

  /** Takes the file that is the body of a request, as what it is; its key becomes its id. */
  Attachment take(
      TrackingId complaint, @Nullable String key, PersonId uploader, HttpServletRequest request)
      throws IOException {
    UUID chosen = key == null ? ids.get() : Preconditions.uuid(key);
    if (request.getContentLengthLong() > Attachment.LARGEST) {
      throw tooLarge();
    }
    return take(complaint, chosen, uploader, request.getInputStream());
  }

  public Attachment take(TrackingId complaint, UUID key, PersonId uploader, InputStream file)
      throws IOException {
    AttachmentId id = new AttachmentId(key.toString());
    checkRoom(complaint, id);
    return received(complaint, id, uploader, file);
  }

  private void checkRoom(TrackingId complaint, AttachmentId id) {
    if (attachments.find(id).isEmpty()
        && attachments.of(complaint).size() >= Attachment.MOST_OF_CASE) {
      throw Problems.refused(Refusal.TOO_MANY_ATTACHMENTS);
    }
  }

  /** What is sent slowly lies in a file meanwhile, not in memory. */
  private Attachment received(
      TrackingId complaint, AttachmentId id, PersonId uploader, InputStream file)
      throws IOException {
    Path copy = Files.createTempFile("attachment", null);
    try {
      CleanCopy.Result result;
      try (OutputStream to = Files.newOutputStream(copy)) {
        result = CleanCopy.copy(file, to);
      }
      return switch (result) {
        case CleanCopy.Result.Copied(var type, var size, var hash) ->
            stored(new Attachment(id, complaint, uploader, type, size, hash, now(), true), copy);
        case CleanCopy.Result.UnknownType _ -> throw unknownType();
        case CleanCopy.Result.TooLarge _ -> throw tooLarge();
        case CleanCopy.Result.Broken _ -> throw broken();
      };
    } finally {
      Files.delete(copy);
    }
  }

  private Attachment stored(Attachment wanted, Path copy) throws IOException {
    try (InputStream content = Files.newInputStream(copy)) {
      Attachment stored = attachments.add(wanted, content).orElseThrow(Uploads::underWay);
      if (!stored.isSameAs(wanted)) {
        throw Problems.keyConflict();
      }
      return stored;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Problem unknownType() {
    return Problem.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "attachment-type",
        new Bilingual(
            "Mohon kirim foto JPEG, PNG atau WebP, atau dokumen PDF; isi berkas ini bukan salah satunya.",
            "Please send a JPEG, PNG or WebP photo, or a PDF document; the content of this file is none of"
                + " them."));
  }

  private static Problem tooLarge() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "attachment-too-large",
        new Bilingual(
            "Berkas ini terlalu besar; paling besar 10 MB dan 100 megapiksel.",
            "The file is too large; at most 10 MB and 100 megapixels."));
  }

  private static Problem broken() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "attachment-broken",
        new Bilingual(
            "Berkas ini rusak atau tidak lengkap. Mohon kirim ulang.",
            "The file is damaged or incomplete. Please send it again."));
  }

  private static Problem underWay() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "attachment-under-way",
        new Bilingual(
            "Berkas dengan kunci ini sedang dikirim.",
            "A file with this key is being sent already."));
  }
}
