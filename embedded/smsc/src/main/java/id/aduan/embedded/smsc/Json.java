package id.aduan.embedded.smsc;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON, for files and for programs. */
final class Json {
  // A part may end within a character that takes two; only an escape holds a half.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /** Throws a {@link tools.jackson.core.JacksonException} on anything else. */
  static <T> T read(byte[] json, Class<T> type) {
    return MAPPER.readValue(new String(json, UTF_8), type);
  }
}
