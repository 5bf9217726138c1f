package id.aduan.notification.web;

import id.aduan.contract.ActorRole;
import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.MessageState;
import id.aduan.notification.ledger.MessageState.Delivered;
import id.aduan.notification.ledger.MessageState.Failed;
import id.aduan.notification.ledger.MessageState.HandedOver;
import id.aduan.notification.ledger.MessageState.Planned;
import id.aduan.notification.ledger.MessageState.Sending;
import id.aduan.notification.ledger.MessageState.Skipped;
import id.aduan.notification.ledger.MessageState.Uncertain;
import id.aduan.notification.ledger.MessageState.Waiting;
import id.aduan.notification.ledger.StateCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message as an officer sees it: no address, no text.
 *
 * @param recipient in which role somebody is told
 * @param uncertain how many attempts ended without an answer
 */
record LedgerRow(
    EventId id,
    TrackingId trackingId,
    EventId cause,
    Purpose purpose,
    MessageChannel channel,
    ActorRole recipient,
    StateCode state,
    int attempts,
    int uncertain,
    @Nullable SkipReason skipReason,
    @Nullable FailureReason failureReason,
    Instant at) {

  static LedgerRow of(Entry entry) {
    return new LedgerRow(
        entry.notice().id(),
        entry.notice().complaint(),
        entry.notice().cause(),
        entry.notice().purpose(),
        channel(entry.state()),
        entry.notice().recipient(),
        entry.code(),
        entry.tally().attempts(),
        entry.tally().uncertain(),
        entry.state() instanceof Skipped(SkipReason reason) ? reason : null,
        entry.state() instanceof Failed(_, FailureReason reason) ? reason : null,
        entry.at());
  }

  private static MessageChannel channel(MessageState state) {
    return switch (state) {
      case Waiting _, Skipped _ -> MessageChannel.NONE;
      case Planned planned -> planned.channel();
      case Sending sending -> sending.channel();
      case HandedOver handedOver -> handedOver.channel();
      case Delivered delivered -> delivered.channel();
      case Failed failed -> failed.channel();
      case Uncertain uncertain -> uncertain.channel();
    };
  }
}
