package id.aduan.routing.web;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.ErasureReason;
import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.Erasure;
import id.aduan.routing.cases.ErasurePage;
import id.aduan.routing.cases.ErasureQuery;
import id.aduan.routing.cases.Readers;
import id.aduan.routing.cases.Sight;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report of what was erased: when, why, and who confirmed it. */
@RestController
class ErasureController {
  private final Cases cases;
  private final Readers readers;

  ErasureController(Cases cases, Readers readers) {
    this.cases = cases;
    this.readers = readers;
  }

  /**
   * What is asked for in the address.
   *
   * @param progress {@code OPEN}, {@code OVERDUE} or {@code DONE}; absent: all
   */
  record Selection(@Nullable String progress, @Nullable String cursor, @Nullable Integer limit) {}

  /**
   * The erasure of a case.
   *
   * @param due until when all holders must have confirmed it
   * @param missing who has not
   */
  record ErasureJson(
      ErasureReason reason,
      Erasure.Progress progress,
      Instant orderedAt,
      Instant due,
      boolean late,
      Set<ErasureHolder> confirmed,
      Set<ErasureHolder> missing,
      @Nullable Instant completedAt) {
    static ErasureJson of(Erasure erasure) {
      return new ErasureJson(
          erasure.reason(),
          erasure.progress(),
          erasure.orderedAt(),
          erasure.due(),
          erasure.overdue(),
          erasure.confirmed(),
          erasure.missing(),
          erasure.completedAt());
    }
  }

  /** One line of the report. */
  record ItemJson(TrackingId trackingId, long version, CaseStateCode state, ErasureJson erasure) {}

  /** A page, with the place to go on from. */
  record PageJson(List<ItemJson> items, @Nullable String next) {}

  /** Shows the erasures that were ordered, the first first. */
  @GetMapping("/api/v1/erasures")
  PageJson list(Selection selection, Authentication authentication, Locale locale) {
    Sight sight =
        readers.ofErasures(Officers.of(authentication)).orElseThrow(Problems::notEntitled);
    Input input = new Input(Bilingual.language(locale));
    ErasureQuery query =
        new ErasureQuery(
            input.optional("progress", selection.progress(), Erasure.Progress::valueOf),
            input.optional("cursor", selection.cursor(), Cursors::opened),
            WorkListController.limit(selection.limit()));
    ErasurePage found = cases.erasures(input.checked(query), sight);
    return new PageJson(
        found.items().stream()
            .map(item ->
                new ItemJson(
                    item.trackingId(),
                    item.version(),
                    item.state(),
                    ErasureJson.of(item.erasure())))
            .toList(),
        Cursors.sealed(found.next()));
  }
}
