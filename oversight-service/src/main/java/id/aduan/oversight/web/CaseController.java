package id.aduan.oversight.web;

import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Followed up or not, since when, by whom, with which proof: one case. */
@RestController
final class CaseController {
  private final CaseReads reads;
  private final Clock clock;

  CaseController(CaseReads reads, Clock clock) {
    this.reads = reads;
    this.clock = clock;
  }

  /** Shows what became of one case. */
  @GetMapping("/api/v1/oversight/cases/{trackingId}")
  CaseView watched(@PathVariable String trackingId, Authentication authentication, Locale locale) {
    Reader reader = Reader.of(authentication);
    CaseReads.Found found =
        TrackingId.parse(trackingId)
            .flatMap(id -> reads.find(reader, id))
            .orElseThrow(Refusals::noSuchCase);
    return CaseView.of(
        found.watched(),
        found.told(),
        found.history(),
        Bilingual.language(locale),
        clock.instant());
  }
}
