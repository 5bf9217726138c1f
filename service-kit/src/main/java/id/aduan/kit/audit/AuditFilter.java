package id.aduan.kit.audit;

import id.aduan.kit.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one place of a service where entries come from: around the access table, so that who is
 * turned away is written down as well, and around every way in which an answer can be sent.
 */
public final class AuditFilter extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(AuditFilter.class);
  private final Auditor auditor;
  private final ProblemWriter problems;

  AuditFilter(Auditor auditor, ProblemWriter problems) {
    this.auditor = auditor;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<AuditTable.Found> found = auditor.find(request);
    if (found.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Audited audited = new Audited(auditor, found.get(), Auditor.trace(request));
    audited.during(request);
    try {
      chain.doFilter(request, new AuditedResponse(response, audited));
      if (audited.isOpen()) {
        audited.answers(response);
      }
    } catch (ServletException | IOException | RuntimeException e) {
      if (!audited.hasFailed() || response.isCommitted()) {
        throw e;
      }
      log.warn("Store away: {}", e.getClass().getSimpleName());
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
    }
  }
}
