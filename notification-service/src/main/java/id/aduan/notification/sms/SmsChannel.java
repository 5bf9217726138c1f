package id.aduan.notification.sms;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.kit.smpp.SmscSession;
import id.aduan.notification.channel.Channel;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outcome.Delay;
import id.aduan.notification.channel.Outgoing;
import id.aduan.sms.Part;
import id.aduan.sms.SmscAddress;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.SubmitSmResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SMS by SMPP: a {@code submit_sm} per part, all over one session. */
final class SmsChannel implements Channel, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SmsChannel.class);

  /** E.164; SMPP carries it without its plus. */
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private static final int MOST_PARTS = 3;
  private static final String NO_SERVICE_TYPE = "";
  private static final byte NONE = 0;
  private final SmsSettings settings;
  private final SmscSession smsc;
  private final RateLimiter limiter;

  SmsChannel(SmsSettings settings, Clock clock) {
    this.settings = settings;
    this.smsc =
        new SmscSession(
            SmscAddress.parse(settings.url()),
            BindType.BIND_TX,
            new SmscSession.Times(
                settings.connectTimeout(),
                settings.replyTimeout(),
                settings.enquireLink(),
                settings.firstRebind(),
                settings.longestRebind()),
            _ -> {},
            clock);
    this.limiter =
        RateLimiter.of(
            "smsc",
            RateLimiterConfig.custom()
                .limitForPeriod(settings.perSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(settings.replyTimeout())
                .build());
  }

  @Override
  public MessageChannel kind() {
    return MessageChannel.SMS;
  }

  /** For its turn, for the bind, and for the answer to each part. */
  @Override
  public Duration longest() {
    return settings.connectTimeout().plus(settings.replyTimeout().multipliedBy(2 + MOST_PARTS));
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
    if (!limiter.acquirePermission(parts.size())) {
      return new Outcome.TryLater(Delay.REFUSED_FOR_NOW);
    }
    return smsc.session()
        .map(session -> handOver(message, parts, session))
        .orElse(new Outcome.TryLater(Delay.UNREACHABLE));
  }

  private Outcome handOver(Outgoing message, List<Part> parts, SMPPSession session) {
    for (Part part : parts) {
      Outcome outcome = submit(message, part, session);
      if (!(outcome instanceof Outcome.HandedOver)) {
        // He may have the beginning: sent whole once more by policy, and counted as uncertain.
        return part.equals(parts.getFirst()) ? outcome : new Outcome.Unknown();
      }
    }
    return new Outcome.HandedOver();
  }

  private Outcome submit(Outgoing message, Part part, SMPPSession session) {
    try {
      SubmitSmResult _ = submitted(message.address().substring(1), part, session);
      return new Outcome.HandedOver();
    } catch (NegativeResponseException e) {
      return refused(message, e.getCommandStatus(), session);
    } catch (PDUException e) {
      log.error("SMS {} can not be written: {}", message.id(), e.getClass().getSimpleName());
      return new Outcome.Refused(FailureReason.REJECTED_MESSAGE);
    } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
      log.warn("SMS {} is not answered: {}", message.id(), e.getClass().getSimpleName());
      smsc.drop(session);
      return new Outcome.Unknown();
    }
  }

  private Outcome refused(Outgoing message, int status, SMPPSession session) {
    log.info("SMS {} is refused with status {}", message.id(), SmscSession.text(status));
    if (status == SMPPConstant.STAT_ESME_RINVBNDSTS) {
      smsc.drop(session);
    }
    return Status.outcome(status);
  }

  private SubmitSmResult submitted(String number, Part part, SMPPSession session)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    ESMClass kind = new ESMClass();
    if (part.joining().isPresent()) {
      kind.setSpecificFeature(GSMSpecificFeature.UDHI);
    }
    return session.submitShortMessage(
        NO_SERVICE_TYPE,
        TypeOfNumber.NETWORK_SPECIFIC,
        NumberingPlanIndicator.UNKNOWN,
        settings.sender(),
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        number,
        kind,
        NONE,
        NONE,
        null,
        null,
        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
        NONE,
        new RawDataCoding(part.alphabet().dataCoding()),
        NONE,
        part.withHeader());
  }

  @Override
  public void close() {
    smsc.close();
  }
}
