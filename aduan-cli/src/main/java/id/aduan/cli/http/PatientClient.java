package id.aduan.cli.http;

import id.aduan.cli.signin.Tokens;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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

  private final HttpClient http;
  private final @Nullable Tokens tokens;
  private final Pace pace;
  private final Clock clock;
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final AtomicInteger outstanding = new AtomicInteger();

  public PatientClient(@Nullable Tokens tokens, Pace pace, Clock clock) {
    this.tokens = tokens;
    this.pace = pace;
    this.clock = clock;
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
   * @param body what is sent, as JSON; null: a GET
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

  /** The work was ended before an answer came. */
  public static final class GaveUp extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1;

    GaveUp(String what) {
      super(what + ": no answer (expected: one before the end)");
    }
  }

  /** Asks until there is an answer that more asking would not change. */
  public Answer insist(Ask ask) {
    Duration pause = FIRST_PAUSE;
    outstanding.incrementAndGet();
    try {
      while (true) {
        Answer answer = once(ask);
        if (answer != null && !TRY_AGAIN.contains(answer.status())) {
          if (answer.status() != UNAUTHORIZED) {
            return answer;
          }
          forget(ask);
        }
        if (!pace.pause(jittered(pause))) {
          throw new GaveUp(ask.what());
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    } finally {
      outstanding.decrementAndGet();
    }
  }

  /** Asks once; null if no answer came. */
  public @Nullable Answer once(Ask ask) {
    try {
      HttpResponse<byte[]> response = http.send(request(ask), BodyHandlers.ofByteArray());
      count(ask.what() + " " + response.statusCode());
      return Answer.of(response, clock.instant());
    } catch (IOException e) {
      count(ask.what() + " no answer");
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GaveUp(ask.what());
    }
  }

  /** How many requests wait for an answer. */
  public int outstanding() {
    return outstanding.get();
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
    ask.headers().forEach(request::header);
    if (ask.body() != null) {
      request.header("Content-Type", "application/json").POST(json(ask.body()));
    }
    return request.build();
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofByteArray(WireJson.MAPPER.writeValueAsBytes(body));
  }

  private void forget(Ask ask) {
    if (ask.user() != null && tokens != null) {
      tokens.forget(ask.user());
    }
  }

  private void count(String what) {
    answers.computeIfAbsent(what, w -> new LongAdder()).increment();
  }

  private static Duration jittered(Duration pause) {
    return Duration.ofNanos(
        (long) (pause.toNanos() * (0.5 + ThreadLocalRandom.current().nextDouble())));
  }
}
