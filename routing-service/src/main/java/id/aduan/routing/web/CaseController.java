package id.aduan.routing.web;

import id.aduan.routing.cases.CaseView;
import id.aduan.routing.cases.CommandHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a case to whoever has it, or sees all. */
@RestController
class CaseController {
  private static final int MOST_EVENTS = 500;
  private final CommandHandler handler;

  CaseController(CommandHandler handler) {
    this.handler = handler;
  }

  /** Shows a case, with what was written in it and the last of its history. */
  @GetMapping("/api/v1/cases/{id}")
  ResponseEntity<CaseJson> show(@PathVariable String id, Authentication authentication) {
    CaseJson shown =
        handler
            .view(Preconditions.trackingId(id), Officers.of(authentication))
            .map(CaseJson::of)
            .orElseThrow(Problems::notFound);
    return ResponseEntity.ok().eTag(Preconditions.etag(shown.version())).body(shown);
  }

  /** A part of a history, with the place to go on from; what was written stands with the case. */
  record HistoryJson(List<CaseJson.EventJson> items, @Nullable Long next) {}

  /** Shows the history of a case from its beginning, part by part. */
  @GetMapping("/api/v1/cases/{id}/history")
  HistoryJson history(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "100") int limit,
      Authentication authentication) {
    CaseView view =
        handler
            .view(
                Preconditions.trackingId(id),
                Officers.of(authentication),
                Math.max(0, after),
                Math.clamp(limit, 1, MOST_EVENTS))
            .orElseThrow(Problems::notFound);
    long through = Math.max(0, after) + Math.clamp(limit, 1, MOST_EVENTS);
    return new HistoryJson(
        CaseJson.history(view), through < view.found().version() ? through : null);
  }
}
