package id.aduan.oversight.web;

import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.oversight.telling.Messages;
import id.aduan.oversight.telling.Told;
import id.aduan.oversight.watching.Histories;
import id.aduan.oversight.watching.WatchedCase;
import id.aduan.oversight.watching.WatchedCases;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Followed up or not, since when, by whom, with which proof: one case. */
@RestController
final class CaseController {
  private final WatchedCases cases;
  private final Histories histories;
  private final Messages messages;
  private final Readers readers;
  private final Clock clock;

  CaseController(
      WatchedCases cases, Histories histories, Messages messages, Readers readers, Clock clock) {
    this.cases = cases;
    this.histories = histories;
    this.messages = messages;
    this.readers = readers;
    this.clock = clock;
  }

  /** Shows what became of one case. */
  @GetMapping("/api/v1/oversight/cases/{trackingId}")
  CaseView watched(@PathVariable String trackingId, Authentication authentication, Locale locale) {
    Reader reader = Reader.of(authentication);
    WatchedCase watched =
        find(trackingId)
            .filter(found -> readers.mayRead(reader, found))
            .orElseThrow(Refusals::noSuchCase);
    return CaseView.of(
        watched,
        Told.by(messages.about(watched.complaint())),
        histories.of(watched.complaint()),
        Bilingual.language(locale),
        clock.instant());
  }

  private Optional<WatchedCase> find(String typed) {
    return TrackingId.parse(typed)
        .flatMap(id -> Optional.ofNullable(cases.find(List.of(id)).get(id)));
  }
}
