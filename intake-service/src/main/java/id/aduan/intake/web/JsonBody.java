package id.aduan.intake.web;

import id.aduan.contract.Language;
import id.aduan.contract.wire.WireJson;
import id.aduan.intake.complaints.FaultCode;
import id.aduan.intake.complaints.Flaw;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/**
 * A request's body as the contract's JSON, and no more of it than is decent. A parameter of a door,
 * which reads it when it has let the request in.
 */
record JsonBody<T>(HttpServletRequest request, Class<T> type) {
  private static final int LARGEST = 256 * 1024;

  T read(Language language) throws IOException {
    return parsed(bytes(), language);
  }

  /** As they came: who signs a body signs these. */
  byte[] bytes() throws IOException {
    if (request.getContentLengthLong() > LARGEST) {
      throw tooLarge();
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw tooLarge();
    }
    return body;
  }

  T parsed(byte[] body, Language language) {
    try {
      T value = WireJson.MAPPER.readValue(body, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException _) {
      // The message would quote what was written.
    }
    throw Refusals.malformed(List.of(new Flaw("", FaultCode.JSON_MALFORMED)), language);
  }

  private static Problem tooLarge() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        new Bilingual(
            "Kiriman terlalu besar. Paling banyak 256 KB.",
            "The request is too large. At most 256 KB."));
  }
}
