package id.aduan.routing.web.console;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.lists.SavedList;
import id.aduan.routing.lists.SavedLists;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps narrowed lists in an officer's own menu, and takes them out of it. */
@Controller
class MyListPages {
  private final Console console;
  private final Lists lists;
  private final MyLists mine;
  private final Supplier<UUID> ids;

  MyListPages(Console console, Lists lists, MyLists mine, Supplier<UUID> ids) {
    this.console = console;
    this.lists = lists;
    this.mine = mine;
    this.ids = ids;
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Keeps a list under a name. */
  @PostMapping(
      path = WorkPages.LIST + "/simpan",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView keep(@RequestParam(defaultValue = "") String name, Asked asked, Visit visit) {
    Lists.Found found = lists.found(asked, visit.officer());
    var _ = lists.query(found, visit.officer(), 1);
    String kept = name.strip();
    if (kept.isEmpty() || kept.length() > SavedList.LONGEST_NAME) {
      throw refused(
          "list-name",
          new Bilingual(
              "Beri nama 1 sampai " + SavedList.LONGEST_NAME + " huruf untuk daftar ini.",
              "Give this list a name of 1 to " + SavedList.LONGEST_NAME + " letters."));
    }
    if (!mine.keep(visit.officer(), ids.get().toString(), kept, found)) {
      throw refused(
          "lists-full",
          new Bilingual(
              "Sudah ada " + SavedLists.MOST + " daftar tersimpan. Hapus satu dulu dari menu.",
              "There are " + SavedLists.MOST + " saved lists already. Remove one first."));
    }
    return new ModelAndView("redirect:" + found.asked().address(null));
  }

  /** Takes a list out of the menu. */
  @PostMapping(
      path = WorkPages.LIST + "/lupakan",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView forget(@RequestParam(defaultValue = "") String saved, Asked asked, Visit visit) {
    mine.forget(visit.officer(), saved);
    return new ModelAndView(
        "redirect:" + lists.found(asked, visit.officer()).asked().address(null));
  }

  private static Problem refused(String code, Bilingual why) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code, why);
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
