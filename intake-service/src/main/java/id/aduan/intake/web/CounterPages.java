package id.aduan.intake.web;

import id.aduan.kit.security.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer at the counter begins, and the pages around his sign-in. */
@Controller
class CounterPages {
  private final Pages pages;

  CounterPages(Pages pages) {
    this.pages = pages;
  }

  /** Shows an officer at the counter what he can do. */
  @GetMapping(Side.COUNTER_HOME)
  ModelAndView home(HttpServletRequest request) {
    return pages.page("counter", request, HttpStatus.OK);
  }

  /** Says that one is signed out, and how to sign in again; the browser forgets its drafts. */
  @GetMapping(SignIn.SIGNED_OUT)
  ModelAndView signedOut(HttpServletRequest request) {
    return aroundSignIn("signed-out", HttpStatus.OK, request);
  }

  /** Says in three kinds what went wrong when one signed in; the rest is in the log. */
  @GetMapping(SignIn.FAILED)
  ModelAndView failed(@RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
    return switch (reason) {
      case "provider" -> aroundSignIn("away", HttpStatus.SERVICE_UNAVAILABLE, request);
      case "role" -> aroundSignIn("no-role", HttpStatus.FORBIDDEN, request);
      default -> aroundSignIn("failed", HttpStatus.FORBIDDEN, request);
    };
  }

  private ModelAndView aroundSignIn(String what, HttpStatus status, HttpServletRequest request) {
    return pages.page("sign-in", request, status).addObject("what", what);
  }
}
