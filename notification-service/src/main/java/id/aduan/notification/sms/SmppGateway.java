package id.aduan.notification.sms;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.SmsReference;
import id.aduan.kit.smpp.SmscSession;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outcome.Delay;
import id.aduan.notification.channel.Outgoing;
import id.aduan.sms.Part;
import id.aduan.sms.SmscAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** An SMSC, by SMPP: a {@code submit_sm} per part, all over one session. */
final class SmppGateway implements Gateway {
  private static final Logger log = LoggerFactory.getLogger(SmppGateway.class);
  private static final String NO_SERVICE_TYPE = "";
  private static final byte NONE = 0;
  private final SmsSettings settings;
  private final SmscSession smsc;

  SmppGateway(SmsSettings settings, Clock clock) {
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
  }

  /** For the bind, and for the answer to each part. */
  @Override
  public Duration longest(int parts) {
    return settings.connectTimeout().plus(settings.replyTimeout().multipliedBy(1L + parts));
  }

  @Override
  public Outcome handOver(Outgoing message, List<Part> parts) {
    return smsc.session()
        .map(session -> handOver(message, parts, session))
        .orElse(new Outcome.TryLater(Delay.UNREACHABLE));
  }

  private Outcome handOver(Outgoing message, List<Part> parts, SMPPSession session) {
    Set<SmsReference> references = new HashSet<>();
    for (Part part : parts) {
      Outcome outcome = submit(message, part, session);
      if (!(outcome instanceof Outcome.HandedOver(Set<SmsReference> ofPart))) {
        // He may have the beginning: sent whole once more by policy, and counted as uncertain.
        return part.equals(parts.getFirst()) ? outcome : new Outcome.Unknown();
      }
      references.addAll(ofPart);
    }
    return new Outcome.HandedOver(references);
  }

  private Outcome submit(Outgoing message, Part part, SMPPSession session) {
    try {
      SubmitSmResult taken = submitted(withoutPlus(message.address()), part, session);
      return new Outcome.HandedOver(
          Set.of(SmsReference.of(Objects.requireNonNullElse(taken.getMessageId(), ""))));
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

  private static String withoutPlus(String number) {
    return number.substring(1);
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
