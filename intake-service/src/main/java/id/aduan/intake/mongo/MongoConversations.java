package id.aduan.intake.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import id.aduan.contract.TrackingId;
import id.aduan.intake.sms.Conversation;
import id.aduan.intake.sms.Conversations;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Conversations in MongoDB: a document for each number. */
final class MongoConversations implements Conversations {
  private static final String COLLECTION = "sms_conversations";
  private static final String ID = "_id";
  private static final String COMPLAINT = "complaint";
  private static final String OPENED_BY = "openedBy";
  private static final String OPENED_AT = "openedAt";
  private static final String ASKED = "asked";
  private static final String ANSWERED_BY = "answeredBy";
  private final MongoTemplate mongo;

  MongoConversations(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    String _ = collection().createIndex(Indexes.ascending(COMPLAINT));
  }

  @Override
  public Optional<Conversation> with(String phone) {
    return Optional.ofNullable(collection().find(eq(ID, phone)).first())
        .map(stored ->
            new Conversation(
                new TrackingId(stored.getString(COMPLAINT)),
                stored.getString(OPENED_BY),
                stored.getDate(OPENED_AT).toInstant(),
                stored.getBoolean(ASKED),
                Optional.ofNullable(stored.getString(ANSWERED_BY))));
  }

  @Override
  public void remember(String phone, Conversation conversation) {
    Document document =
        new Document(ID, phone)
            .append(COMPLAINT, conversation.complaint().value())
            .append(OPENED_BY, conversation.openedBy())
            .append(OPENED_AT, Date.from(conversation.openedAt()))
            .append(ASKED, conversation.asked());
    conversation.answeredBy().ifPresent(key -> document.append(ANSWERED_BY, key));
    var _ = collection().replaceOne(eq(ID, phone), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public void erase(Collection<TrackingId> complaints) {
    var _ = collection().deleteMany(in(COMPLAINT, MongoDossiers.values(complaints)));
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
