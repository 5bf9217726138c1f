package id.aduan.routing.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.OpdCode;
import id.aduan.kit.audit.Auditor;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseView;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.web.Preconditions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * One act on many cases of a list: first what it would come to, then what it came to in each, by
 * the address that the command has alone.
 */
@Controller
class BulkPages {
  static final String BULK = WorkPages.LIST + "/sekaligus";
  static final String PICKED = "pick";
  private static final List<String> AROUND =
      List.of(PICKED, "desk", "list", "category", "place", "area");
  private final Console console;
  private final Lists lists;
  private final CommandHandler handler;
  private final Acts acts;
  private final Choices choices;
  private final Auditor auditor;

  BulkPages(
      Console console,
      Lists lists,
      CommandHandler handler,
      Acts acts,
      Choices choices,
      Auditor auditor) {
    this.console = console;
    this.lists = lists;
    this.handler = handler;
    this.acts = acts;
    this.choices = choices;
    this.auditor = auditor;
  }

  /** What an act would come to in a case, as far as it can be told before. */
  public enum Outlook {
    READY,
    /** Somebody did something to it since it was seen in the list. */
    CHANGED,
    NOT_POSSIBLE,
    /** Somebody is accused in it. */
    ALONE,
    GONE
  }

  /** A chosen case before the act. */
  public record Before(Picked picked, Outlook outlook) {}

  /**
   * A chosen case after the act.
   *
   * @param why it was refused; empty where it was done
   */
  public record After(Picked picked, boolean done, String why) {}

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Shows what an act would come to, and asks for what it needs. */
  @PostMapping(path = BULK, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView ask(@RequestParam MultiValueMap<String, String> typed, Asked asked, Visit visit) {
    return asked(typed, asked, Filled.of(typed), visit);
  }

  /** Carries an act out, case by case; once, however often the form is sent. */
  @PostMapping(path = BULK + "/lakukan", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView act(@RequestParam MultiValueMap<String, String> typed, Asked asked, Visit visit) {
    Lists.Found list = lists.found(asked, visit.officer());
    BulkAct act = act(typed, list);
    UUID key = Preconditions.uuid(first(typed, "key"));
    List<After> results = new ArrayList<>();
    for (Picked picked : picked(typed)) {
      Optional<CaseView> view = handler.view(picked.id(), visit.officer());
      if (view.isPresent() && act.needsASecondLook(view.get().found())) {
        results.add(new After(picked, false, ""));
        continue;
      }
      Acts.Came came =
          acts.carryOut(
              picked.id(), filled(typed, act, picked, key, view.map(CaseView::found)), visit);
      if (!came.filled().faults().isEmpty()) {
        ModelAndView again = asked(typed, asked, came.filled(), visit);
        again.setStatus(HttpStatus.valueOf(came.status()));
        return again;
      }
      results.add(new After(picked, came.done(), came.filled().problem()));
    }
    return page("bulk-done", list, visit)
        .addObject("act", act)
        .addObject("results", results)
        .addObject("done", results.stream().filter(After::done).count());
  }

  private ModelAndView asked(
      MultiValueMap<String, String> typed, Asked asked, Filled filled, Visit visit) {
    Lists.Found list = lists.found(asked, visit.officer());
    BulkAct act = act(typed, list);
    List<Before> before = picked(typed).stream().map(picked -> before(picked, act, visit)).toList();
    OpdCode opd = list.place().opd();
    return page("bulk", list, visit)
        .addObject("act", act)
        .addObject("before", before)
        .addObject("ready", count(before, Outlook.READY))
        .addObject("filled", filled)
        .addObject("choices", choices)
        .addObject("opd", opd)
        .addObject("key", first(typed, "key"));
  }

  private Before before(Picked picked, BulkAct act, Visit visit) {
    return handler
        .view(picked.id(), visit.officer())
        .map(view -> {
          auditor.shows(visit.request(), picked.id());
          return new Before(picked, outlook(picked, act, view));
        })
        .orElseGet(() -> new Before(picked, Outlook.GONE));
  }

  private static Outlook outlook(Picked picked, BulkAct act, CaseView view) {
    if (!view.actions().contains(act.action())) {
      return Outlook.NOT_POSSIBLE;
    }
    if (view.found().version() != picked.version()) {
      return Outlook.CHANGED;
    }
    return act.needsASecondLook(view.found()) ? Outlook.ALONE : Outlook.READY;
  }

  private static long count(List<Before> before, Outlook outlook) {
    return before.stream().filter(one -> one.outlook() == outlook).count();
  }

  private ModelAndView page(String template, Lists.Found list, Visit visit) {
    return console
        .page(template, visit, list.asked())
        .addObject("asked", list.asked())
        .addObject("list", list.list().code());
  }

  private static BulkAct act(MultiValueMap<String, String> typed, Lists.Found list) {
    return BulkAct.named(first(typed, "action"))
        .filter(BulkAct.at(list.place().desk())::contains)
        .orElseThrow(() ->
            refused(
                "bulk-action",
                new Bilingual(
                    "Pilih dulu tindakan untuk kasus yang dicentang.",
                    "Choose first what is to be done with the ticked cases.")));
  }

  private static List<Picked> picked(MultiValueMap<String, String> typed) {
    List<Picked> picked = Picked.read(typed.getOrDefault(PICKED, List.of()));
    if (picked.isEmpty()) {
      throw refused(
          "bulk-nothing",
          new Bilingual(
              "Belum ada kasus yang dicentang. Kembali ke daftar dan centang kasusnya.",
              "No case is ticked yet. Go back to the list and tick the cases."));
    }
    return picked;
  }

  /** The form as it would be sent for this case alone. */
  private static Filled filled(
      MultiValueMap<String, String> typed,
      BulkAct act,
      Picked picked,
      UUID key,
      Optional<Case> found) {
    MultiValueMap<String, String> alone = new LinkedMultiValueMap<>(typed);
    AROUND.forEach(alone::remove);
    found.ifPresent(on -> alone.putAll(act.own(on)));
    alone.set("action", act.code());
    alone.set("version", Long.toString(picked.version()));
    alone.set("key", UUID.nameUUIDFromBytes((key + " " + picked.id()).getBytes(UTF_8)).toString());
    return Filled.of(alone);
  }

  private static String first(MultiValueMap<String, String> typed, String name) {
    @Nullable String value = typed.getFirst(name);
    return value == null ? "" : value;
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
