package id.aduan.intake.web;

import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.Acceptance.Accepted;
import id.aduan.intake.complaints.ComplaintDraft;
import id.aduan.intake.identity.CitizenAccess.Decision.Granted;
import id.aduan.intake.identity.Origin;
import id.aduan.intake.identity.ReceiptSigner;
import id.aduan.kit.security.Program;
import id.aduan.kit.security.Scope;
import id.aduan.kit.web.Bilingual;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Files complaints and tells how they stand. */
@RestController
class ComplaintController {
  private static final String COMPLAINTS = "/api/v1/complaints";
  static final String ACCESS_CODE = "Access-Code";

  private final Doors doors;
  private final ReceiptSigner signer;
  private final Reporters reporters;
  private final ReporterReads reads;

  ComplaintController(Doors doors, ReceiptSigner signer, Reporters reporters, ReporterReads reads) {
    this.doors = doors;
    this.signer = signer;
    this.reporters = reporters;
    this.reads = reads;
  }

  /** Takes a complaint; the answer says under which number it is followed. */
  @PostMapping(path = COMPLAINTS, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Receipted> file(
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
      JsonBody<SubmitComplaint> body,
      @Nullable Authentication authentication,
      HttpServletRequest request,
      Locale locale)
      throws IOException {
    Language language = Bilingual.language(locale);
    IdempotencyKey idempotencyKey = IdempotencyKey.of(key);
    SubmitComplaint input = body.read(language);
    ComplaintDraft draft = Doors.good(doors.check(input, language), language);
    Accepted accepted =
        doors.accept(origin(authentication), draft, idempotencyKey, request.getRemoteAddr());
    return ResponseEntity.created(URI.create(COMPLAINTS + "/" + accepted.receipt().trackingId()))
        .body(receipted(accepted, language));
  }

  /** A program that may submit in its own name does; everybody else is the public. */
  private static Origin origin(@Nullable Authentication authentication) {
    return Program.of(authentication, Scope.COMPLAINTS_SUBMIT)
        .map(program -> Origin.program(program.client()))
        .orElse(Origin.PUBLIC);
  }

  /** Tells the reporter how his complaint stands. */
  @GetMapping(COMPLAINTS + "/{trackingId}")
  CaseView follow(
      @PathVariable String trackingId,
      @RequestHeader(name = ACCESS_CODE, defaultValue = "") String code,
      HttpServletRequest request,
      Locale locale) {
    Granted granted = reporters.admit(trackingId, code, request);
    return CaseView.of(reads.of(granted, request), Bilingual.language(locale));
  }

  /** Shows the keys with which receipts are signed (RFC 7517). */
  @GetMapping("/api/v1/receipt-keys")
  Map<String, List<Jwk>> receiptKeys() {
    return Map.of(
        "keys",
        signer.keys().stream()
            .map(key -> new Jwk("OKP", "Ed25519", key.x(), key.kid(), "sig", "EdDSA"))
            .toList());
  }

  private Receipted receipted(Accepted accepted, Language language) {
    var receipt = accepted.receipt();
    return new Receipted(
        receipt.trackingId(),
        receipt.code().value(),
        receipt.acceptedAt(),
        Missing.of(accepted.missing(), language),
        signer.sign(receipt));
  }

  /** The answer to a complaint. */
  record Receipted(
      TrackingId trackingId,
      String accessCode,
      Instant acceptedAt,
      List<Missing> missing,
      String receipt) {}

  /** What a complaint lacks, and the question for it. */
  record Missing(MissingFact fact, String message) {

    static List<Missing> of(Set<MissingFact> facts, Language language) {
      return facts.stream()
          .sorted()
          .map(fact -> new Missing(fact, Words.question(fact).in(language)))
          .toList();
    }
  }

  /** RFC 7517. */
  record Jwk(String kty, String crv, String x, String kid, String use, String alg) {}
}
