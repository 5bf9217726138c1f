package id.aduan.routing.web;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.CaseReads;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.HandOver;
import id.aduan.routing.cases.Readers;
import id.aduan.routing.cases.Untold;
import id.aduan.routing.cases.UntoldPage;
import id.aduan.routing.cases.UntoldQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the counter has to tell reporters in person, because no message reached them. */
@RestController
class CounterController {
  private final CaseReads reads;
  private final CommandHandler handler;
  private final Readers readers;
  private final Clock clock;

  CounterController(CaseReads reads, CommandHandler handler, Readers readers, Clock clock) {
    this.reads = reads;
    this.handler = handler;
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * What is asked for in the address.
   *
   * @param closed whether those cases are wanted that were closed without anybody being reached
   */
  record Selection(@Nullable Boolean closed, @Nullable String cursor, @Nullable Integer limit) {}

  /** One reporter who is to be told. */
  record ItemJson(
      TrackingId trackingId, long version, CaseStateCode state, Untold.What what, Instant since) {}

  /** A page, with the place to go on from. */
  record PageJson(List<ItemJson> items, @Nullable String next) {}

  /** What is to be read out to him. */
  record HandOverJson(
      TrackingId trackingId,
      long version,
      CaseStateCode state,
      Untold.What what,
      Instant since,
      Map<ContentPart, String> content) {}

  /** Shows which reporters no message reached, the longest waiting first. */
  @GetMapping("/api/v1/work-lists/counter")
  PageJson list(Selection selection, Authentication authentication, Locale locale) {
    Officer officer = Officers.of(authentication);
    Optional<CoordinatedBy> body = readers.coordinates(officer);
    if (body.isEmpty() && !officer.isAtCounter()) {
      throw Problems.notEntitled();
    }
    Input input = new Input(Bilingual.language(locale));
    UntoldQuery query =
        new UntoldQuery(
            Boolean.TRUE.equals(selection.closed()),
            body.isEmpty(),
            body.orElse(null),
            clock.instant(),
            input.optional("cursor", selection.cursor(), Cursors::opened),
            WorkListController.limit(selection.limit()));
    UntoldPage found = reads.untold(input.checked(query), officer);
    return new PageJson(
        found.items().stream()
            .map(item ->
                new ItemJson(
                    item.trackingId(), item.version(), item.state(), item.what(), item.since()))
            .toList(),
        Cursors.sealed(found.next()));
  }

  /** Shows what is to be read out to a reporter, and nothing else of his case. */
  @GetMapping("/api/v1/cases/{id}/untold")
  ResponseEntity<HandOverJson> show(@PathVariable String id, Authentication authentication) {
    HandOver found =
        handler
            .handOver(Preconditions.trackingId(id), Officers.of(authentication))
            .orElseThrow(Problems::notFound);
    return ResponseEntity.ok()
        .eTag(Preconditions.etag(found.version()))
        .body(
            new HandOverJson(
                found.trackingId(),
                found.version(),
                found.state(),
                found.untold().what(),
                found.untold().since(),
                found.texts()));
  }
}
