package id.aduan.oversight.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.aduan.contract.AgencyCode;
import id.aduan.oversight.feeds.FeedEntry;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An agency's feed in pages, with a long poll at its end. */
@RestController
final class FeedEntriesController {
  private static final int LONGEST_PAGE = 1_000;
  private final FeedDoor door;
  private final FeedReader reader;
  private final Duration longestWait;

  FeedEntriesController(FeedDoor door, FeedReader reader, ReadingLimits limits) {
    this.door = door;
    this.reader = reader;
    this.longestWait = limits.longestWait();
  }

  /** Reads a page of an agency's feed, and waits for more if asked to. */
  @GetMapping("/api/v1/feeds/{agency}/entries")
  Page entries(
      @PathVariable String agency,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") int wait,
      Authentication authentication) {
    AgencyCode own = door.enter(Reader.of(authentication), agency);
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Refusals.badParameter("limit");
    }
    if (wait < 0) {
      throw Refusals.badParameter("wait");
    }
    FeedCursor from = from(own, cursor);
    return wait == 0
        ? page(from, limit, Duration.ZERO)
        : door.withPlace(() -> page(from, limit, shorter(Duration.ofSeconds(wait))));
  }

  private FeedCursor from(AgencyCode agency, String cursor) {
    return cursor.isEmpty()
        ? FeedCursor.start(agency)
        : FeedCursor.parse(agency, cursor)
            .filter(parsed -> reader.reaches(agency, parsed.number()))
            .orElseThrow(Refusals::badCursor);
  }

  private Page page(FeedCursor from, int limit, Duration wait) {
    AgencyCode agency = from.agency();
    List<FeedEntry> entries = reader.after(agency, from.number(), limit, wait);
    long last = entries.isEmpty() ? from.number() : entries.getLast().number();
    Long behind = entries.size() == limit ? reader.behind(agency, last) : null;
    return new Page(
        entries.stream().map(EntryView::of).toList(),
        new FeedCursor(agency, last).opaque(),
        behind);
  }

  private Duration shorter(Duration wait) {
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }

  /**
   * A page of a feed.
   *
   * @param cursor where to go on; also where the page is empty
   * @param behind how many entries follow; absent where the page reached the end
   */
  record Page(
      List<EntryView> entries,
      String cursor,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long behind) {}
}
