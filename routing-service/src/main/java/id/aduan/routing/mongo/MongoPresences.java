package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.live.Presence;
import id.aduan.routing.live.Presences;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who has which case open, in MongoDB, so that each instance knows of the others. */
final class MongoPresences implements Presences {
  static final String PRESENCES = "presences";
  static final String CASE = "case";
  static final String UNTIL = "until";
  private static final String PERSON = "person";
  private static final String WRITING = "writingUntil";
  private final MongoTemplate mongo;

  MongoPresences(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void here(String page, TrackingId id, PersonId person, Instant until) {
    var _ =
        presences()
            .updateOne(
                eq("_id", page),
                Updates.combine(
                    Updates.set(CASE, id.value()),
                    Updates.set(PERSON, person.value()),
                    Updates.set(UNTIL, Date.from(until))),
                new UpdateOptions().upsert(true));
  }

  @Override
  public void writes(TrackingId id, PersonId person, Instant until) {
    var _ =
        presences()
            .updateMany(
                and(eq(CASE, id.value()), eq(PERSON, person.value())),
                Updates.set(WRITING, Date.from(until)));
  }

  @Override
  public void gone(String page) {
    var _ = presences().deleteOne(eq("_id", page));
  }

  /** In two windows he is there once, and writes if he does in one of them. */
  @Override
  public Set<Presence> at(Collection<TrackingId> ids, Instant now) {
    Map<Presence, Boolean> found = new HashMap<>();
    presences()
        .find(
            and(in(CASE, ids.stream().map(TrackingId::value).toList()), gt(UNTIL, Date.from(now))))
        .forEach(stored ->
            found.merge(
                new Presence(
                    new TrackingId(stored.getString(CASE)),
                    new PersonId(stored.getString(PERSON)),
                    false),
                isWriting(stored, now),
                Boolean::logicalOr));
    return found.entrySet().stream()
        .map(one -> new Presence(one.getKey().id(), one.getKey().person(), one.getValue()))
        .collect(Collectors.toSet());
  }

  private static boolean isWriting(Document stored, Instant now) {
    Date until = stored.getDate(WRITING);
    return until != null && until.toInstant().isAfter(now);
  }

  @Override
  public void forget(Instant before) {
    var _ = presences().deleteMany(lte(UNTIL, Date.from(before)));
  }

  private MongoCollection<Document> presences() {
    return mongo.getCollection(PRESENCES);
  }
}
