package id.aduan.routing.web.console;

import id.aduan.kit.audit.Auditor;
import id.aduan.kit.web.Problem;
import id.aduan.routing.cases.WorkPage;
import id.aduan.routing.web.Cursors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The work lists, for people. */
@Controller
class WorkPages {
  static final String LIST = "/tugas";
  static final int PAGE = 25;
  private final Console console;
  private final Lists lists;
  private final Dues dues;
  private final Auditor auditor;
  private final Supplier<UUID> ids;

  WorkPages(Console console, Lists lists, Dues dues, Auditor auditor, Supplier<UUID> ids) {
    this.console = console;
    this.lists = lists;
    this.dues = dues;
    this.auditor = auditor;
    this.ids = ids;
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Shows what waits at a desk, by nearest deadline. */
  @GetMapping(LIST)
  ModelAndView list(Asked asked, Visit visit) {
    Lists.Found list = lists.found(asked, visit.officer());
    WorkPage found = lists.page(list, lists.query(list, visit.officer(), PAGE), visit.officer());
    found.items().forEach(item -> auditor.shows(visit.request(), item.trackingId()));
    return console
        .page("list", visit, list.asked())
        .addObject("place", list.place())
        .addObject("list", list.list().code())
        .addObject("asked", list.asked())
        .addObject("acts", BulkAct.at(list.place().desk()))
        .addObject("seen", Seen.of(found).mark())
        .addObject("key", ids.get())
        .addObject("rows", found.items().stream().map(item -> Row.of(item, dues)).toList())
        .addObject("next", Cursors.sealed(found.next()));
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
