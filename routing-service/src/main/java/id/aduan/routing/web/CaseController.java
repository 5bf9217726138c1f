package id.aduan.routing.web;

import id.aduan.routing.cases.CommandHandler;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a case to whoever has it, or sees all. */
@RestController
class CaseController {
  private final CommandHandler handler;

  CaseController(CommandHandler handler) {
    this.handler = handler;
  }

  @GetMapping("/api/v1/cases/{id}")
  ResponseEntity<CaseJson> show(@PathVariable String id, Authentication authentication) {
    CaseJson shown =
        handler
            .view(Preconditions.trackingId(id), Officers.of(authentication))
            .map(CaseJson::of)
            .orElseThrow(Problems::notFound);
    return ResponseEntity.ok().eTag(Preconditions.etag(shown.version())).body(shown);
  }
}
