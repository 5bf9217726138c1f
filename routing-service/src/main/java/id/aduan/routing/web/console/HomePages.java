package id.aduan.routing.web.console;

import id.aduan.kit.security.signin.SignIn;
import id.aduan.routing.web.PagePolicy;
import id.aduan.routing.web.PeopleController;
import id.aduan.routing.web.SurgeController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of whoever is signed in, and the pages around a sign-in. */
@Controller
class HomePages {
  private final Console console;
  private final PeopleController people;
  private final SurgeController surges;
  private final PagePolicy policy;

  HomePages(Console console, PeopleController people, SurgeController surges, PagePolicy policy) {
    this.console = console;
    this.people = people;
    this.surges = surges;
    this.policy = policy;
  }

  /** Shows what waits for whoever is signed in, what he may do today, and how to sign out. */
  @GetMapping("/")
  ModelAndView home(Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console
        .page("home", visit)
        .addObject("me", people.me(visit.authentication()))
        .addObject(
            "surges", visit.officer().overlooksAll() ? surges.list(visit.authentication()) : null);
  }

  /** Says which keys do what. */
  @GetMapping("/pintasan")
  ModelAndView keys(Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.page("keys", visit);
  }

  /** Says that one is signed out, and how to sign in again; the browser forgets what it kept. */
  @GetMapping(SignIn.SIGNED_OUT)
  ModelAndView signedOut(HttpServletRequest request, HttpServletResponse response) {
    policy.of(response);
    response.setHeader("Clear-Site-Data", "\"storage\"");
    return signIn("signedOut", request);
  }

  /** What went wrong is told in three kinds; the rest is in the log. */
  @GetMapping(SignIn.FAILED)
  ModelAndView failed(
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    policy.of(response);
    return switch (reason) {
      case "provider" -> failed("away", HttpStatus.SERVICE_UNAVAILABLE, request);
      case "role" -> failed("noRole", HttpStatus.FORBIDDEN, request);
      default -> failed("failed", HttpStatus.FORBIDDEN, request);
    };
  }

  private static ModelAndView failed(String what, HttpStatus status, HttpServletRequest request) {
    ModelAndView page = signIn(what, request);
    page.setStatus(status);
    return page;
  }

  private static ModelAndView signIn(String what, HttpServletRequest request) {
    return new ModelAndView("console/sign-in")
        .addObject("what", what)
        .addObject("otherLanguage", Console.otherLanguage(request));
  }
}
