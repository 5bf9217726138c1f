package id.aduan.routing.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.routing.live.Signal;
import id.aduan.routing.live.Watch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-Sent Events to one page. The request's own (virtual) thread writes: a reader that is slow
 * slows down only itself.
 */
final class LiveStream {
  private static final Logger log = LoggerFactory.getLogger(LiveStream.class);

  /** Whoever is gone is noticed, and rights that ended end the stream, within this time. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  /** A burst of changes is told as one. */
  private static final Duration BREATH = Duration.ofMillis(400);

  private final OutputStream out;
  private final JsonMapper json;
  private boolean gone;

  private LiveStream(OutputStream out, JsonMapper json) {
    this.out = out;
    this.json = json;
  }

  /** What a page does with what it was told; false: it is to be told nothing more. */
  interface Turn {
    boolean take(Set<Signal> signals);
  }

  static LiveStream begin(HttpServletResponse response, JsonMapper json) {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    try {
      LiveStream stream = new LiveStream(response.getOutputStream(), json);
      stream.write("retry: 5000\n\n");
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until the page, the session or the service goes. */
  void follow(Watch watch, BooleanSupplier goesOn, Turn turn) {
    try {
      boolean wanted = true;
      while (wanted && !gone && !watch.isOver() && goesOn.getAsBoolean()) {
        Set<Signal> signals = watch.await(HEARTBEAT);
        wanted = !watch.isOver() && turn.take(signals);
        write(":\n\n");
        if (!signals.isEmpty()) {
          Thread.sleep(BREATH);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  void send(String event, Map<String, Object> data) {
    write("event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n");
  }

  private void write(String text) {
    if (gone) {
      return;
    }
    try {
      out.write(text.getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      log.debug("A page is gone: {}", e.getClass().getSimpleName());
      gone = true;
    }
  }
}
