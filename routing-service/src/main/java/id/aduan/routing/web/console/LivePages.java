package id.aduan.routing.web.console;

import id.aduan.contract.TrackingId;
import id.aduan.kit.security.signin.SignIn;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseReads;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.WorkQuery;
import id.aduan.routing.live.LiveHub;
import id.aduan.routing.live.Presence;
import id.aduan.routing.live.PresenceBoard;
import id.aduan.routing.live.Signal;
import id.aduan.routing.live.Watch;
import id.aduan.routing.web.Preconditions;
import id.aduan.routing.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells open pages that what they show has changed, and who else is at a case. It says that, and
 * how much, but nothing of what is written in a case: that is read by the page's own address.
 */
@RestController
class LivePages {
  private final Lists lists;
  private final CaseReads reads;
  private final CommandHandler handler;
  private final LiveHub hub;
  private final PresenceBoard board;
  private final Names names;
  private final MessageSource words;
  private final JsonMapper json;
  private final SignIn signIn;
  private final Supplier<UUID> ids;

  LivePages(
      Lists lists,
      CaseReads reads,
      CommandHandler handler,
      LiveHub hub,
      PresenceBoard board,
      Names names,
      MessageSource words,
      JsonMapper json,
      SignIn signIn,
      Supplier<UUID> ids) {
    this.lists = lists;
    this.reads = reads;
    this.handler = handler;
    this.hub = hub;
    this.board = board;
    this.names = names;
    this.words = words;
    this.json = json;
    this.signIn = signIn;
    this.ids = ids;
  }

  /**
   * Tells of changes in a list.
   *
   * @param seen the mark of what the page shows
   */
  @GetMapping(path = WorkPages.LIST + "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void ofList(
      Asked asked,
      @RequestParam(defaultValue = "") String seen,
      Visit visit,
      HttpServletResponse response) {
    Officer officer = visit.officer();
    Lists.Found list = lists.found(asked, officer);
    WorkQuery query = lists.query(list, officer, WorkPages.PAGE);
    Seen[] first = {Seen.of(lists.page(list, query, officer))};
    boolean missed = !seen.isEmpty() && !first[0].mark().equals(seen);
    Predicate<Case> sees = reads.sees(officer);
    Predicate<Case> concerns =
        on -> first[0].versions().containsKey(on.id()) || (query.mayHold(on) && sees.test(on));
    try (Watch watch = hub.watch(officer.id(), concerns).orElseThrow(LivePages::tooMany)) {
      LiveStream stream = stream(response);
      if (missed) {
        stream.send("changed", changedList(visit, Seen.Difference.NONE));
      }
      stream.follow(
          watch,
          () -> goesOn(visit),
          signals -> {
            if (signals.contains(Signal.CHANGED)) {
              Seen now = Seen.of(lists.page(list, query, officer));
              Seen.Difference different = first[0].until(now);
              if (!different.equals(Seen.Difference.NONE)) {
                stream.send("changed", changedList(visit, different));
              }
            }
            return true;
          });
      endOfSession(stream, visit);
    }
  }

  private Map<String, Object> changedList(Visit visit, Seen.Difference different) {
    String text =
        different.equals(Seen.Difference.NONE)
            ? said(visit, "live.list-changed")
            : said(visit, "live.list", different.added(), different.changed());
    return Map.of("text", text, "act", said(visit, "live.refresh"));
  }

  /**
   * Tells of changes in a case and of who else is at it, and makes known that its reader is.
   *
   * @param version what the page shows
   */
  @GetMapping(path = CasePages.CASE + "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void ofCase(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long version,
      Visit visit,
      HttpServletResponse response) {
    TrackingId number = Preconditions.trackingId(id);
    Officer officer = visit.officer();
    if (handler.version(number, officer).isEmpty()) {
      throw Problems.notFound();
    }
    String page = ids.get().toString();
    try (Watch watch = hub.watch(officer.id(), number).orElseThrow(LivePages::tooMany)) {
      LiveStream stream = stream(response);
      long[] known = {version};
      if (goesOn(visit)) {
        board.here(page, number, officer.id());
        board.refresh();
        if (isToldOfCase(number, visit, page, Set.of(Signal.PRESENCE), known, stream)) {
          stream.follow(
              watch,
              () -> goesOn(visit),
              signals -> isToldOfCase(number, visit, page, signals, known, stream));
        }
      }
      endOfSession(stream, visit);
    } finally {
      board.gone(page);
    }
  }

  /** Whoever may not see the case any more is told nothing further of it. */
  private boolean isToldOfCase(
      TrackingId number,
      Visit visit,
      String page,
      Set<Signal> signals,
      long[] known,
      LiveStream stream) {
    OptionalLong now = handler.version(number, visit.officer());
    if (now.isEmpty()) {
      stream.send("gone", Map.of("text", said(visit, "live.gone")));
      return false;
    }
    if (now.getAsLong() > known[0]) {
      known[0] = now.getAsLong();
      stream.send(
          "changed",
          Map.of(
              "text", said(visit, "live.case"),
              "act", said(visit, "live.reload"),
              "version", now.getAsLong()));
    }
    if (signals.contains(Signal.PRESENCE)) {
      stream.send("presence", present(number, visit));
    }
    board.here(page, number, visit.officer().id());
    return true;
  }

  private Map<String, Object> present(TrackingId number, Visit visit) {
    List<String> said =
        board.besides(visit.officer().id(), number).stream()
            .map(one -> said(visit, one.writing() ? "live.writes" : "live.reads", name(one)))
            .toList();
    return Map.of("text", String.join(" ", said));
  }

  private String name(Presence one) {
    return names.person(one.person());
  }

  /** Makes known that whoever has a case open is writing in it. */
  @PostMapping(CasePages.CASE + "/mengetik")
  ResponseEntity<Void> writing(@PathVariable String id, Visit visit) {
    TrackingId number = Preconditions.trackingId(id);
    if (handler.version(number, visit.officer()).isEmpty()) {
      throw Problems.notFound();
    }
    board.writes(number, visit.officer().id());
    return ResponseEntity.noContent().build();
  }

  /** Only what ends with its session does not begin again by itself. */
  private void endOfSession(LiveStream stream, Visit visit) {
    if (!goesOn(visit)) {
      stream.send("ended", Map.of("text", said(visit, "live.ended")));
    }
  }

  private boolean goesOn(Visit visit) {
    return signIn.goesOn(visit.request());
  }

  private LiveStream stream(HttpServletResponse response) {
    return LiveStream.begin(response, json);
  }

  private String said(Visit visit, String key, Object... arguments) {
    return words.getMessage(key, arguments, visit.locale());
  }

  private static Problem tooMany() {
    return Problem.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "too-many-pages",
        new Bilingual(
            "Terlalu banyak halaman terbuka untuk diperbarui sendiri. Muat ulang halaman ini.",
            "Too many pages are open to be kept up to date. Please reload this page."));
  }
}
