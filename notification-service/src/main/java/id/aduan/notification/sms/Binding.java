package id.aduan.notification.sms;

import id.aduan.kit.smpp.SmscConnector;
import id.aduan.sms.SmscAddress;
import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one session with the SMSC: bound when it is needed, and again when it was lost. After a bind
 * that failed nobody tries for a while, which doubles: an SMSC locks accounts out that storm it.
 */
final class Binding implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Binding.class);
  private static final double DOUBLED = 2;
  private final SmsSettings settings;
  private final SmscAddress smsc;
  private final IntervalFunction pauses;
  private final Clock clock;
  private @Nullable SMPPSession session;
  private int failures;
  private Instant notBefore = Instant.EPOCH;
  private String trouble = "";

  Binding(SmsSettings settings, Clock clock) {
    this.settings = settings;
    this.smsc = SmscAddress.parse(settings.url());
    this.pauses =
        IntervalFunction.ofExponentialBackoff(
            settings.firstRebind(), DOUBLED, settings.longestRebind());
    this.clock = clock;
  }

  /** The session, bound; empty: there is none for now. */
  synchronized Optional<SMPPSession> session() {
    SMPPSession current = session;
    if (current != null && current.getSessionState().isTransmittable()) {
      return Optional.of(current);
    }
    return clock.instant().isBefore(notBefore) ? Optional.empty() : bind();
  }

  /** A session that did not answer is not trusted with another message. */
  void drop(SMPPSession lost) {
    synchronized (this) {
      if (lost.equals(session)) {
        session = null;
      }
    }
    lost.close();
  }

  @Override
  public synchronized void close() {
    SMPPSession current = session;
    if (current != null) {
      current.unbindAndClose();
      session = null;
    }
  }

  private Optional<SMPPSession> bind() {
    SMPPSession fresh =
        new SMPPSession(new SmscConnector(smsc.encrypted(), settings.connectTimeout()));
    fresh.setTransactionTimer(settings.replyTimeout().toMillis());
    fresh.setEnquireLinkTimer(Math.toIntExact(settings.enquireLink().toMillis()));
    try {
      String _ =
          fresh.connectAndBind(
              smsc.host(), smsc.port(), transmitter(), settings.replyTimeout().toMillis());
    } catch (IOException e) {
      fresh.close();
      failed(e);
      return Optional.empty();
    }
    log.info("Bound to SMSC {}", smsc);
    failures = 0;
    trouble = "";
    session = fresh;
    return Optional.of(fresh);
  }

  private BindParameter transmitter() {
    return new BindParameter(
        BindType.BIND_TX,
        smsc.systemId(),
        smsc.password(),
        "",
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        "");
  }

  /** Said once, until it is another reason or the bind succeeds. */
  private void failed(IOException failure) {
    failures++;
    notBefore = clock.instant().plusMillis(pauses.apply(failures));
    String reason = reason(failure);
    if (!reason.equals(trouble)) {
      log.warn("SMSC {} can not be bound: {}", smsc, reason);
      trouble = reason;
    }
  }

  private static String reason(IOException failure) {
    if (failure.getCause() instanceof NegativeResponseException refusal) {
      return "refused with status " + Status.text(refusal.getCommandStatus());
    }
    Throwable reason = failure.getCause() == null ? failure : failure.getCause();
    return reason.getClass().getSimpleName();
  }
}
