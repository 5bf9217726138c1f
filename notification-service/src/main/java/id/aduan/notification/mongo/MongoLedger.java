package id.aduan.notification.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.EventId;
import id.aduan.contract.SmsReference;
import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.StateCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** One document per message: its state, its history, and with that its outbox. */
final class MongoLedger implements Ledger {
  static final String MESSAGES = "messages";
  private static final List<String> UNSETTLED =
      Stream.of(StateCode.values()).filter(code -> !code.settled()).map(Enum::name).toList();
  private final MongoTemplate mongo;
  private final Runnable published;

  /**
   * @param published is told that there is something to publish
   */
  MongoLedger(MongoTemplate mongo, Runnable published) {
    this.mongo = mongo;
    this.published = published;
  }

  @Override
  public void add(List<Changed> first) {
    List<Changed> missing = missing(first);
    while (!missing.isEmpty()) {
      try {
        var _ =
            mongo.getCollection(MESSAGES).insertMany(missing.stream().map(this::fresh).toList());
        published.run();
        return;
      } catch (MongoBulkWriteException e) {
        if (!onlyDuplicates(e)) {
          throw e;
        }
        missing = missing(missing);
      }
    }
  }

  @Override
  public boolean save(Changed changed) {
    Entry next = changed.next();
    Update update = new Update();
    EntryDocument.changing(next)
        .forEach((field, value) -> {
          if (value == null) {
            update.unset(field);
          } else {
            update.set(field, value);
          }
        });
    if (!changed.events().isEmpty()) {
      update.push(HistoryDocument.HISTORY).each(HistoryDocument.write(changed).toArray());
      update.min(LedgerOutbox.UNPUBLISHED_SINCE, Date.from(next.at()));
    }
    boolean saved =
        mongo
                .updateFirst(
                    query(
                        where(EntryDocument.ID)
                            .is(next.notice().id().value())
                            .and(EntryDocument.VERSION)
                            .is(next.version() - 1)),
                    update,
                    MESSAGES)
                .getMatchedCount()
            == 1;
    if (saved && !changed.events().isEmpty()) {
      published.run();
    }
    return saved;
  }

  @Override
  public List<Entry> due(MessageChannel channel, Instant now, int limit) {
    return find(
        query(
                where(EntryDocument.CHANNEL)
                    .is(channel.name())
                    .and(EntryDocument.DUE)
                    .lte(Date.from(now)))
            .with(Sort.by(EntryDocument.DUE))
            .limit(limit));
  }

  @Override
  public List<Entry> dueWithoutDossier(Instant now, int limit) {
    return due(MessageChannel.NONE, now, limit);
  }

  @Override
  public List<Entry> unsettled(Collection<TrackingId> complaints) {
    return find(
        query(
            where(EntryDocument.CASE)
                .in(complaints.stream().map(TrackingId::value).toList())
                .and(EntryDocument.STATE)
                .in(UNSETTLED)));
  }

  @Override
  public List<Entry> claimedBy(String owner) {
    return find(
        query(
            where(EntryDocument.STATE)
                .is(StateCode.SENDING.name())
                .and(EntryDocument.OWNER)
                .is(owner)));
  }

  @Override
  public List<Entry> awaiting(SmsReference reference) {
    return find(query(where(EntryDocument.AWAITED).is(reference.value())));
  }

  @Override
  public List<Entry> of(TrackingId complaint) {
    return find(
        query(where(EntryDocument.CASE).is(complaint.value()))
            .with(Sort.by(EntryDocument.SEQUENCE, EntryDocument.ID)));
  }

  @Override
  public List<Entry> page(@Nullable StateCode state, @Nullable EventId after, int limit) {
    Criteria criteria = new Criteria();
    if (state != null) {
      criteria = criteria.and(EntryDocument.STATE).is(state.name());
    }
    if (after != null) {
      criteria = criteria.and(EntryDocument.ID).gt(after.value());
    }
    return find(query(criteria).with(Sort.by(EntryDocument.ID)).limit(limit));
  }

  /** One count per state: each reads an index only, where grouping would read all documents. */
  @Override
  public Map<StateCode, Long> counts() {
    Map<StateCode, Long> counts = new EnumMap<>(StateCode.class);
    for (StateCode state : StateCode.values()) {
      counts.put(state, mongo.count(query(where(EntryDocument.STATE).is(state.name())), MESSAGES));
    }
    return counts;
  }

  private List<Entry> find(Query query) {
    query.fields().exclude(HistoryDocument.HISTORY);
    return mongo.find(query, Document.class, MESSAGES).stream().map(EntryDocument::read).toList();
  }

  private List<Changed> missing(List<Changed> first) {
    if (first.isEmpty()) {
      return first;
    }
    Query known = query(where(EntryDocument.ID).in(first.stream().map(MongoLedger::id).toList()));
    known.fields().include(EntryDocument.ID);
    Set<String> there =
        mongo.find(known, Document.class, MESSAGES).stream()
            .map(stored -> stored.getString(EntryDocument.ID))
            .collect(Collectors.toSet());
    return first.stream()
        .filter(changed -> !there.contains(id(changed)))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toMap(
                    MongoLedger::id,
                    changed -> changed,
                    (one, _) -> one,
                    java.util.LinkedHashMap::new),
                byId -> List.copyOf(byId.values())));
  }

  private Document fresh(Changed changed) {
    Entry entry = changed.next();
    Document document = EntryDocument.identity(entry.notice());
    EntryDocument.changing(entry)
        .forEach((field, value) -> {
          if (value != null) {
            document.append(field, value);
          }
        });
    document.append(HistoryDocument.HISTORY, HistoryDocument.write(changed));
    document.append(LedgerOutbox.PUBLISHED_THROUGH, 0);
    if (!changed.events().isEmpty()) {
      document.append(LedgerOutbox.UNPUBLISHED_SINCE, Date.from(entry.at()));
    }
    return document;
  }

  private static String id(Changed changed) {
    return changed.next().notice().id().value();
  }

  private static boolean onlyDuplicates(MongoBulkWriteException failure) {
    return failure.getWriteConcernError() == null
        && failure.getWriteErrors().stream()
            .allMatch(error ->
                ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
  }
}
