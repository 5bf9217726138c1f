package id.aduan.kit.security;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;

/** What those are told whom the filters turn away. */
final class Refusals {
  private static final Bilingual SIGNED_OUT =
      new Bilingual(
          "Anda telah dikeluarkan dari semua perangkat. Silakan masuk kembali.",
          "You were signed out everywhere. Please sign in again.");
  private static final Bilingual FORM_NOT_OURS =
      new Bilingual(
          "Formulir ini sudah tidak berlaku. Silakan muat ulang halamannya, lalu coba lagi.",
          "This form is no longer valid. Please load the page again, then try again.");

  private final ProblemWriter problems;

  Refusals(ProblemWriter problems) {
    this.problems = problems;
  }

  /** To whoever is not signed in, or no more. */
  void nobody(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (isSignedOut(why)) {
      problems.write(request, response, HttpStatus.UNAUTHORIZED, "signed-out", SIGNED_OUT);
    } else {
      problems.write(request, response, HttpStatus.UNAUTHORIZED);
    }
  }

  /** To whoever is signed in and may not. */
  void notEntitled(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (why instanceof CsrfException) {
      problems.write(request, response, HttpStatus.FORBIDDEN, "form-not-ours", FORM_NOT_OURS);
    } else {
      problems.write(request, response, HttpStatus.FORBIDDEN);
    }
  }

  /** A token that nobody can judge for now is not refused: the provider's keys are out of reach. */
  ObjectPostProcessor<BearerTokenAuthenticationFilter> ofBearers() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler((request, response, why) -> {
          if (why instanceof AuthenticationServiceException) {
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
          } else {
            nobody(request, response, why);
          }
        });
        return filter;
      }
    };
  }

  private static boolean isSignedOut(AuthenticationException why) {
    return why.getCause() instanceof JwtValidationException invalid
        && invalid.getErrors().stream()
            .anyMatch(error -> error.getErrorCode().equals(TokenRules.SIGNED_OUT));
  }
}
