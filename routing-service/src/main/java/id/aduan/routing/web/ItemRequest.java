package id.aduan.routing.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A request that another one carries out, by the same person in the same language. */
final class ItemRequest extends HttpServletRequestWrapper {
  /** What the dispatcher says to all requests; the rest belongs to the bulk alone. */
  private static final String OF_DISPATCHER = "org.springframework.web.servlet.DispatcherServlet.";

  private static final Set<String> OWN =
      Set.of("if-match", "idempotency-key", "content-type", "content-length", "accept");
  private final HttpMethod method;
  private final String address;
  private final MediaType type;
  private final byte[] body;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Object> attributes = new HashMap<>();

  ItemRequest(HttpServletRequest outer, OwnEndpoints.Errand errand) {
    super(outer);
    this.method = errand.method();
    this.address = outer.getContextPath() + errand.path();
    this.type = errand.type();
    this.body = errand.body().getBytes(StandardCharsets.UTF_8);
    headers.put(HttpHeaders.CONTENT_TYPE, type.toString());
    headers.put(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
    put("Idempotency-Key", errand.key());
    put(HttpHeaders.IF_MATCH, errand.ifMatch());
  }

  private void put(String header, @Nullable String value) {
    if (value != null) {
      headers.put(header, value);
    }
  }

  @Override
  public String getMethod() {
    return method.name();
  }

  @Override
  public String getRequestURI() {
    return address;
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(address);
  }

  @Override
  public String getServletPath() {
    return address.substring(getContextPath().length());
  }

  @Override
  public @Nullable String getPathInfo() {
    return null;
  }

  @Override
  public @Nullable String getQueryString() {
    return null;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return null;
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isOwn(name) ? headers.get(name) : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    if (!isOwn(name)) {
      return super.getHeaders(name);
    }
    String value = headers.get(name);
    return Collections.enumeration(value == null ? List.of() : List.of(value));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Set<String> names = new LinkedHashSet<>(headers.keySet());
    Collections.list(super.getHeaderNames()).stream().filter(n -> !isOwn(n)).forEach(names::add);
    return Collections.enumeration(names);
  }

  private static boolean isOwn(String name) {
    return OWN.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String getContentType() {
    return type.toString();
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    Object own = attributes.get(name);
    return own == null && name.startsWith(OF_DISPATCHER) ? super.getAttribute(name) : own;
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(attributes.keySet());
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(
        new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream content = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return content.read();
      }

      @Override
      public int read(byte[] bytes, int from, int length) {
        return content.read(bytes, from, length);
      }

      @Override
      public boolean isFinished() {
        return content.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("listener: present (expected: a blocking reader)");
      }
    };
  }
}
