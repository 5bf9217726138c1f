package id.aduan.notification.dispatch;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.notification.channel.Channel;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outcome.Delay;
import id.aduan.notification.channel.Outgoing;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A channel and the circuit breaker that leaves its server alone while it is away. */
final class Line {
  private static final Logger log = LoggerFactory.getLogger(Line.class);

  /** Beyond the longest hand-over: what recording its outcome may take. */
  private static final Duration TO_RECORD = Duration.ofSeconds(15);

  private final Channel channel;
  private final CircuitBreaker breaker;
  private final MeterRegistry meters;

  Line(Channel channel, CircuitBreaker breaker, MeterRegistry meters) {
    this.channel = channel;
    this.breaker = breaker;
    this.meters = meters;
  }

  MessageChannel kind() {
    return channel.kind();
  }

  /** How long a claim holds: whoever is not done by then is dead. */
  Duration lease() {
    return channel.longest().plus(TO_RECORD);
  }

  CircuitBreaker.State state() {
    return breaker.getState();
  }

  /** Whether it is worth looking for messages. */
  boolean isOpen() {
    if (breaker.tryAcquirePermission()) {
      breaker.releasePermission();
      return true;
    }
    return false;
  }

  /** Takes the right to one hand-over; it is used by {@link #send} or given back. */
  boolean take() {
    return breaker.tryAcquirePermission();
  }

  void giveBack() {
    breaker.releasePermission();
  }

  Outcome send(Outgoing message) {
    long start = breaker.getCurrentTimestamp();
    Outcome outcome = outcome(message);
    long took = breaker.getCurrentTimestamp() - start;
    if (isDown(outcome)) {
      breaker.onError(took, breaker.getTimestampUnit(), new ServerAway());
    } else {
      breaker.onSuccess(took, breaker.getTimestampUnit());
    }
    count(outcome, took, breaker.getTimestampUnit());
    return outcome;
  }

  /** A channel that breaks its promise may have handed the message over before it did. */
  private Outcome outcome(Outgoing message) {
    try {
      return channel.send(message);
    } catch (RuntimeException e) {
      log.error("Channel {} broke on {}: {}", kind(), message.id(), e.getClass().getName());
      return new Outcome.Unknown();
    }
  }

  private void count(Outcome outcome, long took, TimeUnit unit) {
    meters
        .timer("aduan.messages.sent", "channel", kind().name(), "outcome", name(outcome))
        .record(took, unit);
  }

  private static boolean isDown(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Unknown _ -> true;
      case Outcome.TryLater(Delay delay) ->
          switch (delay) {
            case UNREACHABLE -> true;
            case REFUSED_FOR_NOW -> false;
          };
      case Outcome.HandedOver _, Outcome.Refused _ -> false;
    };
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.HandedOver _ -> "handed-over";
      case Outcome.Refused(FailureReason reason) -> "refused-" + reason;
      case Outcome.TryLater(Delay delay) -> "try-later-" + delay;
      case Outcome.Unknown _ -> "unknown";
    };
  }

  private static final class ServerAway extends Exception {
    private static final long serialVersionUID = 1L;

    ServerAway() {
      super("server: away", null, false, false);
    }
  }
}
