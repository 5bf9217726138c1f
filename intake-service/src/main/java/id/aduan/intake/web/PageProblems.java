package id.aduan.intake.web;

import com.mongodb.MongoException;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on the pages, in words, what went wrong. */
@ControllerAdvice(assignableTypes = {FilePages.class, FollowPages.class, CounterPages.class})
final class PageProblems {
  private static final Logger log = LoggerFactory.getLogger(PageProblems.class);
  private final Pages pages;

  PageProblems(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, HttpServletRequest request) {
    return pages
        .page("problem", request, problem)
        .addObject("detail", problem.detail().in(Languages.of(request)));
  }

  @ExceptionHandler({DataAccessException.class, MongoException.class})
  ModelAndView storeAway(RuntimeException failure, HttpServletRequest request) {
    log.warn("Store away: {}", failure.getClass().getSimpleName());
    return pages
        .page("problem", request, HttpStatus.SERVICE_UNAVAILABLE)
        .addObject("detail", pages.message("problem.store-away", request));
  }
}
