package id.aduan.intake.smpp;

import id.aduan.intake.sms.KeepPart;
import id.aduan.intake.sms.SmsReceipts;
import id.aduan.kit.smpp.SmscSession;
import id.aduan.kit.work.Next;
import id.aduan.sms.SmscAddress;
import java.time.Clock;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session with the SMSC that receives. A message or a receipt is answered when it is durable;
 * else with a temporary error, so that it comes again.
 */
final class Receiver implements MessageReceiverListener {
  private static final Logger log = LoggerFactory.getLogger(Receiver.class);
  private final SmscSession smsc;
  private final ReceiptIds receiptIds;
  private final KeepPart inbox;
  private final SmsReceipts receipts;
  private final Clock clock;

  Receiver(
      SmscAddress smsc, SmppSettings settings, KeepPart inbox, SmsReceipts receipts, Clock clock) {
    this.smsc =
        new SmscSession(
            smsc,
            BindType.BIND_RX,
            settings.toTimes(),
            session -> session.setMessageReceiverListener(this),
            clock);
    this.receiptIds = settings.receiptIds();
    this.inbox = inbox;
    this.receipts = receipts;
    this.clock = clock;
  }

  boolean isBound() {
    return smsc.isBound();
  }

  /** Signs in where that is needed, and not more often than it helps. */
  Next keepBound() {
    var _ = smsc.session();
    return Next.AFTER_A_PAUSE;
  }

  void close() {
    smsc.close();
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
    try {
      take(delivered);
    } catch (RuntimeException e) {
      log.warn("An SMS is to come again: {}", e.getClass().getSimpleName());
      throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN, e);
    }
  }

  /** What is still under way may be told, too: it is neither a fate nor anybody's words. */
  private void take(DeliverSm delivered) {
    if (delivered.isSmscDeliveryReceipt()) {
      Receipt.of(delivered, receiptIds, clock.instant()).ifPresent(receipts::settled);
    } else if (!delivered.isIntermediateDeliveryNotification()) {
      Delivered.part(delivered, clock.instant()).ifPresent(inbox::keep);
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
