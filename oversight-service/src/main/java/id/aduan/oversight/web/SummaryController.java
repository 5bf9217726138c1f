package id.aduan.oversight.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.aduan.contract.AgencyCode;
import id.aduan.oversight.summaries.Question;
import id.aduan.oversight.summaries.Summaries;
import id.aduan.oversight.summaries.Summary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the agencies do, by the day on which complaints were accepted. */
@RestController
final class SummaryController {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 30);
  private final Summaries summaries;
  private final Readers readers;

  SummaryController(Summaries summaries, Readers readers) {
    this.summaries = summaries;
    this.readers = readers;
  }

  /**
   * Counts what became of the complaints of some days.
   *
   * @param from the first day; absent: no matter how long ago
   * @param until the last day, included; absent: today
   */
  @GetMapping("/api/v1/oversight/summary")
  Answer summary(
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      Authentication authentication) {
    Reader reader = Reader.of(authentication);
    AgencyCode bound = readers.bound(reader).orElse(null);
    LocalDate first = from == null ? FIRST : from;
    LocalDate last = until == null ? LAST : until;
    if (first.isBefore(FIRST)) {
      throw Refusals.badParameter("from");
    }
    if (last.isBefore(first) || last.isAfter(LAST)) {
      throw Refusals.badParameter("until");
    }
    Question question =
        new Question(start(first), start(last.plusDays(1)), bound, readers.offices(reader));
    return new Answer(from, until, summaries.of(question));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(WIB).toInstant();
  }

  /** A summary and the days that it is about, as they were asked for. */
  record Answer(
      @Nullable LocalDate from, @Nullable LocalDate until, @JsonUnwrapped Summary summary) {}
}
