package id.aduan.routing.web.console;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.kit.audit.Auditor;
import id.aduan.kit.web.Problem;
import id.aduan.routing.cases.WorkPage;
import id.aduan.routing.cases.WorkQuery;
import id.aduan.routing.web.Cursors;
import id.aduan.routing.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The work lists, for people. */
@Controller
class WorkPages {
  static final String LIST = "/tugas";
  static final String SEARCH = "/cari";
  private static final int PAGE = 25;
  private final Console console;
  private final Places places;
  private final Dues dues;
  private final Auditor auditor;

  WorkPages(Console console, Places places, Dues dues, Auditor auditor) {
    this.console = console;
    this.places = places;
    this.dues = dues;
    this.auditor = auditor;
  }

  /**
   * What is asked for in the address, which can be kept and sent to somebody.
   *
   * @param area a kecamatan
   */
  record Asked(
      @Nullable String desk,
      @Nullable String list,
      @Nullable String category,
      @Nullable String place,
      @Nullable String area,
      @Nullable String cursor) {

    public boolean isNarrowed() {
      return isSet(category) || isSet(place) || isSet(area);
    }

    private static boolean isSet(@Nullable String value) {
      return value != null && !value.isEmpty();
    }
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Shows what waits at a desk, by nearest deadline. */
  @GetMapping(LIST)
  ModelAndView list(Asked asked, Visit visit) {
    Place place =
        asked.desk() == null
            ? places.of(visit.officer()).stream().findFirst().orElseThrow(Problems::notEntitled)
            : places.find(asked.desk(), visit.officer()).orElseThrow(Problems::notFound);
    List<WorkList> lists = WorkList.on(place.desk());
    WorkList list =
        asked.list() == null
            ? lists.getFirst()
            : WorkList.named(asked.list()).filter(lists::contains).orElseThrow(Problems::notFound);
    WorkPage found = places.page(place, narrowed(place, list, asked, visit), visit.officer());
    found.items().forEach(item -> auditor.shows(visit.request(), item.trackingId()));
    return console
        .page("list", visit, place.code(), list.code())
        .addObject("place", place)
        .addObject("list", list.code())
        .addObject("asked", asked)
        .addObject("rows", found.items().stream().map(item -> Row.of(item, dues)).toList())
        .addObject("next", Cursors.sealed(found.next()));
  }

  private WorkQuery narrowed(Place place, WorkList list, Asked asked, Visit visit) {
    return places
        .query(place, list, visit.officer(), PAGE)
        .about(Asking.read(asked.category(), CategoryCode::new))
        .at(Asking.read(asked.place(), PlaceCode::new))
        .from(Asking.read(asked.area(), PlaceCode::new))
        .after(Asking.read(asked.cursor(), Cursors::opened));
  }

  /** Leads to the case whose number was typed. */
  @GetMapping(SEARCH)
  ModelAndView search(@RequestParam(name = "q", defaultValue = "") String typed, Visit visit) {
    Optional<TrackingId> number = TrackingId.parse(typed);
    return number.isPresent()
        ? new ModelAndView("redirect:/tugas/cases/" + number.get())
        : console.page("search", visit).addObject("typed", typed);
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
