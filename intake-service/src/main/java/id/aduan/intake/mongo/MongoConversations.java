package id.aduan.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.aduan.contract.MissingFact;
import id.aduan.contract.TrackingId;
import id.aduan.intake.sms.Conversation;
import id.aduan.intake.sms.Conversation.Kind;
import id.aduan.intake.sms.Conversation.Lacking;
import id.aduan.intake.sms.Conversation.Said;
import id.aduan.intake.sms.Conversations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Conversations in MongoDB: a document for each number. */
final class MongoConversations implements Conversations {
  private static final String COLLECTION = "sms_conversations";
  private static final int MOST_COMPLAINTS = 5;
  private static final String ID = "_id";
  private static final String COMPLAINTS = "complaints";
  private static final String LAST = "last";
  private static final String KEY = "key";
  private static final String COMPLAINT = "complaint";
  private static final String KIND = "kind";
  private static final String LACKING = "lacking";
  private static final String ASKED = "asked";
  private static final String GIST = "gist";
  private static final String WORDS = "words";
  private static final String AT = "at";
  private static final String LAST_WORDS = LAST + "." + WORDS;
  private static final String LAST_AT = LAST + "." + AT;
  private final MongoTemplate mongo;

  MongoConversations(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void ensureIndexes() {
    String _ = collection().createIndex(Indexes.ascending(COMPLAINTS));
    String _ = collection().createIndex(Indexes.ascending(LAST_AT));
  }

  @Override
  public Conversation with(String phone) {
    Document stored = collection().find(eq(ID, phone)).first();
    return stored == null ? new Conversation(List.of(), Optional.empty()) : conversation(stored);
  }

  private static Conversation conversation(Document stored) {
    return new Conversation(
        stored.getList(COMPLAINTS, String.class, List.of()).stream().map(TrackingId::new).toList(),
        Optional.ofNullable(stored.get(LAST, Document.class)).map(MongoConversations::said));
  }

  private static Said said(Document last) {
    return new Said(
        last.getString(KEY),
        new TrackingId(last.getString(COMPLAINT)),
        Kind.valueOf(last.getString(KIND)),
        new Lacking(
            last.getList(LACKING, String.class, List.of()).stream()
                .map(MissingFact::valueOf)
                .collect(Collectors.toSet()),
            last.getInteger(ASKED, 0)),
        last.get(GIST, ""),
        last.getString(WORDS),
        last.getDate(AT).toInstant());
  }

  @Override
  public void introduce(Map<TrackingId, String> phones) {
    List<UpdateOneModel<Document>> writes = new ArrayList<>(2 * phones.size());
    phones.forEach((complaint, phone) -> {
      writes.add(
          new UpdateOneModel<>(
              eq(ID, phone),
              Updates.setOnInsert(COMPLAINTS, List.of()),
              new UpdateOptions().upsert(true)));
      writes.add(
          new UpdateOneModel<>(
              and(eq(ID, phone), ne(COMPLAINTS, complaint.value())), first(complaint)));
    });
    write(writes);
  }

  @Override
  public void remember(String phone, Said said) {
    Document last =
        new Document(KEY, said.key())
            .append(COMPLAINT, said.complaint().value())
            .append(KIND, said.kind().name())
            .append(LACKING, said.lacking().facts().stream().map(MissingFact::name).toList())
            .append(ASKED, said.lacking().asked())
            .append(GIST, said.gist())
            .append(WORDS, said.words())
            .append(AT, Date.from(said.at()));
    write(
        List.of(
            new UpdateOneModel<>(eq(ID, phone), Updates.pull(COMPLAINTS, said.complaint().value())),
            new UpdateOneModel<>(
                eq(ID, phone),
                Updates.combine(Updates.set(LAST, last), first(said.complaint())),
                new UpdateOptions().upsert(true))));
  }

  private static Bson first(TrackingId complaint) {
    return Updates.pushEach(
        COMPLAINTS,
        List.of(complaint.value()),
        new PushOptions().position(0).slice(MOST_COMPLAINTS));
  }

  private void write(List<UpdateOneModel<Document>> writes) {
    if (!writes.isEmpty()) {
      var _ = collection().bulkWrite(writes, new BulkWriteOptions().ordered(true));
    }
  }

  @Override
  public void forgetWords(Instant saidBefore) {
    var _ =
        collection()
            .updateMany(
                and(lt(LAST_AT, Date.from(saidBefore)), ne(LAST_WORDS, null)),
                Updates.unset(LAST_WORDS));
  }

  @Override
  public void erase(Collection<TrackingId> complaints) {
    var _ = collection().deleteMany(in(COMPLAINTS, MongoDossiers.values(complaints)));
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
