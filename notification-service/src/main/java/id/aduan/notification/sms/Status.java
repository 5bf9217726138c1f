package id.aduan.notification.sms;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outcome.Delay;
import org.jsmpp.SMPPConstant;

/**
 * What the SMSC said no with (SMPP 3.4, 5.1.3). What it does not take of us, and not of the
 * recipient or the message, is a fault of the installation: it is mended here or there, and no
 * citizen's message is lost by it meanwhile.
 */
final class Status {
  /** What vendors define for themselves: nobody here knows that it is for ever. */
  private static final int VENDORS = 0x400;

  private static final int VENDORS_END = 0x4ff;

  private Status() {}

  static Outcome outcome(int status) {
    return switch (status) {
      case SMPPConstant.STAT_ESME_RSYSERR,
          SMPPConstant.STAT_ESME_RMSGQFUL,
          SMPPConstant.STAT_ESME_RSUBMITFAIL,
          SMPPConstant.STAT_ESME_RTHROTTLED,
          SMPPConstant.STAT_ESME_RX_T_APPN,
          SMPPConstant.STAT_ESME_RUNKNOWNERR,
          SMPPConstant.STAT_ESME_RSERTYPUNAVAIL ->
          new Outcome.TryLater(Delay.REFUSED_FOR_NOW);
      case SMPPConstant.STAT_ESME_RINVBNDSTS,
          SMPPConstant.STAT_ESME_RINVSRCADR,
          SMPPConstant.STAT_ESME_RINVSRCTON,
          SMPPConstant.STAT_ESME_RINVSRCNPI,
          SMPPConstant.STAT_ESME_RINVSERTYP,
          SMPPConstant.STAT_ESME_RINVREGDLVFLG,
          SMPPConstant.STAT_ESME_RSERTYPUNAUTH,
          SMPPConstant.STAT_ESME_RPROHIBITED,
          SMPPConstant.STAT_ESME_RSERTYPDENIED ->
          new Outcome.TryLater(Delay.UNREACHABLE);
      case SMPPConstant.STAT_ESME_RINVDSTADR,
          SMPPConstant.STAT_ESME_RINVDSTTON,
          SMPPConstant.STAT_ESME_RINVDSTNPI,
          SMPPConstant.STAT_ESME_RINVDSTADDRSUBUNIT ->
          new Outcome.Refused(FailureReason.REJECTED_ADDRESS);
      default ->
          status >= VENDORS && status <= VENDORS_END
              ? new Outcome.TryLater(Delay.REFUSED_FOR_NOW)
              : new Outcome.Refused(FailureReason.REJECTED_MESSAGE);
    };
  }
}
