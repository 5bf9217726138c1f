package id.aduan.kit.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Lets nothing of an answer out before its entry is durable. */
final class AuditedResponse extends HttpServletResponseWrapper {
  private final Audited audited;

  AuditedResponse(HttpServletResponse response, Audited audited) {
    super(response);
    this.audited = audited;
  }

  private HttpServletResponse answering() {
    HttpServletResponse response = (HttpServletResponse) getResponse();
    audited.answers(response);
    return response;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return answering().getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return answering().getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    answering().flushBuffer();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    setStatus(status);
    answering().sendError(status, message);
  }

  @Override
  public void sendError(int status) throws IOException {
    setStatus(status);
    answering().sendError(status);
  }

  @Override
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    setStatus(status);
    answering().sendRedirect(location, status, clearBuffer);
  }
}
