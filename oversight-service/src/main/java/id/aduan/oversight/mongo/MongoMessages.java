package id.aduan.oversight.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import id.aduan.contract.ActorRole;
import id.aduan.contract.DeliveryEvent.Message;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.telling.MessageFate;
import id.aduan.oversight.telling.MessageState;
import id.aduan.oversight.telling.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document per message and channel, replaced only by news that bring it further. */
final class MongoMessages implements Messages {
  static final String COLLECTION = "messages";
  static final String COMPLAINT = "complaint";
  private static final String PROGRESS = "progress";
  private final MongoTemplate mongo;
  private final MongoSetUp setUp;

  MongoMessages(MongoTemplate mongo, MongoSetUp setUp) {
    this.mongo = mongo;
    this.setUp = setUp;
  }

  /** Where news are old the filter finds nothing, so that the upsert runs into the {@code _id}. */
  @Override
  public void take(List<MessageFate> news) {
    if (news.isEmpty()) {
      return;
    }
    setUp.ensure();
    List<ReplaceOneModel<Document>> writes =
        MessageFate.latest(news).stream()
            .map(fate ->
                new ReplaceOneModel<>(
                    and(eq("_id", fate.identity()), lt(PROGRESS, fate.progress())),
                    write(fate),
                    new ReplaceOptions().upsert(true)))
            .toList();
    try {
      var _ = messages().bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      var _ = Duplicates.only(e);
    }
  }

  @Override
  public List<MessageFate> about(TrackingId complaint) {
    return messages()
        .find(eq(COMPLAINT, complaint.value()))
        .map(MongoMessages::read)
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> messages() {
    return mongo.getCollection(COLLECTION);
  }

  private static Document write(MessageFate fate) {
    Message message = fate.message();
    return new Document("_id", fate.identity())
        .append(COMPLAINT, fate.complaint().value())
        .append(PROGRESS, fate.progress())
        .append("message", message.id().value())
        .append("cause", message.cause().value())
        .append("recipient", message.recipient().name())
        .append("purpose", message.purpose().name())
        .append("channel", message.channel().name())
        .append("state", fate.state().name())
        .append("attempt", fate.attempt())
        .append("reason", fate.reason())
        .append("at", fate.at().toString());
  }

  private static MessageFate read(Document stored) {
    return new MessageFate(
        new TrackingId(stored.getString(COMPLAINT)),
        new Message(
            new EventId(stored.getString("message")),
            new EventId(stored.getString("cause")),
            ActorRole.valueOf(stored.getString("recipient")),
            Purpose.valueOf(stored.getString("purpose")),
            MessageChannel.valueOf(stored.getString("channel"))),
        MessageState.valueOf(stored.getString("state")),
        stored.getInteger("attempt"),
        stored.getString("reason"),
        Instant.parse(stored.getString("at")));
  }
}
