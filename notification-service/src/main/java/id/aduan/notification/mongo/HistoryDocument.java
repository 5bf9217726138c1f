package id.aduan.notification.mongo;

import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.Message;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.MessageDelivered;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageSkipped;
import id.aduan.contract.DeliveryEvent.MessageUncertain;
import id.aduan.contract.DeliveryEvent.OfMessage;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.wire.EventType;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** What happened to a message, in its entry's document: history and outbox in one. */
final class HistoryDocument {
  static final String HISTORY = "history";
  private static final String SOURCE = "/notification-service";
  private static final String NUMBER = "n";
  private static final String TYPE = "type";
  private static final String CHANNEL = "channel";
  private static final String ATTEMPT = "attempt";
  private static final String REASON = "reason";
  private static final String AT = "at";

  private HistoryDocument() {}

  static List<Document> write(Changed changed) {
    Entry next = changed.next();
    int number = next.tally().events() - changed.events().size();
    List<Document> lines = new ArrayList<>(changed.events().size());
    for (OfMessage event : changed.events()) {
      lines.add(write(++number, next.at(), event));
    }
    return lines;
  }

  /** The events of an entry beyond a number, as they are published. */
  static List<Envelope<DeliveryEvent>> read(Document stored, int beyond) {
    Notice notice = EntryDocument.notice(stored);
    return stored.getList(HISTORY, Document.class).stream()
        .filter(line -> line.getInteger(NUMBER) > beyond)
        .map(line ->
            new Envelope<>(
                new EventId(notice.id() + "." + line.getInteger(NUMBER)),
                SOURCE,
                notice.complaint().value(),
                line.getDate(AT).toInstant(),
                null,
                event(notice, line)))
        .toList();
  }

  private static Document write(int number, Instant at, OfMessage event) {
    Document line =
        new Document(NUMBER, number)
            .append(AT, Date.from(at))
            .append(TYPE, EventType.of(event).wireName())
            .append(CHANNEL, event.message().channel().name());
    return switch (event) {
      case MessagePlanned _, MessageDelivered _ -> line;
      case MessageHandedOver handedOver -> line.append(ATTEMPT, handedOver.attempt());
      case MessageUncertain uncertain -> line.append(ATTEMPT, uncertain.attempt());
      case MessageFailed failed -> line.append(REASON, failed.reason().name());
      case MessageSkipped skipped -> line.append(REASON, skipped.reason().name());
    };
  }

  private static DeliveryEvent event(Notice notice, Document line) {
    Message message = notice.by(MessageChannel.valueOf(line.getString(CHANNEL)));
    String type = line.getString(TYPE);
    EventType known =
        EventType.named(type)
            .orElseThrow(() -> new IllegalStateException("type: '" + type + "' (expected: known)"));
    return switch (known) {
      case MESSAGE_PLANNED -> new MessagePlanned(message);
      case MESSAGE_HANDED_OVER -> new MessageHandedOver(message, line.getInteger(ATTEMPT));
      case MESSAGE_DELIVERED -> new MessageDelivered(message);
      case MESSAGE_FAILED ->
          new MessageFailed(message, FailureReason.valueOf(line.getString(REASON)));
      case MESSAGE_UNCERTAIN -> new MessageUncertain(message, line.getInteger(ATTEMPT));
      case MESSAGE_SKIPPED ->
          new MessageSkipped(message, SkipReason.valueOf(line.getString(REASON)));
      default ->
          throw new IllegalStateException("type: '" + type + "' (expected: of a delivery event)");
    };
  }
}
