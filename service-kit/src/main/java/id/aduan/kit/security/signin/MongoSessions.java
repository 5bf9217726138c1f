package id.aduan.kit.security.signin;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Sessions in the service's own MongoDB: they outlive a restart, and each instance knows all. */
public final class MongoSessions implements Sessions {
  private static final String COLLECTION = "sessions";
  private static final String PERSON = "person";
  private static final String AT_PROVIDER = "atProvider";
  private static final String STARTED = "startedAt";
  private static final String SEEN = "seenAt";

  private final MongoTemplate mongo;

  public MongoSessions(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Makes what finding by other things than the id needs. */
  public void setUp() {
    Set.of(PERSON, AT_PROVIDER, STARTED, SEEN)
        .forEach(field -> sessions().createIndex(Indexes.ascending(field)));
  }

  @Override
  public void start(Session session) {
    var _ =
        sessions()
            .replaceOne(eq("_id", session.id()), write(session), new ReplaceOptions().upsert(true));
  }

  @Override
  public Optional<Session> find(String id) {
    return Optional.ofNullable(sessions().find(eq("_id", id)).first()).map(MongoSessions::read);
  }

  @Override
  public void seen(String id, Instant at) {
    var _ = sessions().updateOne(eq("_id", id), Updates.max(SEEN, Date.from(at)));
  }

  @Override
  public void end(String id) {
    var _ = sessions().deleteOne(eq("_id", id));
  }

  @Override
  public void endOf(PersonId person) {
    var _ = sessions().deleteMany(eq(PERSON, person.value()));
  }

  @Override
  public void endAtProvider(String session) {
    var _ = sessions().deleteMany(eq(AT_PROVIDER, session));
  }

  @Override
  public void endOld(Instant startedBefore, Instant seenBefore) {
    var _ =
        sessions()
            .deleteMany(or(lt(STARTED, Date.from(startedBefore)), lt(SEEN, Date.from(seenBefore))));
  }

  private MongoCollection<Document> sessions() {
    return mongo.getCollection(COLLECTION);
  }

  private static Document write(Session session) {
    Session.Bearer bearer = session.bearer();
    return new Document("_id", session.id())
        .append(PERSON, bearer.person().value())
        .append("subject", bearer.subject())
        .append("roles", bearer.sortedRoles())
        .append("agency", bearer.agency())
        .append("office", bearer.office())
        .append("name", bearer.name())
        .append("issuedAt", Date.from(session.issuedAt()))
        .append(AT_PROVIDER, session.atProvider())
        .append("idToken", session.idToken())
        .append(STARTED, Date.from(session.startedAt()))
        .append(SEEN, Date.from(session.seenAt()));
  }

  private static Session read(Document stored) {
    return new Session(
        stored.getString("_id"),
        new Session.Bearer(
            new PersonId(stored.getString(PERSON)),
            stored.getString("subject"),
            new HashSet<>(stored.getList("roles", String.class)),
            stored.getString("agency"),
            stored.getString("office"),
            stored.getString("name")),
        stored.getDate("issuedAt").toInstant(),
        stored.getString(AT_PROVIDER),
        stored.getString("idToken"),
        stored.getDate(STARTED).toInstant(),
        stored.getDate(SEEN).toInstant());
  }
}
