package id.aduan.kit.limits.http;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Tells whoever comes too often when to come again, and operators of what kind he was, not who. */
public final class Slowing {
  /** The attribute of a request under which its error page finds the seconds to wait. */
  public static final String RETRY_AFTER = "aduan.retry-after";

  private static final String CODE = "too-many-requests";
  private static final List<String> NOT_FOR_READERS =
      List.of("/api/", "/operations/", "/actuator/");
  private final ProblemWriter problems;
  private final MeterRegistry meters;

  Slowing(ProblemWriter problems, MeterRegistry meters) {
    this.problems = problems;
    this.meters = meters;
  }

  /** Counts a refusal. */
  public void count(String kind) {
    meters.counter("aduan.limits.refused", "kind", kind).increment();
  }

  /** Whole seconds, so that whoever waits them is not sent away again. */
  public static long seconds(Duration wait) {
    return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }

  void refuse(HttpServletRequest request, HttpServletResponse response, String kind, Duration wait)
      throws IOException {
    count(kind);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (isReader(request)) {
      request.setAttribute(RETRY_AFTER, Long.toString(seconds(wait)));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    } else {
      problems.write(
          request, response, HttpStatus.TOO_MANY_REQUESTS, CODE, sentence(seconds(wait)));
    }
  }

  private static boolean isReader(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && NOT_FOR_READERS.stream().noneMatch(request.getRequestURI()::startsWith);
  }

  private static Bilingual sentence(long seconds) {
    return new Bilingual(
        "Terlalu banyak permintaan dalam waktu singkat. Mohon coba lagi dalam "
            + seconds
            + " detik.",
        "Too many requests in a short time. Please try again in " + seconds + " seconds.");
  }
}
