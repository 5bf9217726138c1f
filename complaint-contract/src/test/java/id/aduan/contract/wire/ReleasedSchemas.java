package id.aduan.contract.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The schemas as they were released last; a file here is replaced only by a release. */
final class ReleasedSchemas {
  private ReleasedSchemas() {}

  /** A kind that was never released yet is compared with itself. */
  static JsonNode of(EventType type) {
    Path file = Path.of("src/test/resources/released-schemas", type.wireName() + ".json");
    try {
      return Files.exists(file)
          ? WireJson.MAPPER.readTree(Files.readString(file))
          : EventSchemas.of(type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
