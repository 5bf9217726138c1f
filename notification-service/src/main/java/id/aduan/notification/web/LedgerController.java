package id.aduan.notification.web;

import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.StateCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was told what, and what became of it. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerController {
  private static final int LARGEST_PAGE = 1000;
  private final Ledger ledger;

  LedgerController(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Lists all messages of one case, in the order of their causes. */
  @GetMapping("/{trackingId}")
  List<LedgerRow> ofCase(@PathVariable String trackingId) {
    TrackingId complaint =
        TrackingId.parse(trackingId)
            .orElseThrow(() ->
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "unknown-number",
                    new Bilingual("Nomor aduan tidak dikenal.", "Unknown complaint number.")));
    return ledger.of(complaint).stream().map(LedgerRow::of).toList();
  }

  /** Lists all messages, a page at a time. */
  @GetMapping
  Page all(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable StateCode state) {
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    List<Entry> entries = ledger.page(state, cursor == null ? null : Cursor.read(cursor), size);
    return new Page(
        entries.stream().map(LedgerRow::of).toList(),
        entries.size() < size ? null : Cursor.after(entries.getLast().notice().id()));
  }

  /** Counts the messages by their state. */
  @GetMapping("/summary")
  Map<StateCode, Long> summary() {
    return ledger.counts();
  }

  /**
   * A page of rows.
   *
   * @param next cursor of the next page; null on the last one
   */
  record Page(List<LedgerRow> items, @Nullable String next) {
    Page {
      items = List.copyOf(items);
    }
  }
}
