package id.aduan.intake.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.complaints.Journal;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.stream.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The journal in MongoDB: records as they will be published, in the order in which they were
 * accepted, gone once Kafka has them.
 */
final class MongoJournal implements Journal, Outbox {
  private static final String COLLECTION = "journal";
  private static final String ID = "_id";
  private static final String TOPIC = "topic";
  private static final String KEY = "key";
  private static final String VALUE = "value";
  private static final String HEADERS = "headers";

  private final MongoTemplate mongo;
  private final Duration longest;

  /**
   * @param longest wait for the store, with a citizen waiting for the answer
   */
  MongoJournal(MongoTemplate mongo, Duration longest) {
    this.mongo = mongo;
    this.longest = longest;
  }

  @Override
  public void append(Envelope<DossierEvent> envelope) {
    Document entry = entry(EventSender.record(Topics.DOSSIERS, EventCodec.DOSSIERS, envelope));
    Object _ = Bounded.within(longest, () -> collection().insertOne(entry));
  }

  @Override
  public void erase(Collection<TrackingId> complaints) {
    var _ = collection().deleteMany(in(KEY, MongoDossiers.values(complaints)));
  }

  @Override
  public long depth() {
    return collection().estimatedDocumentCount();
  }

  /** Ids grow with time, so their order is that of acceptance. */
  @Override
  public List<Pending> pending(int limit, List<String> except) {
    return collection()
        .find(nin(ID, except.stream().map(ObjectId::new).toList()))
        .sort(Sorts.ascending(ID))
        .limit(limit)
        .map(MongoJournal::pending)
        .into(new ArrayList<>());
  }

  @Override
  public void published(List<Pending> acknowledged) {
    var _ =
        collection()
            .deleteMany(in(ID, acknowledged.stream().map(p -> new ObjectId(p.id())).toList()));
  }

  private static Document entry(ProducerRecord<String, byte[]> outgoing) {
    Document headers = new Document();
    for (Header header : outgoing.headers()) {
      headers.append(header.key(), new Binary(header.value()));
    }
    return new Document(TOPIC, outgoing.topic())
        .append(KEY, outgoing.key())
        .append(VALUE, new Binary(outgoing.value()))
        .append(HEADERS, headers);
  }

  private static Pending pending(Document entry) {
    ProducerRecord<String, byte[]> outgoing =
        new ProducerRecord<>(
            entry.getString(TOPIC), entry.getString(KEY), entry.get(VALUE, Binary.class).getData());
    entry
        .get(HEADERS, Document.class)
        .forEach((name, value) -> outgoing.headers().add(name, ((Binary) value).getData()));
    return new Pending(entry.getObjectId(ID).toHexString(), 0, List.of(outgoing));
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
