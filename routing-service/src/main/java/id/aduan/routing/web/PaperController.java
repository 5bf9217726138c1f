package id.aduan.routing.web;

import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.cases.CaseAttachments;
import id.aduan.routing.cases.CaseCommand.AddPapers;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.NamedDocument;
import id.aduan.routing.cases.Outcome;
import id.aduan.routing.cases.PaperDesk;
import id.aduan.routing.web.AttachmentController.AttachmentJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Papers that reporters hand in at the counter: sent first, one by one, then kept by one act. */
@RestController
@RequestMapping("/api/v1/cases/{id}/papers")
class PaperController {
  private final CommandHandler handler;
  private final CaseAttachments attachments;
  private final DocumentsReader documents;
  private final Uploads uploads;

  PaperController(
      CommandHandler handler, Attachments attachments, Clock clock, Supplier<UUID> ids) {
    this.handler = handler;
    this.attachments = new CaseAttachments(attachments);
    this.documents = new DocumentsReader(attachments, clock);
    this.uploads = new Uploads(attachments, clock, ids);
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
    PaperDesk desk = find(id, officer).orElseThrow(Problems::notFound);
    checkOpen(desk);
    Attachment added = uploads.take(desk.id(), key, officer.id(), request);
    return ResponseEntity.status(HttpStatus.CREATED).body(AttachmentJson.of(added));
  }

  /**
   * Keeps the papers that it names with their case, whatever its version: they change nothing that
   * anybody has seen.
   */
  @PostMapping
  ResponseEntity<Outcome.Done> keep(
      @PathVariable String id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Bodies.Papers body,
      Authentication authentication,
      HttpServletRequest request) {
    Call call =
        new Call(
            Preconditions.trackingId(id),
            Officers.of(authentication),
            Bilingual.language(RequestContextUtils.getLocale(request)),
            request.getRequestURI(),
            null,
            key);
    return keep(call, body);
  }

  ResponseEntity<Outcome.Done> keep(Call call, Bodies.Papers body) {
    if (find(call.id().value(), call.officer()).isEmpty()) {
      throw Problems.notFound();
    }
    AddPapers papers = read(call, body);
    return Commands.answer(handler.add(call.id(), call.officer(), papers, call.keyFor(body)));
  }

  private AddPapers read(Call call, Bodies.Papers body) {
    List<NamedDocument> named = documents.read(call, body.documents());
    Input input = new Input(call.language());
    if (named.isEmpty()) {
      input.missing("documents");
    }
    return input.checked(new AddPapers(named, input.note("note", body.note())));
  }

  Optional<PaperDesk> find(String id, Officer officer) {
    TrackingId complaint = Preconditions.trackingId(id);
    return handler.papers(complaint, officer);
  }

  /** Those that are sent and not kept yet, of this officer only. */
  List<Attachment> sent(PaperDesk desk) {
    return attachments.of(desk);
  }

  Attachment take(PaperDesk desk, UUID key, Officer officer, InputStream file) throws IOException {
    checkOpen(desk);
    return uploads.take(desk.id(), key, officer.id(), file);
  }

  static void checkOpen(PaperDesk desk) {
    desk.refusal()
        .ifPresent(refusal -> {
          throw Problems.refused(refusal);
        });
  }
}
