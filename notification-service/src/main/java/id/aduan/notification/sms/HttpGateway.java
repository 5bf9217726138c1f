package id.aduan.notification.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.SmsReference;
import id.aduan.contract.wire.WireJson;
import id.aduan.kit.webhooks.WebhookSecret;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outcome.Delay;
import id.aduan.notification.channel.Outgoing;
import id.aduan.sms.Part;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * An aggregator, by HTTP: a signed POST per message under its own id, so that one that comes twice
 * is one. A gateway that names the message by no id of its own names it by ours in its receipts.
 */
final class HttpGateway implements Gateway {
  private static final Logger log = LoggerFactory.getLogger(HttpGateway.class);
  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private final HttpClient http;
  private final URI address;
  private final SmsSettings settings;
  private final WebhookSecret secret;
  private final Clock clock;
  private volatile Instant notBefore = Instant.EPOCH;

  HttpGateway(SmsSettings settings, Clock clock) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .build();
    this.address = URI.create(settings.url().strip());
    this.settings = settings;
    this.secret = WebhookSecret.parse(settings.secret());
    this.clock = clock;
  }

  /** What is asked of the gateway. */
  private record Submission(String id, String to, String from, String text) {}

  @Override
  public Duration longest(int parts) {
    return settings.connectTimeout().plus(settings.replyTimeout());
  }

  @Override
  public Outcome handOver(Outgoing message, List<Part> parts) {
    if (clock.instant().isBefore(notBefore)) {
      return new Outcome.TryLater(Delay.UNREACHABLE);
    }
    CompletableFuture<HttpResponse<byte[]>> call =
        http.sendAsync(
            request(message), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      return outcome(message, call.get(longest(parts.size()).toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return failed(message, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      boolean _ = call.cancel(true);
      return failed(message, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      boolean _ = call.cancel(true);
      return failed(message, e);
    }
  }

  private HttpRequest request(Outgoing message) {
    String id = message.id().value();
    byte[] body =
        WireJson.MAPPER.writeValueAsBytes(
            new Submission(id, message.address(), settings.sender(), message.letter().text()));
    // The dot separates what is signed.
    String signedId = id.replace('.', '_');
    long now = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(address)
        .timeout(settings.replyTimeout())
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", id)
        .header(WebhookSecret.ID, signedId)
        .header(WebhookSecret.TIMESTAMP, Long.toString(now))
        .header(WebhookSecret.SIGNATURE, secret.sign(signedId, now, body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  /**
   * What it does not take of us, and not of the message, is a fault of the installation: no
   * citizen's message is lost by it meanwhile.
   */
  private Outcome outcome(Outgoing message, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome.HandedOver(Set.of(named(answer.body()).orElse(ours(message))));
    }
    log.info("SMS {} is refused with status {}", message.id(), status);
    Optional<Duration> pause = pause(answer);
    pause.ifPresent(wait -> notBefore = clock.instant().plus(wait));
    return switch (status) {
      case 408, 409, 425, 429 -> new Outcome.TryLater(Delay.REFUSED_FOR_NOW);
      case 401, 402, 403, 404, 405, 407, 415 -> new Outcome.TryLater(Delay.UNREACHABLE);
      case 503 -> pause.isPresent() ? new Outcome.TryLater(Delay.UNREACHABLE) : unknown(message);
      default ->
          switch (status / 100) {
            case 4 -> new Outcome.Refused(FailureReason.REJECTED_MESSAGE);
            case 5 -> unknown(message);
            default -> new Outcome.TryLater(Delay.UNREACHABLE);
          };
    };
  }

  /** In seconds; a date is no reason to stand still for long. */
  private static Optional<Duration> pause(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,9}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .map(wait -> wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
  }

  /** What the gateway calls it; empty: it does not say. */
  private static Optional<SmsReference> named(byte[] body) {
    try {
      return WireJson.MAPPER
          .readTree(new String(body, UTF_8))
          .path("id")
          .asStringOpt()
          .filter(id -> !id.isBlank())
          .map(SmsReference::of);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static SmsReference ours(Outgoing message) {
    return SmsReference.of(message.id().value());
  }

  private static Outcome unknown(Outgoing message) {
    return new Outcome.Unknown(Set.of(ours(message)));
  }

  private static Outcome failed(Outgoing message, Throwable why) {
    log.warn("SMS {} is not answered: {}", message.id(), why.getClass().getSimpleName());
    return switch (why) {
      case ConnectException _, HttpConnectTimeoutException _, SSLHandshakeException _ ->
          new Outcome.TryLater(Delay.UNREACHABLE);
      default -> unknown(message);
    };
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
