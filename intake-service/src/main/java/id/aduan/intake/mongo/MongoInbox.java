package id.aduan.intake.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.aduan.intake.sms.Inbox;
import id.aduan.intake.sms.IncomingPart;
import id.aduan.intake.sms.Turns;
import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import id.aduan.sms.Part.Joining;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The inbox in MongoDB: a document for each part; of what was done only its id stays, to know
 * copies by.
 */
final class MongoInbox implements Inbox {
  private static final String COLLECTION = "sms_inbox";
  private static final String ID = "_id";
  private static final String STATE = "state";
  private static final String GROUP = "group";
  private static final String AT = "at";
  private static final String TURN = "turn";
  private static final String DONE_AT = "doneAt";
  private static final String NAME = "name";
  private static final String SENDER = "sender";
  private static final String RECIPIENT = "recipient";
  private static final String ALPHABET = "alphabet";
  private static final String CONTENT = "content";
  private static final String REFERENCE = "reference";
  private static final String TOTAL = "total";
  private static final String NUMBER = "number";

  /** Under one name never comes another message, so its copies may be known for long. */
  private static final Duration COPIES_OF_NAMED = Duration.ofDays(7);

  private final MongoTemplate mongo;
  private final Duration longest;
  private final Turns turns;
  private final Clock clock;

  /** Where a part stands: of a message that lacks others, of one that has all, or read. */
  private enum State {
    WAITING,
    READY,
    DONE
  }

  /**
   * @param longest wait for the store, with an SMSC waiting for the answer
   */
  MongoInbox(MongoTemplate mongo, Duration longest, Turns turns, Clock clock) {
    this.mongo = mongo;
    this.longest = longest;
    this.turns = turns;
    this.clock = clock;
  }

  void ensureIndexes() {
    String _ = collection().createIndex(Indexes.ascending(STATE, TURN, AT, ID));
    String _ = collection().createIndex(Indexes.ascending(SENDER, TURN));
    String _ = collection().createIndex(Indexes.ascending(GROUP, STATE));
    String _ = collection().createIndex(Indexes.ascending(DONE_AT));
  }

  /** What lies there from before there were turns is read as it came. */
  void giveTurns() {
    for (Document part :
        collection()
            .find(
                and(
                    in(STATE, List.of(State.READY.name(), State.WAITING.name())),
                    eq(TURN, null)))) {
      var _ = collection().updateOne(eq(ID, part.get(ID)), Updates.set(TURN, part.getDate(AT)));
    }
  }

  @Override
  public void keep(IncomingPart part) {
    boolean _ = Bounded.within(longest, () -> kept(part));
  }

  /** Whoever writes the last part of a message sees all of them. */
  private boolean kept(IncomingPart part) {
    int total = part.part().joining().map(Joining::total).orElse(1);
    try {
      var _ =
          collection()
              .insertOne(
                  document(part, total == 1 ? State.READY : State.WAITING)
                      .append(TURN, Date.from(turn(part))));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    if (total > 1 && numbers(part.group()).size() == total) {
      var _ =
          collection()
              .updateMany(
                  and(eq(GROUP, part.group()), eq(STATE, State.WAITING.name())),
                  Updates.set(STATE, State.READY.name()));
    }
    return true;
  }

  private Set<Integer> numbers(String group) {
    return collection()
        .find(and(eq(GROUP, group), eq(STATE, State.WAITING.name())))
        .map(part -> part.getInteger(NUMBER))
        .into(new HashSet<>());
  }

  /** What is done has no sender, so the turns of a sender are those of what lies unread. */
  private Instant turn(IncomingPart part) {
    String sender = part.sender();
    return turn(sender, 0)
        .map(latest -> turns.next(part.at(), latest, turn(sender, turns.free() - 1).isPresent()))
        .orElse(part.at());
  }

  /** The latest but so many. */
  private Optional<Instant> turn(String sender, int but) {
    return Optional.ofNullable(
            collection()
                .find(eq(SENDER, sender))
                .sort(Sorts.descending(TURN))
                .skip(but)
                .limit(1)
                .projection(Projections.include(TURN))
                .first())
        .map(unread -> unread.getDate(TURN).toInstant());
  }

  @Override
  public List<IncomingPart> ripe(Instant now, Duration parts, int limit) {
    Set<String> groups =
        collection()
            .find(
                or(
                    and(eq(STATE, State.READY.name()), lte(TURN, Date.from(now))),
                    and(eq(STATE, State.WAITING.name()), lte(TURN, Date.from(now.minus(parts))))))
            .sort(Sorts.ascending(TURN, AT, ID))
            .limit(limit)
            .map(part -> part.getString(GROUP))
            .into(new HashSet<>());
    return groups.isEmpty()
        ? List.of()
        : collection()
            .find(
                and(
                    in(GROUP, groups),
                    in(STATE, List.of(State.READY.name(), State.WAITING.name()))))
            .sort(Sorts.ascending(AT, ID))
            .map(MongoInbox::part)
            .into(new ArrayList<>());
  }

  @Override
  public void hold(String sender, Instant until) {
    var _ =
        collection()
            .updateMany(
                and(eq(SENDER, sender), lt(TURN, Date.from(until))),
                Updates.set(TURN, Date.from(until)));
  }

  @Override
  public void done(Collection<String> ids) {
    if (!ids.isEmpty()) {
      var _ =
          collection()
              .updateMany(
                  in(ID, ids),
                  Updates.combine(
                      Updates.set(STATE, State.DONE.name()),
                      Updates.set(DONE_AT, Date.from(clock.instant())),
                      Updates.unset(GROUP),
                      Updates.unset(TURN),
                      Updates.unset(SENDER),
                      Updates.unset(RECIPIENT),
                      Updates.unset(ALPHABET),
                      Updates.unset(CONTENT),
                      Updates.unset(REFERENCE),
                      Updates.unset(TOTAL),
                      Updates.unset(NUMBER)));
    }
  }

  @Override
  public void forget(Instant doneBefore) {
    var _ =
        collection()
            .deleteMany(
                or(
                    and(lt(DONE_AT, Date.from(doneBefore)), exists(NAME, false)),
                    lt(DONE_AT, Date.from(doneBefore.minus(COPIES_OF_NAMED)))));
  }

  private static Document document(IncomingPart part, State state) {
    Document document =
        new Document(ID, part.id())
            .append(STATE, state.name())
            .append(GROUP, part.group())
            .append(AT, Date.from(part.at()))
            .append(SENDER, part.sender())
            .append(RECIPIENT, part.recipient())
            .append(ALPHABET, part.part().alphabet().name())
            .append(CONTENT, new Binary(part.part().content()));
    part.name().ifPresent(name -> document.append(NAME, name));
    part.part()
        .joining()
        .ifPresent(of ->
            document
                .append(REFERENCE, of.reference())
                .append(TOTAL, of.total())
                .append(NUMBER, of.number()));
    return document;
  }

  private static IncomingPart part(Document stored) {
    Optional<Joining> joining =
        stored.containsKey(TOTAL)
            ? Optional.of(
                new Joining(
                    stored.getInteger(REFERENCE),
                    stored.getInteger(TOTAL),
                    stored.getInteger(NUMBER)))
            : Optional.empty();
    return new IncomingPart(
        Optional.ofNullable(stored.getString(NAME)),
        stored.getString(SENDER),
        stored.getString(RECIPIENT),
        new Part(
            Alphabet.valueOf(stored.getString(ALPHABET)),
            joining,
            stored.get(CONTENT, Binary.class).getData()),
        stored.getDate(AT).toInstant());
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
