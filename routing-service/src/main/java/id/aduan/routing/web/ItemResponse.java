package id.aduan.routing.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What an endpoint answers to one item of a bulk: JSON in UTF-8, of which nothing is sent by
 * itself.
 */
final class ItemResponse implements HttpServletResponse {
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final HttpHeaders headers = new HttpHeaders();
  private int status = SC_OK;

  byte[] body() {
    return content.toByteArray();
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public void sendError(int code, String message) {
    status = code;
  }

  @Override
  public void sendError(int code) {
    status = code;
  }

  @Override
  public void sendRedirect(String location, int code, boolean clearBuffer) {
    status = code;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.getFirst(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return headers.getOrEmpty(name);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return headers.headerNames();
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsHeader(name);
  }

  @Override
  public void setHeader(String name, String value) {
    headers.set(name, value);
  }

  @Override
  public void addHeader(String name, String value) {
    headers.add(name, value);
  }

  @Override
  public void setDateHeader(String name, long date) {
    headers.setDate(name, date);
  }

  @Override
  public void addDateHeader(String name, long date) {
    headers.setDate(name, date);
  }

  @Override
  public void setIntHeader(String name, int value) {
    headers.set(name, Integer.toString(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    headers.add(name, Integer.toString(value));
  }

  @Override
  public void addCookie(Cookie cookie) {
    throw new UnsupportedOperationException("cookie: present (expected: none of an API)");
  }

  @Override
  public String encodeURL(String url) {
    return url;
  }

  @Override
  public String encodeRedirectURL(String url) {
    return url;
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public void setCharacterEncoding(String charset) {}

  @Override
  public @Nullable String getContentType() {
    return headers.getFirst(HttpHeaders.CONTENT_TYPE);
  }

  @Override
  public void setContentType(String type) {
    headers.set(HttpHeaders.CONTENT_TYPE, type);
  }

  @Override
  public void setContentLength(int length) {
    headers.setContentLength(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    headers.setContentLength(length);
  }

  @Override
  public Locale getLocale() {
    return Locale.ROOT;
  }

  @Override
  public void setLocale(Locale locale) {
    headers.setContentLanguage(locale);
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(content, true, StandardCharsets.UTF_8);
  }

  @Override
  public int getBufferSize() {
    return content.size();
  }

  @Override
  public void setBufferSize(int size) {}

  @Override
  public void flushBuffer() {}

  @Override
  public void resetBuffer() {
    content.reset();
  }

  @Override
  public void reset() {
    content.reset();
    headers.clear();
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        content.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        content.write(bytes, from, length);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("listener: present (expected: a blocking writer)");
      }
    };
  }
}
