package id.aduan.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says politely, and writes into no log, that headers or parameters of a request, or what it
 * accepts, can not be read: further in, that would be a failure of ours, told with what somebody
 * had written.
 */
final class ReadableRequests extends OncePerRequestFilter {
  private static final Pattern READABLE =
      Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]\t]]*");
  private final ProblemWriter problems;

  ReadableRequests(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!hasReadableHeaders(request) || !hasReadableParameters(request)) {
      problems.write(request, response, HttpStatus.BAD_REQUEST);
    } else if (!acceptsMediaTypes(request)) {
      problems.write(request, response, HttpStatus.NOT_ACCEPTABLE);
    } else if (!isOfMediaType(request)) {
      problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    } else {
      chain.doFilter(acceptsNothingNamed(request) ? new Undemanding(request) : request, response);
    }
  }

  /** As the firewall demands it, which would say so no earlier than where a header is read. */
  private static boolean hasReadableHeaders(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
        .allMatch(value -> READABLE.matcher(value).matches());
  }

  /** Reads a form, too: it is read here or not at all. */
  private static boolean hasReadableParameters(HttpServletRequest request) {
    try {
      var _ = request.getParameterNames();
      return true;
    } catch (InvalidParameterException _) {
      return false;
    }
  }

  /** What is sent is of one kind; "of any" fails where the kind is looked up. */
  private static boolean isOfMediaType(HttpServletRequest request) {
    String type = request.getContentType();
    try {
      return type == null || type.isEmpty() || MediaType.parseMediaType(type).isConcrete();
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }

  private static boolean acceptsNothingNamed(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.isBlank();
  }

  /** Who names nothing that he accepts accepts anything; not everything further in knows that. */
  private static final class Undemanding extends HttpServletRequestWrapper {
    Undemanding(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
          ? Collections.emptyEnumeration()
          : super.getHeaders(name);
    }
  }

  private static boolean acceptsMediaTypes(HttpServletRequest request) {
    try {
      var _ = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
      return true;
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }
}
