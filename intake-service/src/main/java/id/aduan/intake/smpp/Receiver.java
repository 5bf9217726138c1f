package id.aduan.intake.smpp;

import id.aduan.intake.sms.IncomingPart;
import id.aduan.kit.smpp.SmscConnector;
import id.aduan.kit.work.Next;
import id.aduan.sms.SmscAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session with the SMSC that receives. A message is answered when it is durable; else with a
 * temporary error, so that it comes again.
 */
final class Receiver implements MessageReceiverListener {
  private static final Logger log = LoggerFactory.getLogger(Receiver.class);
  private final SmscAddress smsc;
  private final SmppSettings settings;
  private final Consumer<IncomingPart> inbox;
  private final Clock clock;
  private @Nullable SMPPSession session;
  private int failures;
  private long triedAt;

  /**
   * @param inbox returns when a part is durable
   */
  Receiver(SmscAddress smsc, SmppSettings settings, Consumer<IncomingPart> inbox, Clock clock) {
    this.smsc = smsc;
    this.settings = settings;
    this.inbox = inbox;
    this.clock = clock;
  }

  boolean isBound() {
    SMPPSession now = session;
    return now != null && now.getSessionState().isReceivable();
  }

  /** Signs in where that is needed, and not more often than it helps. */
  Next keepBound() {
    if (!isBound() && System.nanoTime() - triedAt >= pause().toNanos()) {
      triedAt = System.nanoTime();
      close();
      bind();
    }
    return Next.AFTER_A_PAUSE;
  }

  /** One second, two, four, and so on. */
  private Duration pause() {
    Duration pause =
        failures == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(failures - 1, 10));
    return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
  }

  private void bind() {
    SMPPSession next = new SMPPSession(new SmscConnector(smsc.encrypted(), settings.answer()));
    next.setEnquireLinkTimer(Math.toIntExact(settings.enquire().toMillis()));
    next.setTransactionTimer(settings.answer().toMillis());
    next.setMessageReceiverListener(this);
    try {
      String _ =
          next.connectAndBind(
              smsc.host(),
              smsc.port(),
              new BindParameter(
                  BindType.BIND_RX,
                  smsc.systemId(),
                  smsc.password(),
                  null,
                  TypeOfNumber.UNKNOWN,
                  NumberingPlanIndicator.UNKNOWN,
                  null),
              settings.answer().toMillis());
      session = next;
      failures = 0;
      log.info("Receiving from {}", smsc);
    } catch (IOException e) {
      next.unbindAndClose();
      failures++;
      if (failures == 1) {
        log.warn("{} does not let us in: {}", smsc, e.getMessage());
      }
    }
  }

  void close() {
    SMPPSession now = session;
    session = null;
    if (now != null) {
      now.unbindAndClose();
    }
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
    if (delivered.isSmscDeliveryReceipt()) {
      return;
    }
    try {
      Delivered.part(delivered, clock.instant()).ifPresent(inbox);
    } catch (RuntimeException e) {
      log.warn("An SMS is to come again: {}", e.getClass().getSimpleName());
      throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN, e);
    }
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    // nothing waits for a phone to be switched on
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm message, Session source)
      throws ProcessRequestException {
    throw new ProcessRequestException("deliver_sm is expected", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
