package id.aduan.kit.web;

import id.aduan.contract.wire.WireJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Writes problems where no controller is reached. */
public final class ProblemWriter {

  public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    write(request, response, status, "http-" + status.value(), StatusProblems.sentence(status));
  }

  /** Writes what is known better than its status says. */
  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      Bilingual detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    if (status == HttpStatus.UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response
        .getOutputStream()
        .write(
            WireJson.MAPPER.writeValueAsBytes(
                StatusProblems.body(
                    status,
                    code,
                    detail,
                    Bilingual.asked(
                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), request.getLocale()))));
  }
}
