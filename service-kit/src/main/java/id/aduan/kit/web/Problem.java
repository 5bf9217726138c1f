package id.aduan.kit.web;

import id.aduan.contract.Submission.Fault;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A refusal on its way to whoever asked, as problem+json (RFC 9457) in his language. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final HttpStatus status;
  private final String code;
  private final transient Bilingual detail;
  private final transient List<Fault> faults;
  private final transient HttpHeaders headers;

  private Problem(
      HttpStatus status, String code, Bilingual detail, List<Fault> faults, HttpHeaders headers) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.faults = List.copyOf(faults);
    this.headers = headers;
  }

  /**
   * @param code stable code for programs, such as {@code stale-version}
   */
  public static Problem of(HttpStatus status, String code, Bilingual detail) {
    return new Problem(status, code, detail, List.of(), new HttpHeaders());
  }

  public Problem with(List<Fault> allFaults) {
    return new Problem(status, code, detail, allFaults, headers);
  }

  public Problem header(String name, String value) {
    HttpHeaders more = new HttpHeaders();
    more.putAll(headers);
    more.set(name, value);
    return new Problem(status, code, detail, faults, more);
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Bilingual detail() {
    return detail;
  }

  public List<Fault> faults() {
    return faults;
  }

  public HttpHeaders headers() {
    return headers;
  }
}
