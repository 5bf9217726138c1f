package id.aduan.routing.web;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.AttachmentId;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.attachments.FileType;
import id.aduan.routing.cases.CaseAttachments;
import id.aduan.routing.cases.CaseView;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.Refusal;
import id.aduan.routing.cases.RequestView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Photos and documents of a case: sent first, then named by the act that they go with. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class AttachmentController {
  private final CommandHandler handler;
  private final CaseAttachments attachments;
  private final Uploads uploads;

  AttachmentController(
      CommandHandler handler, Attachments attachments, Clock clock, Supplier<UUID> ids) {
    this.handler = handler;
    this.attachments = new CaseAttachments(attachments);
    this.uploads = new Uploads(attachments, clock, ids);
  }

  /**
   * An attachment as the API shows it.
   *
   * @param sha256 of the file as it is kept, without what its camera wrote into it
   * @param pending whether it is removed after a day, unless an act names it
   */
  record AttachmentJson(
      AttachmentId id,
      FileType type,
      String mediaType,
      long size,
      String sha256,
      PersonId uploader,
      Instant at,
      boolean pending) {

    static AttachmentJson of(Attachment attachment) {
      return new AttachmentJson(
          attachment.id(),
          attachment.type(),
          attachment.type().mediaType(),
          attachment.size(),
          attachment.hash(),
          attachment.uploader(),
          attachment.at(),
          attachment.pending());
    }
  }

  /** Takes a photo or document: the file itself is the body. Its key becomes its id. */
  @PostMapping("/attachments")
  ResponseEntity<AttachmentJson> add(
      @PathVariable String id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Authentication authentication,
      HttpServletRequest request)
      throws IOException {
    Officer officer = Officers.of(authentication);
    CaseView view = seen(id, officer);
    if (view.found().erased()) {
      throw Problems.refused(Refusal.CONTENT_ERASED);
    }
    if (!view.mayAttach()) {
      throw Problems.notEntitled();
    }
    return added(view.found().id(), "", key, officer, request);
  }

  /** Takes a photo or document that an official will name in his answer. */
  @PostMapping("/requests/{number}/attachments")
  ResponseEntity<AttachmentJson> addToAnswer(
      @PathVariable String id,
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Authentication authentication,
      HttpServletRequest request)
      throws IOException {
    Officer officer = Officers.of(authentication);
    RequestView view = seen(id, number, officer);
    if (view.found().erased()) {
      throw Problems.refused(Refusal.CONTENT_ERASED);
    }
    if (!view.isAnswerable()) {
      throw Problems.notEntitled();
    }
    return added(view.found().id(), "/requests/" + view.request().number(), key, officer, request);
  }

  private ResponseEntity<AttachmentJson> added(
      TrackingId complaint,
      String place,
      @Nullable String key,
      Officer officer,
      HttpServletRequest request)
      throws IOException {
    Attachment added = uploads.take(complaint, key, officer.id(), request);
    return ResponseEntity.created(
            URI.create("/api/v1/cases/" + complaint + place + "/attachments/" + added.id()))
        .body(AttachmentJson.of(added));
  }

  /** Lists the photos and documents of a case. */
  @GetMapping("/attachments")
  List<AttachmentJson> list(@PathVariable String id, Authentication authentication) {
    CaseView view = seen(id, Officers.of(authentication));
    return attachments.of(view).stream().map(AttachmentJson::of).toList();
  }

  /** Gives a photo or document as a file that no browser opens by itself. */
  @GetMapping(
      path = "/attachments/{attachment}",
      produces = {"image/jpeg", "image/png", "image/webp", "application/pdf"})
  void show(
      @PathVariable String id,
      @PathVariable String attachment,
      Authentication authentication,
      HttpServletResponse response)
      throws IOException {
    CaseView view = seen(id, Officers.of(authentication));
    give(attachments.find(view, read(attachment)), response);
  }

  /** Gives a photo or document of an official's answer. */
  @GetMapping(
      path = "/requests/{number}/attachments/{attachment}",
      produces = {"image/jpeg", "image/png", "image/webp", "application/pdf"})
  void showOfAnswer(
      @PathVariable String id,
      @PathVariable String number,
      @PathVariable String attachment,
      Authentication authentication,
      HttpServletResponse response)
      throws IOException {
    RequestView view = seen(id, number, Officers.of(authentication));
    give(attachments.find(view, read(attachment)), response);
  }

  private static AttachmentId read(String attachment) {
    return new AttachmentId(Preconditions.uuid(attachment).toString());
  }

  private void give(Optional<Attachment> wanted, HttpServletResponse response) throws IOException {
    Attachment found = wanted.orElseThrow(Problems::notFound);
    response.setContentType(found.type().mediaType());
    response.setContentLengthLong(found.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + found.id() + "." + found.type().extension() + "\"");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    attachments.copy(found, response.getOutputStream());
  }

  private RequestView seen(String id, String number, Officer officer) {
    return handler
        .request(Preconditions.trackingId(id), Preconditions.number(number), officer)
        .orElseThrow(Problems::notFound);
  }

  private CaseView seen(String id, Officer officer) {
    return handler.view(Preconditions.trackingId(id), officer).orElseThrow(Problems::notFound);
  }
}
