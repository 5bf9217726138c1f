package id.aduan.cli.replay;

import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A JSON-lines file of complaints. Text, kecamatan and kelurahan are read, and nothing else: what
 * officers made of a complaint must not help to route it.
 */
public final class GrievanceFile {
  private GrievanceFile() {}

  public static List<Grievance> read(Path file) {
    List<Grievance> all = new ArrayList<>();
    AtomicInteger line = new AtomicInteger();
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(text -> {
        line.incrementAndGet();
        if (!text.isBlank()) {
          all.add(parse(file, line.get(), text));
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage() + " (expected: a file)", e);
    }
    return List.copyOf(all);
  }

  private static Grievance parse(Path file, int line, String json) {
    try {
      JsonNode complaint = WireJson.MAPPER.readTree(json);
      if (complaint.path("text").isString()) {
        return new Grievance(
            complaint.path("text").asString(),
            text(complaint, "kecamatan"),
            text(complaint, "kelurahan"));
      }
    } catch (JacksonException e) {
      throw unreadable(file, line, e);
    }
    throw unreadable(file, line, null);
  }

  private static IllegalArgumentException unreadable(
      Path file, int line, @Nullable JacksonException cause) {
    return new IllegalArgumentException(
        file + ", line " + line + ": not a complaint (expected: a JSON object with text)", cause);
  }

  private static @Nullable String text(JsonNode complaint, String field) {
    String text = complaint.path(field).asString("").strip();
    return text.isEmpty() ? null : text;
  }
}
