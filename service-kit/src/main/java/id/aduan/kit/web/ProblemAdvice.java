package id.aduan.kit.web;

import com.mongodb.MongoException;
import id.aduan.contract.Language;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever goes wrong at an API into problem+json; a stack trace never leaves. */
@RestControllerAdvice(annotations = RestController.class)
final class ProblemAdvice {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> problem(Problem problem, Locale locale) {
    Map<String, Object> body =
        StatusProblems.body(
            problem.status(), problem.code(), problem.detail(), Bilingual.language(locale));
    if (!problem.faults().isEmpty()) {
      body.put("faults", problem.faults());
    }
    return ResponseEntity.status(problem.status())
        .headers(problem.headers())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  @ExceptionHandler({
    HttpMessageNotReadableException.class,
    MethodArgumentTypeMismatchException.class,
    RequestRejectedException.class
  })
  ResponseEntity<Map<String, Object>> unreadable(Exception failure, Locale locale) {
    return answer(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, Bilingual.language(locale));
  }

  @ExceptionHandler({DataAccessException.class, MongoException.class})
  ResponseEntity<Map<String, Object>> storeAway(RuntimeException failure, Locale locale) {
    log.warn("Store away: {}", failure.getClass().getSimpleName());
    HttpHeaders later = new HttpHeaders();
    later.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    return answer(HttpStatus.SERVICE_UNAVAILABLE, later, Bilingual.language(locale));
  }

  /** The client hung up: nobody is left to be answered. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException failure) {
    log.debug("Client gone");
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> other(Exception failure, Locale locale) {
    if (failure instanceof ErrorResponse response) {
      return answer(
          known(response.getStatusCode()), response.getHeaders(), Bilingual.language(locale));
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      log.debug("Half a request");
      return answer(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, Bilingual.language(locale));
    }
    log.error("Unexpected failure at an API", failure);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY, Bilingual.language(locale));
  }

  private static HttpStatus known(HttpStatusCode code) {
    HttpStatus status = HttpStatus.resolve(code.value());
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static ResponseEntity<Map<String, Object>> answer(
      HttpStatus status, HttpHeaders headers, Language language) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(StatusProblems.of(status, language));
  }
}
