package id.aduan.intake.web;

import com.mongodb.MongoException;
import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.Checked;
import id.aduan.intake.complaints.Flaw;
import id.aduan.intake.complaints.FollowUp;
import id.aduan.intake.complaints.FollowUpCheck;
import id.aduan.intake.identity.CitizenAccess.Decision.Granted;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages on which a reporter follows his complaint and says more, himself or at the counter.
 * Number and code travel in forms, never in an address.
 */
@Controller
class FollowPages {
  private static final Logger log = LoggerFactory.getLogger(FollowPages.class);
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
  private static final String NUMBER = "number";
  private static final String CODE = "code";
  private final Doors doors;
  private final Reporters reporters;
  private final ReporterReads reads;
  private final Pages pages;

  FollowPages(Doors doors, Reporters reporters, ReporterReads reads, Pages pages) {
    this.doors = doors;
    this.reporters = reporters;
    this.reads = reads;
    this.pages = pages;
  }

  /** Asks for number and code; who comes from a slip has brought the number. */
  @GetMapping({Side.FOLLOW, Side.COUNTER_FOLLOW})
  ModelAndView ask(@RequestParam(defaultValue = "") String number, HttpServletRequest request) {
    return pages
        .page("follow", request, HttpStatus.OK)
        .addObject(NUMBER, TrackingId.parse(number).map(TrackingId::grouped).orElse(""));
  }

  /** Shows a reporter how his complaint stands. */
  @PostMapping(
      path = {Side.FOLLOW, Side.COUNTER_FOLLOW},
      consumes = FORM)
  ModelAndView show(@RequestParam Map<String, String> typed, HttpServletRequest request) {
    return admitted(typed, request, granted -> shown(granted, typed, request, HttpStatus.OK));
  }

  /** Takes what a reporter adds or answers, and shows how his complaint stands. */
  @PostMapping(
      path = {Side.FOLLOW + Side.REPLY, Side.COUNTER_FOLLOW + Side.REPLY},
      consumes = FORM)
  ModelAndView reply(@RequestParam Map<String, String> typed, HttpServletRequest request) {
    return heard("reply-", FollowUpCheck.reply(typed.get("text")), typed, request);
  }

  /** Takes a reporter's word that his complaint is not resolved. */
  @PostMapping(
      path = {Side.FOLLOW + Side.DISPUTE, Side.COUNTER_FOLLOW + Side.DISPUTE},
      consumes = FORM)
  ModelAndView dispute(@RequestParam Map<String, String> typed, HttpServletRequest request) {
    return heard("dispute-", FollowUpCheck.dispute(typed.get("reason")), typed, request);
  }

  /** Takes a reporter's judgement of how his complaint was handled. */
  @PostMapping(
      path = {Side.FOLLOW + Side.RATE, Side.COUNTER_FOLLOW + Side.RATE},
      consumes = FORM)
  ModelAndView rate(@RequestParam Map<String, String> typed, HttpServletRequest request) {
    return heard(
        "rating-",
        FollowUpCheck.rating(score(typed.get("score")), typed.get("comment")),
        typed,
        request);
  }

  /** Withdraws a complaint; what can not be taken back is asked twice. */
  @PostMapping(
      path = {Side.FOLLOW + Side.WITHDRAW, Side.COUNTER_FOLLOW + Side.WITHDRAW},
      consumes = FORM)
  ModelAndView withdraw(@RequestParam Map<String, String> typed, HttpServletRequest request) {
    if ("yes".equals(typed.get("confirmed"))) {
      return heard("withdrawal-", FollowUpCheck.withdrawal(typed.get("reason")), typed, request);
    }
    return admitted(
        typed,
        request,
        granted -> withIdentity("withdraw", granted, typed, request, HttpStatus.OK));
  }

  private ModelAndView heard(
      String form,
      Checked<FollowUp> checked,
      Map<String, String> typed,
      HttpServletRequest request) {
    return admitted(
        typed,
        request,
        granted ->
            switch (checked) {
              case Checked.Good<FollowUp>(FollowUp followUp) ->
                  accepted(form, granted, followUp, typed, request);
              case Checked.Flawed<FollowUp>(List<Flaw> flaws) ->
                  shown(granted, typed, request, HttpStatus.BAD_REQUEST)
                      .addObject("typed", typed)
                      .addObject("open", form)
                      .addObject("faults", FieldFault.of(form, flaws, Languages.of(request)));
            });
  }

  private ModelAndView accepted(
      String form,
      Granted granted,
      FollowUp followUp,
      Map<String, String> typed,
      HttpServletRequest request) {
    try {
      var _ = doors.accept(granted.complaint(), IdempotencyKey.of(typed.get("key")), followUp);
    } catch (Problem problem) {
      Pages.head(problem);
      return shownIfItCanBe(granted, typed, request, problem.status())
          .addObject("typed", typed)
          .addObject("open", form)
          .addObject("problem", problem.detail().in(Languages.of(request)));
    }
    return shownIfItCanBe(granted, typed, request, HttpStatus.ACCEPTED)
        .addObject("notice", pages.message("case.heard." + kind(followUp), request));
  }

  /**
   * What became of his words is told to a citizen though the case can not be read now: told that
   * something failed, he would say again what is accepted.
   */
  private ModelAndView shownIfItCanBe(
      Granted granted, Map<String, String> typed, HttpServletRequest request, HttpStatus status) {
    try {
      return shown(granted, typed, request, status);
    } catch (DataAccessException | MongoException e) {
      log.warn("Store away: {}", e.getClass().getSimpleName());
      return withIdentity("heard", granted, typed, request, status);
    }
  }

  private ModelAndView admitted(
      Map<String, String> typed,
      HttpServletRequest request,
      java.util.function.Function<Granted, ModelAndView> then) {
    Granted granted;
    try {
      granted =
          reporters.admit(typed.getOrDefault(NUMBER, ""), typed.getOrDefault(CODE, ""), request);
    } catch (Problem problem) {
      return pages
          .page("follow", request, problem)
          .addObject(NUMBER, typed.getOrDefault(NUMBER, ""))
          .addObject("problem", problem.detail().in(Languages.of(request)));
    }
    return then.apply(granted);
  }

  private ModelAndView shown(
      Granted granted, Map<String, String> typed, HttpServletRequest request, HttpStatus status) {
    Language language = Languages.of(request);
    return withIdentity("case", granted, typed, request, status)
        .addObject("view", CasePage.of(reads.of(granted, request), language))
        .addObject("typed", Map.of())
        .addObject("open", "");
  }

  private ModelAndView withIdentity(
      String template,
      Granted granted,
      Map<String, String> typed,
      HttpServletRequest request,
      HttpStatus status) {
    return pages
        .page(template, request, status)
        .addObject(NUMBER, granted.complaint().grouped())
        .addObject(CODE, typed.getOrDefault(CODE, ""))
        .addObject("key", IdempotencyKey.made().value());
  }

  private static String kind(FollowUp followUp) {
    return switch (followUp) {
      case FollowUp.Reply _ -> "reply";
      case FollowUp.Dispute _ -> "dispute";
      case FollowUp.Rating _ -> "rating";
      case FollowUp.Withdrawal _ -> "withdrawal";
    };
  }

  private static @Nullable Integer score(@Nullable String typed) {
    return typed != null && typed.matches("[1-5]") ? Integer.valueOf(typed) : null;
  }
}
