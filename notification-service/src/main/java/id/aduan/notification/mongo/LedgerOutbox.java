package id.aduan.notification.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.stream.Outbox;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What entries hold that is not published yet. */
final class LedgerOutbox implements Outbox {
  static final String PUBLISHED_THROUGH = "publishedThrough";
  static final String UNPUBLISHED_SINCE = "unpublishedSince";
  private static final Date EVER = Date.from(Instant.EPOCH);
  private final MongoTemplate mongo;

  LedgerOutbox(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<Pending> pending(int limit, List<String> except) {
    Criteria unpublished = where(UNPUBLISHED_SINCE).gt(EVER);
    if (!except.isEmpty()) {
      unpublished = unpublished.and(EntryDocument.ID).nin(except);
    }
    Query page = query(unpublished).with(Sort.by(UNPUBLISHED_SINCE)).limit(limit);
    return mongo.find(page, Document.class, MongoLedger.MESSAGES).stream()
        .map(LedgerOutbox::pending)
        .toList();
  }

  /**
   * Moves the marks. An entry that got another event meanwhile stays in the outbox, its mark moved;
   * the marks lie outside version and saves, which can not roll them back.
   */
  @Override
  public void published(List<Pending> acknowledged) {
    List<UpdateOneModel<Document>> done =
        acknowledged.stream()
            .map(pending ->
                new UpdateOneModel<Document>(
                    Filters.and(
                        Filters.eq(EntryDocument.ID, pending.id()),
                        Filters.eq(EntryDocument.LAST, (int) pending.through())),
                    Updates.combine(
                        Updates.max(PUBLISHED_THROUGH, (int) pending.through()),
                        Updates.unset(UNPUBLISHED_SINCE))))
            .toList();
    if (write(done) < done.size()) {
      int _ =
          write(
              acknowledged.stream()
                  .map(pending ->
                      new UpdateOneModel<Document>(
                          Filters.eq(EntryDocument.ID, pending.id()),
                          Updates.max(PUBLISHED_THROUGH, (int) pending.through())))
                  .toList());
    }
  }

  private int write(List<UpdateOneModel<Document>> updates) {
    return mongo
        .getCollection(MongoLedger.MESSAGES)
        .bulkWrite(updates, new BulkWriteOptions().ordered(false))
        .getMatchedCount();
  }

  private static Pending pending(Document stored) {
    List<ProducerRecord<String, byte[]>> records =
        HistoryDocument.read(stored, stored.getInteger(PUBLISHED_THROUGH)).stream()
            .map(LedgerOutbox::outgoing)
            .toList();
    return new Pending(
        stored.getString(EntryDocument.ID), stored.getInteger(EntryDocument.LAST), records);
  }

  private static ProducerRecord<String, byte[]> outgoing(Envelope<DeliveryEvent> event) {
    return EventSender.record(Topics.DELIVERIES, EventCodec.DELIVERIES, event);
  }
}
