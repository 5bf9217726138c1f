package id.aduan.notification.sms;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.notification.channel.Channel;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outcome.Delay;
import id.aduan.notification.channel.Outgoing;
import id.aduan.sms.Part;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SMS: what holds whoever takes them over, an SMSC or an HTTP gateway. */
final class SmsChannel implements Channel, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SmsChannel.class);

  /** E.164. */
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private static final int MOST_PARTS = 3;
  private final Gateway gateway;
  private final Duration longestTurn;
  private final RateLimiter limiter;

  private SmsChannel(SmsSettings settings, Gateway gateway) {
    this.gateway = gateway;
    this.longestTurn = settings.replyTimeout();
    this.limiter =
        RateLimiter.of(
            "sms",
            RateLimiterConfig.custom()
                .limitForPeriod(settings.perSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(longestTurn)
                .build());
  }

  /** By SMPP or by HTTP, as the address says. */
  static SmsChannel of(SmsSettings settings, Clock clock) {
    return new SmsChannel(
        settings,
        settings.isHttp() ? new HttpGateway(settings, clock) : new SmppGateway(settings, clock));
  }

  @Override
  public MessageChannel kind() {
    return MessageChannel.SMS;
  }

  /** For its turn, and for the hand-over. */
  @Override
  public Duration longest() {
    return longestTurn.plus(gateway.longest(MOST_PARTS));
  }

  @Override
  public Outcome send(Outgoing message) {
    if (!NUMBER.matcher(message.address()).matches()) {
      return new Outcome.Refused(FailureReason.REJECTED_ADDRESS);
    }
    // The same reference on each attempt: a phone joins the parts of two attempts.
    List<Part> parts = Part.of(message.letter().text(), message.id().value().hashCode());
    if (parts.size() > MOST_PARTS) {
      log.error(
          "SMS {} has {} parts (expected: {} at most)", message.id(), parts.size(), MOST_PARTS);
      return new Outcome.Refused(FailureReason.REJECTED_MESSAGE);
    }
    return limiter.acquirePermission(parts.size())
        ? gateway.handOver(message, parts)
        : new Outcome.TryLater(Delay.REFUSED_FOR_NOW);
  }

  @Override
  public void close() {
    gateway.close();
  }
}
