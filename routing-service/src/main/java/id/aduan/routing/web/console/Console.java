package id.aduan.routing.web.console;

import id.aduan.contract.ActorRole;
import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.kit.look.PageFile;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.WorkQuery;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.web.PagePolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What all pages of the console have in common: their look, who reads, and the desks he has. */
@Component
public final class Console {
  static final String STYLE_PATH = "/konsol.css";
  static final String SCRIPT_PATH = "/konsol.js";
  static final PageFile STYLE =
      PageFile.style(
          STYLE_PATH,
          PageFile.LOOK,
          "pages/konsol.css",
          "pages/papan.css",
          "pages/live.css",
          "pages/kasus.css",
          "pages/loket.css");
  static final PageFile SCRIPT =
      PageFile.script(
          SCRIPT_PATH,
          "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
          "pages/konsol.js",
          "pages/live.js");

  /** Counted to here: who has more to do needs no exact number. */
  static final int MOST_COUNTED = 100;

  private static final Set<ActorRole> HANDLING =
      Set.of(ActorRole.COORDINATOR, ActorRole.OFFICIAL, ActorRole.LEADER, ActorRole.INSPEKTORAT);

  private final Places places;
  private final Names names;
  private final PagePolicy policy;
  private final MyLists mine;

  Console(Places places, Names names, PagePolicy policy, MyLists mine) {
    this.places = places;
    this.mine = mine;
    this.names = names;
    this.policy = policy;
  }

  /**
   * A desk in the menu.
   *
   * @param name null where the message of its code says it
   */
  public record Group(String code, @Nullable String name, List<Line> lists) {
    public Group {
      lists = List.copyOf(lists);
    }

    /** Where something waits, and always all and the list that is open. */
    public List<Line> shown() {
      return lists.stream().filter(line -> !line.isFolded()).toList();
    }

    public List<Line> folded() {
      return lists.stream().filter(Line::isFolded).toList();
    }
  }

  /** A list in the menu. */
  public record Line(String list, int count, boolean current) {
    public boolean isMany() {
      return count >= MOST_COUNTED;
    }

    boolean isFolded() {
      return count == 0 && !current && !list.equals(WorkList.ALL.code());
    }
  }

  /** A page of whoever visits. */
  public ModelAndView page(String template, Visit visit) {
    return page(template, visit, null);
  }

  /** A page within one of the lists. */
  ModelAndView page(String template, Visit visit, @Nullable Asked within) {
    List<MyLists.Line> saved = mine.of(visit.officer(), within);
    String desk = within == null ? "" : Objects.requireNonNullElse(within.desk(), "");
    String list =
        within == null || MyLists.shown(saved).isPresent()
            ? ""
            : Objects.requireNonNullElse(within.list(), "");
    boolean english = visit.language() == Language.EN;
    List<Group> groups = groups(visit.officer(), desk, list);
    return new ModelAndView("console/" + template)
        .addObject("lang", english ? "en" : "id")
        .addObject("words", visit.locale())
        .addObject("zone", WorkingCalendar.ZONE)
        .addObject("style", STYLE.address())
        .addObject("script", SCRIPT.address())
        .addObject("visit", visit)
        .addObject("names", names)
        .addObject("groups", groups)
        .addObject("saved", saved)
        .addObject("shown", MyLists.shown(saved).orElse(null))
        .addObject("overlooks", visit.officer().overlooksAll())
        .addObject("handles", !groups.isEmpty() || handles(visit.officer()))
        .addObject("tells", tells(visit.officer()))
        .addObject("otherLanguage", address(visit, english ? "id" : "en"));
  }

  /** A page that says why something can not be shown. */
  public ModelAndView problem(Visit visit, Problem problem) {
    return problem("problem", visit, problem);
  }

  /** A page that says in its place why something can not be shown, or was not done. */
  public ModelAndView problem(String template, Visit visit, Problem problem) {
    ModelAndView page =
        page(template, visit)
            .addObject("problem", problem.detail().in(visit.language()))
            .addObject("otherLanguage", home(visit));
    page.setStatus(HttpStatus.valueOf(problem.status().value()));
    return page;
  }

  /** What browsers may do with a page, and that they keep none. */
  public void protect(HttpServletResponse response) {
    policy.ofScripted(response);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Whether he handles cases by his role; an admin does by his appointment, which gives lists. */
  private static boolean handles(Officer officer) {
    return officer.roles().stream().anyMatch(HANDLING::contains);
  }

  private static boolean tells(Officer officer) {
    return officer.overlooksAll() || officer.roles().contains(ActorRole.COUNTER);
  }

  private List<Group> groups(Officer officer, String desk, String list) {
    return places.of(officer).stream().map(place -> group(place, officer, desk, list)).toList();
  }

  private Group group(Place place, Officer officer, String desk, String current) {
    OpdCode opd = place.opd();
    return new Group(
        place.code(),
        opd == null ? null : names.opd(opd),
        WorkList.on(place.desk()).stream()
            .map(list ->
                new Line(
                    list.code(),
                    count(place, list, officer),
                    place.code().equals(desk) && list.code().equals(current)))
            .toList());
  }

  private int count(Place place, WorkList list, Officer officer) {
    WorkQuery query = places.query(place, list, officer, MOST_COUNTED);
    return places.count(place, query, officer);
  }

  /** What can not be shown is not named either. */
  private static String home(Visit visit) {
    return "/?lang=" + (visit.language() == Language.EN ? "id" : "en");
  }

  /** A form can not be shown in another language by its address. */
  private static String address(Visit visit, String language) {
    return visit.request().getMethod().equals("GET")
        ? address(visit.request(), language)
        : home(visit);
  }

  /** The address of a page that anybody may see, in the other language. */
  static String otherLanguage(HttpServletRequest request) {
    boolean english = Bilingual.language(RequestContextUtils.getLocale(request)) == Language.EN;
    return address(request, english ? "id" : "en");
  }

  private static String address(HttpServletRequest request, String language) {
    return ServletUriComponentsBuilder.fromRequest(request)
        .scheme(null)
        .host(null)
        .port(null)
        .replaceQueryParam("lang", language)
        .build()
        .toUriString();
  }
}
