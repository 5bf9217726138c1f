package id.aduan.intake.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import id.aduan.contract.TrackingId;
import id.aduan.intake.sms.Conversation;
import id.aduan.intake.sms.Conversation.Kind;
import id.aduan.intake.sms.Conversation.Said;
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
  private static final String COMPLAINTS = "complaints";
  private static final String LAST = "last";
  private static final String KEY = "key";
  private static final String COMPLAINT = "complaint";
  private static final String KIND = "kind";
  private static final String ASKS = "asks";
  private static final String AT = "at";
  private final MongoTemplate mongo;

  MongoConversations(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    String _ = collection().createIndex(Indexes.ascending(COMPLAINTS));
  }

  @Override
  public Optional<Conversation> with(String phone) {
    return Optional.ofNullable(collection().find(eq(ID, phone)).first())
        .map(MongoConversations::conversation);
  }

  private static Conversation conversation(Document stored) {
    Document last = stored.get(LAST, Document.class);
    return new Conversation(
        stored.getList(COMPLAINTS, String.class).stream().map(TrackingId::new).toList(),
        new Said(
            last.getString(KEY),
            new TrackingId(last.getString(COMPLAINT)),
            Kind.valueOf(last.getString(KIND)),
            last.getBoolean(ASKS),
            last.getDate(AT).toInstant()));
  }

  @Override
  public void remember(String phone, Conversation conversation) {
    Said last = conversation.last();
    Document document =
        new Document(ID, phone)
            .append(COMPLAINTS, MongoDossiers.values(conversation.complaints()))
            .append(
                LAST,
                new Document(KEY, last.key())
                    .append(COMPLAINT, last.complaint().value())
                    .append(KIND, last.kind().name())
                    .append(ASKS, last.asks())
                    .append(AT, Date.from(last.at())));
    var _ = collection().replaceOne(eq(ID, phone), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public void erase(Collection<TrackingId> complaints) {
    var _ = collection().deleteMany(in(COMPLAINTS, MongoDossiers.values(complaints)));
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
