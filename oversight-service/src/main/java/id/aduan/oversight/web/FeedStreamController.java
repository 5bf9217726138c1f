package id.aduan.oversight.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.wire.WireJson;
import id.aduan.kit.security.SignOuts;
import id.aduan.oversight.feeds.FeedEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * An agency's feed as Server-Sent Events. The request's own (virtual) thread writes: a reader that
 * is slow slows down only itself. A stream ends with the token that opened it, or when its bearer
 * is signed out.
 */
@RestController
final class FeedStreamController {
  private static final Logger log = LoggerFactory.getLogger(FeedStreamController.class);
  private static final int PAGE = 200;
  private static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);
  private static final byte[] GREETING = "retry: 1000\n\n".getBytes(UTF_8);
  private final FeedDoor door;
  private final FeedReader reader;
  private final Duration heartbeat;
  private final SignOuts signOuts;
  private final Clock clock;

  FeedStreamController(
      FeedDoor door, FeedReader reader, ReadingLimits limits, SignOuts signOuts, Clock clock) {
    this.door = door;
    this.reader = reader;
    this.heartbeat = limits.heartbeat();
    this.signOuts = signOuts;
    this.clock = clock;
  }

  /** Streams an agency's feed as it grows. */
  @GetMapping(path = "/api/v1/feeds/{agency}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void events(
      @PathVariable String agency,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "0") String lastEventId,
      Authentication authentication,
      HttpServletResponse response) {
    AgencyCode own = door.enter(Reader.of(authentication), agency);
    long last = number(lastEventId);
    if (!reader.reaches(own, last)) {
      throw Refusals.badCursor();
    }
    Jwt token = ((JwtAuthenticationToken) authentication).getToken();
    var _ =
        door.withPlace(() -> {
          stream(own, last, token, response);
          return own;
        });
  }

  private void stream(AgencyCode agency, long after, Jwt token, HttpServletResponse response) {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    try {
      OutputStream out = response.getOutputStream();
      send(out, GREETING);
      long last = after;
      while (!reader.isClosed() && isGood(token)) {
        List<FeedEntry> entries = reader.after(agency, last, PAGE, heartbeat);
        send(out, entries.isEmpty() ? HEARTBEAT : events(entries));
        last = entries.isEmpty() ? last : entries.getLast().number();
      }
    } catch (IOException e) {
      log.debug("A reader of {} is gone", agency);
    }
  }

  private static void send(OutputStream out, byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static byte[] events(List<FeedEntry> entries) {
    StringBuilder events = new StringBuilder();
    for (FeedEntry entry : entries) {
      events
          .append("id: ")
          .append(entry.number())
          .append("\ndata: ")
          .append(WireJson.MAPPER.writeValueAsString(EntryView.of(entry)))
          .append("\n\n");
    }
    return events.toString().getBytes(UTF_8);
  }

  private static long number(String lastEventId) {
    try {
      long number = Long.parseLong(lastEventId);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      log.debug("Last-Event-ID is no number");
    }
    throw Refusals.badCursor();
  }

  private boolean isGood(Jwt token) {
    Instant expiresAt = token.getExpiresAt();
    return (expiresAt == null || clock.instant().isBefore(expiresAt)) && !signOuts.refuse(token);
  }
}
