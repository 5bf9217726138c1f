package id.aduan.routing.web.console;

import id.aduan.contract.TrackingId;
import id.aduan.kit.audit.Auditor;
import id.aduan.kit.web.Problem;
import id.aduan.routing.cases.CaseReads;
import id.aduan.routing.cases.Sought;
import id.aduan.routing.cases.WorkPage;
import id.aduan.routing.cases.WorkQuery;
import id.aduan.routing.search.SearchWords;
import id.aduan.routing.web.Cursors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Finds cases by number, by words and by the end of a telephone number. What somebody looks for may
 * name a reporter, so that it is sent in a form, and stands in no address.
 */
@Controller
class SearchPages {
  static final String SEARCH = "/cari";
  private final Console console;
  private final Lists lists;
  private final CaseReads reads;
  private final Supplier<SearchWords> words;
  private final Dues dues;
  private final Auditor auditor;

  SearchPages(
      Console console,
      Lists lists,
      CaseReads reads,
      Supplier<SearchWords> words,
      Dues dues,
      Auditor auditor) {
    this.console = console;
    this.lists = lists;
    this.reads = reads;
    this.words = words;
    this.dues = dues;
    this.auditor = auditor;
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Offers to look for something; only a number, which names nobody, may stand in the address. */
  @GetMapping(SEARCH)
  ModelAndView offer(@RequestParam(name = "q", defaultValue = "") String typed, Visit visit) {
    return TrackingId.parse(typed)
        .map(SearchPages::caseOf)
        .orElseGet(() -> results("", new Asked(null, null, null, null, null, null), null, visit));
  }

  /** Finds what was typed, in all that its reader may see or in one of his lists. */
  @PostMapping(path = SEARCH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView search(
      @RequestParam(name = "q", defaultValue = "") String typed, Asked asked, Visit visit) {
    Optional<TrackingId> number = TrackingId.parse(typed);
    if (number.isPresent()) {
      return caseOf(number.get());
    }
    Sought sought = words.get().read(typed, visit.officer().isCoordinator());
    @Nullable WorkPage found = sought.isNothing() ? null : found(sought, asked, visit);
    if (found != null) {
      found.items().forEach(item -> auditor.shows(visit.request(), item.trackingId()));
    }
    return results(typed, asked, found, visit);
  }

  private WorkPage found(Sought sought, Asked asked, Visit visit) {
    if (asked.isInList()) {
      Lists.Found list = lists.found(asked, visit.officer());
      return lists.page(
          list,
          lists.query(list, visit.officer(), WorkPages.PAGE).holding(sought),
          visit.officer());
    }
    return reads.search(
        asked.narrow(WorkQuery.of(null, WorkPages.PAGE)).holding(sought), visit.officer());
  }

  private ModelAndView results(String typed, Asked asked, @Nullable WorkPage found, Visit visit) {
    ModelAndView page =
        asked.isInList()
            ? inList(lists.found(asked, visit.officer()), visit)
            : console.page("search", visit);
    return page.addObject("typed", typed)
        .addObject("asked", asked)
        .addObject("searched", found != null)
        .addObject(
            "rows",
            found == null
                ? List.of()
                : found.items().stream().map(item -> Row.of(item, dues)).toList())
        .addObject("next", found == null ? null : Cursors.sealed(found.next()));
  }

  private ModelAndView inList(Lists.Found list, Visit visit) {
    return console
        .page("search", visit, list.asked())
        .addObject("place", list.place())
        .addObject("list", list.list().code());
  }

  private static ModelAndView caseOf(TrackingId number) {
    return new ModelAndView("redirect:/tugas/cases/" + number);
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
