package id.aduan.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no more of a body than is sent here in earnest, whether or not its length was told. */
final class BoundedBodies extends OncePerRequestFilter {
  private final BodyLimits limits;
  private final ProblemWriter problems;

  BoundedBodies(BodyLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long most = (isText(request.getContentType()) ? limits.json() : limits.file()).toBytes();
    if (request.getContentLengthLong() > most) {
      problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE);
    } else {
      chain.doFilter(new Bounded(request, most), response);
    }
  }

  private static boolean isText(@Nullable String type) {
    return type != null
        && (type.startsWith(MediaType.APPLICATION_JSON_VALUE)
            || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE));
  }

  private static final class Bounded extends HttpServletRequestWrapper {
    private final long most;

    Bounded(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new BoundedStream(super.getInputStream(), most);
    }
  }

  private static final class BoundedStream extends ServletInputStream {
    private final ServletInputStream body;
    private long left;

    BoundedStream(ServletInputStream body, long most) {
      this.body = body;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int read = body.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read = body.read(to, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        HttpStatus status = HttpStatus.CONTENT_TOO_LARGE;
        throw Problem.of(status, "http-" + status.value(), StatusProblems.sentence(status));
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
