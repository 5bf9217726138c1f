package id.aduan.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reader of Server-Sent Events. */
final class EventStream implements AutoCloseable {
  private final BufferedReader lines;

  EventStream(HttpResponse<InputStream> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
    lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
  }

  /** The next events; heartbeats between them are skipped. */
  List<Answers.Entry> next(int count) {
    List<Answers.Entry> events = new ArrayList<>();
    String id = "";
    while (events.size() < count) {
      String line = String.valueOf(line());
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("data: ")) {
        Answers.Entry entry = Answers.entry(line.substring(6));
        assertThat(id).isEqualTo(Long.toString(entry.n()));
        events.add(entry);
      }
    }
    return events;
  }

  /** The next line that is not empty; null at the end of the stream. */
  @Nullable String line() {
    try {
      String line = lines.readLine();
      while (line != null && line.isEmpty()) {
        line = lines.readLine();
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
