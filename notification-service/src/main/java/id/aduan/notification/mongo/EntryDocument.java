package id.aduan.notification.mongo;

import id.aduan.contract.ActorRole;
import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.EventId;
import id.aduan.contract.SmsReference;
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
import id.aduan.notification.ledger.Notice;
import id.aduan.notification.ledger.StateCode;
import id.aduan.notification.ledger.Tally;
import id.aduan.notification.telling.Fact;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An entry as a document: flat, so that state, channel and due instant can be asked for. */
final class EntryDocument {
  static final String ID = "_id";
  static final String CASE = "case";
  static final String SEQUENCE = "sequence";
  static final String STATE = "state";
  static final String CHANNEL = "channel";
  static final String DUE = "due";
  static final String OWNER = "owner";
  static final String VERSION = "version";
  static final String LAST = "last";
  static final String AWAITED = "awaited";
  private static final String REASON = "reason";
  private static final String FACT = "fact";

  private EntryDocument() {}

  /** Who is told of what; never changes. */
  static Document identity(Notice notice) {
    return new Document(ID, notice.id().value())
        .append(CASE, notice.complaint().value())
        .append(SEQUENCE, notice.sequence())
        .append("cause", notice.cause().value())
        .append("recipient", notice.recipient().name())
        .append("purpose", notice.purpose().name());
  }

  /** Everything that changes; a null is a field that is not there. */
  static Map<String, @Nullable Object> changing(Entry entry) {
    Map<String, @Nullable Object> fields = new TreeMap<>(state(entry.state()));
    Fact fact = entry.fact();
    fields.put(STATE, entry.code().name());
    fields.put(FACT, fact == null ? null : FactDocument.write(fact));
    fields.put("attempts", entry.tally().attempts());
    fields.put("uncertain", entry.tally().uncertain());
    fields.put(LAST, entry.tally().events());
    fields.put("since", Date.from(entry.since()));
    fields.put("at", Date.from(entry.at()));
    fields.put(VERSION, entry.version());
    return fields;
  }

  static Entry read(Document stored) {
    Document fact = stored.get(FACT, Document.class);
    return new Entry(
        notice(stored),
        fact == null ? null : FactDocument.read(fact),
        readState(stored),
        new Tally(
            stored.getInteger("attempts"), stored.getInteger("uncertain"), stored.getInteger(LAST)),
        instant(stored, "since"),
        instant(stored, "at"),
        stored.getLong(VERSION));
  }

  static Notice notice(Document stored) {
    return new Notice(
        new EventId(stored.getString("cause")),
        new TrackingId(stored.getString(CASE)),
        stored.getLong(SEQUENCE),
        ActorRole.valueOf(stored.getString("recipient")),
        Purpose.valueOf(stored.getString("purpose")));
  }

  private static Map<String, @Nullable Object> state(MessageState state) {
    return switch (state) {
      case Waiting(Instant lookAgain) -> fields(MessageChannel.NONE, lookAgain, null, null);
      case Planned(MessageChannel channel, Instant due) -> fields(channel, due, null, null);
      case Sending(MessageChannel channel, Instant leaseUntil, String owner) ->
          fields(channel, leaseUntil, owner, null);
      case HandedOver(MessageChannel channel, Set<SmsReference> awaited) ->
          awaiting(channel, awaited);
      case Delivered(MessageChannel channel) -> fields(channel, null, null, null);
      case Failed(MessageChannel channel, FailureReason reason) ->
          fields(channel, null, null, reason.name());
      case Uncertain(MessageChannel channel, Set<SmsReference> awaited) ->
          awaiting(channel, awaited);
      case Skipped(SkipReason reason) -> fields(MessageChannel.NONE, null, null, reason.name());
    };
  }

  private static Map<String, @Nullable Object> awaiting(
      MessageChannel channel, Set<SmsReference> references) {
    Map<String, @Nullable Object> fields = fields(channel, null, null, null);
    if (!references.isEmpty()) {
      fields.put(AWAITED, references.stream().map(SmsReference::value).sorted().toList());
    }
    return fields;
  }

  private static Map<String, @Nullable Object> fields(
      MessageChannel channel,
      @Nullable Instant due,
      @Nullable String owner,
      @Nullable String reason) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    fields.put(CHANNEL, channel.name());
    fields.put(DUE, due == null ? null : Date.from(due));
    fields.put(OWNER, owner);
    fields.put(REASON, reason);
    fields.put(AWAITED, null);
    return fields;
  }

  private static MessageState readState(Document stored) {
    MessageChannel channel = MessageChannel.valueOf(stored.getString(CHANNEL));
    return switch (StateCode.valueOf(stored.getString(STATE))) {
      case WAITING -> new Waiting(instant(stored, DUE));
      case PLANNED -> new Planned(channel, instant(stored, DUE));
      case SENDING -> new Sending(channel, instant(stored, DUE), stored.getString(OWNER));
      case HANDED_OVER -> new HandedOver(channel, awaited(stored));
      case DELIVERED -> new Delivered(channel);
      case FAILED -> new Failed(channel, FailureReason.valueOf(stored.getString(REASON)));
      case UNCERTAIN -> new Uncertain(channel, awaited(stored));
      case SKIPPED -> new Skipped(SkipReason.valueOf(stored.getString(REASON)));
    };
  }

  private static Set<SmsReference> awaited(Document stored) {
    return stored.getList(AWAITED, String.class, List.of()).stream()
        .map(SmsReference::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Instant instant(Document stored, String field) {
    return Objects.requireNonNull(
            stored.getDate(field), () -> field + ": absent (expected: in this state)")
        .toInstant();
  }
}
