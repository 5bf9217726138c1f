package id.aduan.cli.http;

import id.aduan.cli.signin.Tokens;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Asks until it is answered: a refused connection, a lost answer, 503 and their like are tried
 * again, with the same request and so with the same Idempotency-Key.
 */
public final class PatientClient implements AutoCloseable {
  private static final Duration ONE_ANSWER = Duration.ofSeconds(15);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Set<Integer> TRY_AGAIN = Set.of(429, 500, 502, 503, 504);
  private static final int UNAUTHORIZED = 401;

  /** Longer than any outage that a replay must survive, and than the coming back after it. */
  public static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http;
  private final @Nullable Tokens tokens;
  private final Pace pace;
  private final Clock clock;
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> commands = new ConcurrentHashMap<>();
  private final Set<String> given = ConcurrentHashMap.newKeySet();
  private final Duration patience;

  public PatientClient(@Nullable Tokens tokens, Pace pace, Clock clock) {
    this(tokens, pace, clock, PATIENCE);
  }

  /**
   * @param patience how long one request is tried again
   */
  public PatientClient(@Nullable Tokens tokens, Pace pace, Clock clock, Duration patience) {
    this.tokens = tokens;
    this.pace = pace;
    this.clock = clock;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /**
   * One request.
   *
   * @param what how answers to it are counted
   * @param user who asks; null: nobody is signed in
   * @param headers instead of those that every request has, or beside them
   * @param body what is sent: a {@link Binary}, or anything else as JSON; null: a GET
   */
  public record Ask(
      String what,
      URI address,
      @Nullable String user,
      Map<String, String> headers,
      @Nullable Object body) {
    public Ask {
      headers = Map.copyOf(headers);
    }

    public static Ask get(String what, URI address, @Nullable String user) {
      return new Ask(what, address, user, Map.of(), null);
    }

    /** The same request with one more header. */
    public Ask with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Ask(what, address, user, more, body);
    }
  }

  /** What is sent as it is. */
  public record Binary(String mediaType, BodyPublisher content) {
    public static Binary of(String mediaType, byte[] content) {
      return new Binary(mediaType, BodyPublishers.ofByteArray(content));
    }
  }

  /** The work was ended before an answer came. */
  public static final class GaveUp extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1;

    GaveUp(String what) {
      super(what + ": no answer (expected: one before the end)");
    }
  }

  /** A door gave no answer that more asking would not change, as long as one may wait for it. */
  public static final class NoAnswer extends IllegalStateException {
    @java.io.Serial private static final long serialVersionUID = 1;

    NoAnswer(String door, String last, Duration waited) {
      super(
          "%s: %s, also after %d s (expected: an answer)"
              .formatted(door, last, waited.toSeconds()));
    }
  }

  /**
   * Asks until there is an answer that more asking would not change; a token that is refused is
   * replaced once. A door that once gave no answer in time is not waited for so long again.
   */
  public Answer insist(Ask ask) {
    String door = ask.what() + " at " + ask.address().getAuthority();
    long began = System.nanoTime();
    Duration pause = FIRST_PAUSE;
    boolean newToken = false;
    while (true) {
      if (pace.isOver()) {
        throw new GaveUp(ask.what());
      }
      Attempt attempt = attempt(ask);
      Answer answer = attempt.answer();
      if (answer != null && !TRY_AGAIN.contains(answer.status())) {
        if (answer.status() != UNAUTHORIZED || newToken || !forget(ask)) {
          return answer;
        }
        newToken = true;
      }
      Duration waited = Duration.ofNanos(System.nanoTime() - began);
      if (waited.compareTo(given.contains(door) ? shortest() : patience) > 0) {
        given.add(door);
        throw new NoAnswer(door, attempt.said(), waited);
      }
      if (!pace.pause(jittered(pause))) {
        throw new GaveUp(ask.what());
      }
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  /** Asks once; null if no answer came. */
  public @Nullable Answer once(Ask ask) {
    return attempt(ask).answer();
  }

  private record Attempt(@Nullable Answer answer, String said) {}

  private Attempt attempt(Ask ask) {
    try {
      HttpRequest request = request(ask);
      Answer answer = answered(ask, request);
      count(ask.what() + " " + answer.status());
      return new Attempt(answer, "answered %d %s".formatted(answer.status(), answer.text("code")));
    } catch (IOException e) {
      count(ask.what() + " no answer");
      return new Attempt(null, "no answer, " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GaveUp(ask.what());
    }
  }

  private Answer answered(Ask ask, HttpRequest request) throws IOException, InterruptedException {
    AtomicInteger underWay =
        ask.body() == null ? new AtomicInteger() : commandsAt(ask.address().getAuthority());
    underWay.incrementAndGet();
    try {
      return Answer.of(http.send(request, BodyHandlers.ofByteArray()), clock.instant());
    } finally {
      underWay.decrementAndGet();
    }
  }

  /** How many requests that change something wait for an answer of this server now. */
  public int commandsUnderWay(URI server) {
    return commandsAt(server.getAuthority()).get();
  }

  private AtomicInteger commandsAt(String authority) {
    return commands.computeIfAbsent(authority, a -> new AtomicInteger());
  }

  /** How often was answered what. */
  public SortedMap<String, Long> answers() {
    SortedMap<String, Long> counts = new TreeMap<>();
    answers.forEach((what, count) -> counts.put(what, count.sum()));
    return counts;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest request(Ask ask) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ask.address())
            .timeout(ONE_ANSWER)
            .header("Accept", "application/json, application/problem+json");
    if (ask.user() != null && tokens != null) {
      request.header("Authorization", "Bearer " + tokens.of(ask.user()));
    }
    ask.headers().forEach(request::setHeader);
    if (ask.body() != null) {
      Binary sent = ask.body() instanceof Binary binary ? binary : json(ask.body());
      request.header("Content-Type", sent.mediaType()).POST(sent.content());
    }
    return request.build();
  }

  private static Binary json(Object body) {
    return Binary.of("application/json", WireJson.MAPPER.writeValueAsBytes(body));
  }

  /** Has the next request of this person carry another token; false if nobody is signed in. */
  private boolean forget(Ask ask) {
    if (ask.user() == null || tokens == null) {
      return false;
    }
    tokens.forget(ask.user());
    return true;
  }

  private Duration shortest() {
    return shorter(patience, LITTLE_PATIENCE);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void count(String what) {
    answers.computeIfAbsent(what, w -> new LongAdder()).increment();
  }

  private static Duration jittered(Duration pause) {
    return Duration.ofNanos(
        (long) (pause.toNanos() * (0.5 + ThreadLocalRandom.current().nextDouble())));
  }
}
