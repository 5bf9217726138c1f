package id.aduan.routing.web;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.CaseReads;
import id.aduan.routing.cases.RequestPage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an official is asked; the list shows no text, each request is opened by itself. */
@RestController
class RequestListController {
  private final CaseReads reads;
  private final Clock clock;

  RequestListController(CaseReads reads, Clock clock) {
    this.reads = reads;
    this.clock = clock;
  }

  /** A request that waits for him. */
  record ItemJson(
      TrackingId trackingId,
      long version,
      int number,
      OpdCode office,
      Instant due,
      boolean overdue,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place) {}

  /** A page, with the place to go on from. */
  record PageJson(List<ItemJson> items, @Nullable String next) {}

  /** Only what waits for whoever asks: nobody reads another's list. */
  @GetMapping("/api/v1/work-lists/official")
  PageJson ofOfficial(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Authentication authentication,
      Locale locale) {
    Officer officer = Officers.of(authentication);
    Input input = new Input(Bilingual.language(locale));
    String after = input.optional("cursor", cursor, Cursors::opened);
    int most = input.checked(WorkListController.limit(limit));
    RequestPage page = reads.asked(officer, after, most);
    Instant now = clock.instant();
    return new PageJson(
        page.items().stream().map(item -> item(item, now)).toList(), Cursors.sealed(page.next()));
  }

  private static ItemJson item(RequestPage.Item item, Instant now) {
    return new ItemJson(
        item.trackingId(),
        item.version(),
        item.request().number(),
        item.request().office(),
        item.request().due(),
        !now.isBefore(item.request().due()),
        item.category(),
        item.place());
  }
}
