package id.aduan.audited;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers in each way that services do; outside the package that all of them scan. */
@RestController
public class AuditedController {
  public static final TrackingId CASE = TrackingId.ofPayload("00000000000A");
  public static final TrackingId LINKED = TrackingId.ofPayload("00000000000B");
  public static final String TEXT = "jalan berlubang";

  record CaseJson(TrackingId id, String text, List<LinkJson> links) {}

  record LinkJson(@Nullable TrackingId other) {}

  record Archive(@Nullable String reason) {}

  @GetMapping("/api/v1/cases/{id}")
  ResponseEntity<CaseJson> show(@PathVariable String id) {
    return ResponseEntity.ok()
        .eTag("\"7\"")
        .body(
            TrackingId.parse(id)
                .filter(CASE::equals)
                .map(found -> new CaseJson(found, TEXT, List.of(new LinkJson(LINKED))))
                .orElseThrow(() ->
                    Problem.of(
                        HttpStatus.NOT_FOUND, "not-found", new Bilingual("tidak ada", "none"))));
  }

  @GetMapping("/api/v1/cases")
  Map<String, List<LinkJson>> list() {
    return Map.of("items", List.of(new LinkJson(CASE), new LinkJson(LINKED), new LinkJson(null)));
  }

  @PostMapping("/api/v1/cases/{id}/archive")
  Map<String, String> archive(@PathVariable String id, @RequestBody Archive body) {
    return Map.of();
  }

  @GetMapping("/api/v1/cases/{id}/attachments")
  ResponseEntity<Void> nothing(@PathVariable String id) {
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/api/v1/cases/{id}/history")
  void stream(@PathVariable String id, HttpServletResponse response) throws IOException {
    response.setHeader("ETag", "\"7\"");
    response.setContentLength(TEXT.length());
    response.getOutputStream().write(TEXT.getBytes(UTF_8));
  }

  @GetMapping("/api/v1/me")
  Map<String, String> me() {
    return Map.of();
  }
}
