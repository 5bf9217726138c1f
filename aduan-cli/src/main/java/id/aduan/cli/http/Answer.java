package id.aduan.cli.http;

import id.aduan.contract.wire.WireJson;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a server said.
 *
 * @param body as JSON; missing where it is none
 * @param content the body as it came
 * @param at when its answer was there
 */
public record Answer(
    int status, Optional<String> etag, JsonNode body, ByteBuffer content, Instant at) {
  static Answer of(HttpResponse<byte[]> response, Instant at) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("ETag"),
        json(response.body()),
        ByteBuffer.wrap(response.body()).asReadOnlyBuffer(),
        at);
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** A text field of the body, or an empty text. */
  public String text(String field) {
    return body.path(field).asString("");
  }

  private static JsonNode json(byte[] body) {
    try {
      return WireJson.MAPPER.readTree(body);
    } catch (JacksonException e) {
      return WireJson.MAPPER.missingNode();
    }
  }
}
