package id.aduan.embedded.store;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.facet;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.replaceRoot;
import static com.mongodb.client.model.Aggregates.skip;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.sortByCount;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/**
 * What the services ask of a document store, whichever it is: the same tests run on the stand-in
 * and on a real MongoDB.
 */
public interface StoreContract {
  Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

  MongoClient client();

  /** A database that nobody else uses at the same time. */
  default MongoDatabase database() {
    return client().getDatabase("aduan-contract");
  }

  private MongoCollection<Document> fresh(String name) {
    MongoCollection<Document> collection = database().getCollection(name);
    collection.drop();
    return collection;
  }

  private static List<Object> ids(Iterable<Document> documents) {
    var ids = new ArrayList<Object>();
    documents.forEach(document -> ids.add(document.get("_id")));
    return ids;
  }

  private static Document aCase(int n, String opd, String state, int hoursToDue) {
    return new Document("_id", String.format("case-%05d", n))
        .append("version", 1)
        .append("opd", opd)
        .append("state", state)
        .append("due", Date.from(NOON.plusSeconds(3600L * hoursToDue)));
  }

  @Test
  default void greetsLikeAServerThatAcceptsWrites() {
    Document hello = database().runCommand(new Document("hello", 1));
    assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
    assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
    assertThat(database().runCommand(new Document("ping", 1)).get("ok")).isEqualTo(1.0);
    assertThat(database().runCommand(new Document("buildInfo", 1)).getString("version"))
        .isNotBlank();
    assertThat(database().runCommand(new Document("serverStatus", 1)).get("metrics")).isNotNull();
  }

  @Test
  default void acceptsMajorityAndJournaledWrites() {
    MongoCollection<Document> cases =
        fresh("concerns").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    assertThat(cases.insertOne(new Document("_id", 1)).wasAcknowledged()).isTrue();
    assertThat(cases.find(eq("_id", 1)).first()).isEqualTo(new Document("_id", 1));
  }

  @Test
  default void keepsEveryTypeThatServicesStore() {
    MongoCollection<Document> all = fresh("types");
    var document =
        new Document("_id", new ObjectId())
            .append("text", "jalan rusak \u2013 di depan pasar \uD83D\uDE22")
            .append("int", 7)
            .append("long", Long.MAX_VALUE)
            .append("double", 0.5)
            .append("flag", true)
            .append("nothing", null)
            .append("at", Date.from(NOON))
            .append("uuid", UUID.fromString("7b0c3a34-2a57-4a53-9a6b-0d6e3f1c2a11"))
            .append("binary", new org.bson.types.Binary(new byte[] {1, 2, 3}))
            .append("list", List.of(1, "two", new Document("three", 3)))
            .append("inner", new Document("deep", new Document("deeper", List.of())));
    all.insertOne(document);
    assertThat(all.find().first()).isEqualTo(document);
  }

  @Test
  default void refusesASecondDocumentOfTheSameIdAndSaysWhich() {
    MongoCollection<Document> cases = fresh("ids");
    cases.insertOne(new Document("_id", "A"));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> cases.insertOne(new Document("_id", "A")))
        .satisfies(e -> {
          assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
          assertThat(e.getError().getCode()).isEqualTo(11000);
          assertThat(e.getMessage()).contains("_id");
        });
  }

  @Test
  default void insertsInOrderUpToTheFirstDuplicate() {
    MongoCollection<Document> cases = fresh("ordered");
    cases.insertOne(new Document("_id", 2));
    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() ->
            cases.insertMany(
                List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3))))
        .satisfies(e -> {
          assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
          assertThat(e.getWriteErrors())
              .singleElement()
              .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
        });
    assertThat(ids(cases.find().sort(ascending("_id")))).containsExactly(1, 2);
  }

  @Test
  default void insertsAllButTheDuplicatesWhenNotInOrder() {
    MongoCollection<Document> cases = fresh("unordered");
    cases.insertOne(new Document("_id", 2));
    var documents =
        List.of(
            new Document("_id", 1),
            new Document("_id", 2),
            new Document("_id", 2),
            new Document("_id", 3));
    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> cases.insertMany(documents, new InsertManyOptions().ordered(false)))
        .satisfies(e -> {
          assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
          assertThat(e.getWriteErrors()).extracting("index").containsExactly(1, 2);
        });
    assertThat(ids(cases.find().sort(ascending("_id")))).containsExactly(1, 2, 3);
  }

  @Test
  default void insertsThousandsInOneBatch() {
    MongoCollection<Document> cases = fresh("thousands");
    cases.insertMany(IntStream.range(0, 5_000).mapToObj(i -> new Document("_id", i)).toList());
    assertThat(cases.estimatedDocumentCount()).isEqualTo(5_000);
    assertThat(cases.countDocuments(gte("_id", 4_000))).isEqualTo(1_000);
  }

  @Test
  default void changesOneDocumentWithEveryUpdateOperator() {
    MongoCollection<Document> cases = fresh("operators");
    cases.insertOne(
        new Document("_id", 1)
            .append("n", 1)
            .append("mark", 5)
            .append("low", 5)
            .append("gone", true)
            .append("events", List.of("a"))
            .append("tags", List.of("x"))
            .append("notes", List.of(new Document("k", 1), new Document("k", 2))));
    UpdateResult result =
        cases.updateOne(
            eq("_id", 1),
            combine(
                set("inner.state", "NEW"),
                unset("gone"),
                inc("n", 2),
                max("mark", 9),
                min("low", 3),
                pushEach("events", List.of("b", "c", "d"), new PushOptions().slice(-3)),
                addToSet("tags", "x"),
                pull("notes", new Document("k", 1)),
                setOnInsert("never", 1)));
    assertThat(result.getMatchedCount()).isEqualTo(1);
    assertThat(result.getModifiedCount()).isEqualTo(1);
    assertThat(cases.find().first())
        .isEqualTo(
            new Document("_id", 1)
                .append("n", 3)
                .append("mark", 9)
                .append("low", 3)
                .append("events", List.of("b", "c", "d"))
                .append("tags", List.of("x"))
                .append("notes", List.of(new Document("k", 2)))
                .append("inner", new Document("state", "NEW")));
  }

  @Test
  default void saysWhenAnUpdateChangedNothing() {
    MongoCollection<Document> cases = fresh("unchanged");
    cases.insertOne(new Document("_id", 1).append("mark", 5));
    UpdateResult result = cases.updateOne(eq("_id", 1), max("mark", 4));
    assertThat(result.getMatchedCount()).isEqualTo(1);
    assertThat(result.getModifiedCount()).isZero();
    assertThat(cases.updateOne(eq("_id", 2), set("mark", 1)).getMatchedCount()).isZero();
  }

  @Test
  default void changesElementsOfArraysByPositionAndByFilter() {
    MongoCollection<Document> cases = fresh("arrays");
    cases.insertOne(
        new Document("_id", 1)
            .append(
                "sent",
                List.of(
                    new Document("to", "a").append("ok", false),
                    new Document("to", "b").append("ok", false))));
    cases.updateOne(and(eq("_id", 1), eq("sent.to", "b")), set("sent.$.ok", true));
    cases.updateOne(
        eq("_id", 1),
        set("sent.$[one].at", 7),
        new UpdateOptions().arrayFilters(List.of(new Document("one.to", "a"))));
    assertThat(cases.find().first())
        .isEqualTo(
            new Document("_id", 1)
                .append(
                    "sent",
                    List.of(
                        new Document("to", "a").append("ok", false).append("at", 7),
                        new Document("to", "b").append("ok", true))));
  }

  @Test
  default void upsertsOnceAndThenUpdates() {
    MongoCollection<Document> cases = fresh("upserts");
    var upsert = new UpdateOptions().upsert(true);
    UpdateResult first =
        cases.updateOne(eq("_id", "A"), combine(setOnInsert("born", 1), inc("n", 1)), upsert);
    UpdateResult second =
        cases.updateOne(eq("_id", "A"), combine(setOnInsert("born", 2), inc("n", 1)), upsert);
    assertThat(first.getUpsertedId()).isNotNull();
    assertThat(first.getMatchedCount()).isZero();
    assertThat(second.getUpsertedId()).isNull();
    assertThat(cases.find().first())
        .isEqualTo(new Document("_id", "A").append("born", 1).append("n", 2));
  }

  @Test
  default void refusesTheUpsertOfAnOlderVersion() {
    MongoCollection<Document> cases = fresh("versions");
    cases.insertOne(new Document("_id", "A").append("version", 2));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() ->
            cases.updateOne(
                and(eq("_id", "A"), eq("version", 1)),
                set("version", 2),
                new UpdateOptions().upsert(true)))
        .satisfies(
            e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
  }

  @Test
  default void replacesWholeDocuments() {
    MongoCollection<Document> cases = fresh("replacements");
    cases.insertOne(new Document("_id", 1).append("version", 1).append("old", true));
    UpdateResult stale =
        cases.replaceOne(and(eq("_id", 1), eq("version", 7)), new Document("version", 8));
    UpdateResult done =
        cases.replaceOne(and(eq("_id", 1), eq("version", 1)), new Document("version", 2));
    cases.replaceOne(eq("_id", 2), new Document("version", 1), new ReplaceOptions().upsert(true));
    assertThat(stale.getMatchedCount()).isZero();
    assertThat(done.getModifiedCount()).isEqualTo(1);
    assertThat(cases.find().sort(ascending("_id")))
        .containsExactly(
            new Document("_id", 1).append("version", 2),
            new Document("_id", 2).append("version", 1));
  }

  @Test
  default void updatesAndDeletesMany() {
    MongoCollection<Document> cases = fresh("many");
    cases.createIndex(Indexes.ascending("n"));
    cases.insertMany(
        IntStream.range(0, 20).mapToObj(i -> new Document("_id", i).append("n", i)).toList());
    assertThat(cases.updateMany(gte("n", 10), inc("n", 100)).getModifiedCount()).isEqualTo(10);
    assertThat(cases.countDocuments(gte("n", 110))).isEqualTo(10);
    assertThat(cases.deleteMany(lt("n", 5)).getDeletedCount()).isEqualTo(5);
    assertThat(cases.deleteOne(eq("n", 5)).getDeletedCount()).isEqualTo(1);
    assertThat(cases.deleteOne(eq("n", 5)).getDeletedCount()).isZero();
    assertThat(cases.countDocuments()).isEqualTo(14);
  }

  @Test
  default void writesAMixedBatch() {
    MongoCollection<Document> cases = fresh("mixed");
    var result =
        cases.bulkWrite(
            List.of(
                new InsertOneModel<>(new Document("_id", 1)),
                new InsertOneModel<>(new Document("_id", 2)),
                new UpdateOneModel<>(eq("_id", 1), set("seen", true)),
                new UpdateOneModel<>(
                    eq("_id", 3), set("seen", true), new UpdateOptions().upsert(true)),
                new ReplaceOneModel<>(eq("_id", 2), new Document("new", true)),
                new DeleteOneModel<>(eq("_id", 1))));
    assertThat(result.getInsertedCount()).isEqualTo(2);
    assertThat(result.getMatchedCount()).isEqualTo(2);
    assertThat(result.getUpserts())
        .singleElement()
        .satisfies(upsert -> assertThat(upsert.getIndex()).isEqualTo(3));
    assertThat(result.getDeletedCount()).isEqualTo(1);
    assertThat(ids(cases.find().sort(ascending("_id")))).containsExactly(2, 3);
  }

  @Test
  default void stopsAnOrderedBatchAtTheFirstErrorAndFinishesAnUnorderedOne() {
    MongoCollection<Document> cases = fresh("batches");
    cases.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
    cases.insertMany(
        List.of(
            new Document("_id", 1).append("key", "a"), new Document("_id", 2).append("key", "b")));
    List<UpdateOneModel<Document>> writes =
        List.of(
            new UpdateOneModel<>(eq("_id", 1), set("key", "b")),
            new UpdateOneModel<>(eq("_id", 2), set("done", true)));
    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> cases.bulkWrite(writes));
    assertThat(cases.countDocuments(exists("done"))).isZero();
    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> cases.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    assertThat(cases.countDocuments(exists("done"))).isEqualTo(1);
  }

  @Test
  default void findsAndUpdatesInOneStep() {
    MongoCollection<Document> cases = fresh("steps");
    cases.insertMany(
        List.of(new Document("_id", 1).append("n", 5), new Document("_id", 2).append("n", 3)));
    var after =
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).sort(ascending("n"));
    assertThat(cases.findOneAndUpdate(gt("n", 0), inc("n", 10), after))
        .isEqualTo(new Document("_id", 2).append("n", 13));
    assertThat(cases.findOneAndUpdate(eq("_id", 1), inc("n", 1)))
        .isEqualTo(new Document("_id", 1).append("n", 5));
    assertThat(cases.findOneAndUpdate(eq("_id", 9), inc("n", 1))).isNull();
    assertThat(cases.findOneAndUpdate(eq("_id", 9), inc("n", 1), after.upsert(true)))
        .isEqualTo(new Document("_id", 9).append("n", 1));
    assertThat(
            cases.findOneAndUpdate(
                eq("_id", 8), inc("n", 1), new FindOneAndUpdateOptions().projection(include("n"))))
        .isNull();
    assertThat(cases.findOneAndReplace(eq("_id", 9), new Document("n", 2)))
        .isEqualTo(new Document("_id", 9).append("n", 1));
    assertThat(cases.findOneAndDelete(eq("_id", 9)))
        .isEqualTo(new Document("_id", 9).append("n", 2));
    assertThat(cases.find(eq("_id", 9)).first()).isNull();
  }

  @Test
  default void reportsTheDuplicateOfAStepAsSuch() {
    MongoCollection<Document> cases = fresh("step-duplicates");
    cases.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
    cases.insertMany(
        List.of(
            new Document("_id", 1).append("key", "a"), new Document("_id", 2).append("key", "b")));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> cases.findOneAndUpdate(eq("_id", 1), set("key", "b")))
        .satisfies(e ->
            assertThat(
                    e instanceof DuplicateKeyException
                        || (e instanceof MongoCommandException command
                            && command.getErrorCode() == 11000))
                .isTrue());
  }

  @Test
  default void understandsEveryComparison() {
    MongoCollection<Document> cases = fresh("comparisons");
    cases.insertMany(
        List.of(
            new Document("_id", 1).append("n", 1).append("tags", List.of("a", "b")),
            new Document("_id", 2).append("n", 2).append("tags", List.of("b")),
            new Document("_id", 3)
                .append("n", 3L)
                .append("notes", List.of(new Document("k", 1).append("v", 2))),
            new Document("_id", 4).append("n", 4.0).append("name", "Simpang Tiga"),
            new Document("_id", 5).append("n", null),
            new Document("_id", 6)));
    assertThat(matching(cases, eq("n", 3))).containsExactly(3);
    assertThat(matching(cases, ne("n", 3))).containsExactly(1, 2, 4, 5, 6);
    assertThat(matching(cases, and(gt("n", 1), lt("n", 4)))).containsExactly(2, 3);
    assertThat(matching(cases, and(gte("n", 2), lte("n", 4)))).containsExactly(2, 3, 4);
    assertThat(matching(cases, in("n", 1, 4))).containsExactly(1, 4);
    assertThat(matching(cases, nin("n", 1, 4))).containsExactly(2, 3, 5, 6);
    assertThat(matching(cases, exists("n"))).containsExactly(1, 2, 3, 4, 5);
    assertThat(matching(cases, exists("n", false))).containsExactly(6);
    assertThat(matching(cases, eq("n", null))).containsExactly(5, 6);
    assertThat(matching(cases, or(eq("n", 1), eq("tags", "b")))).containsExactly(1, 2);
    assertThat(matching(cases, not(gt("n", 1)))).containsExactly(1, 5, 6);
    assertThat(matching(cases, elemMatch("notes", and(eq("k", 1), gt("v", 1))))).containsExactly(3);
    assertThat(matching(cases, regex("name", "^Simpang"))).containsExactly(4);
    assertThat(matching(cases, Filters.size("tags", 2))).containsExactly(1);
    assertThat(matching(cases, Filters.all("tags", "a", "b"))).containsExactly(1);
    assertThat(matching(cases, Filters.nor(eq("n", 1), eq("n", 2)))).containsExactly(3, 4, 5, 6);
  }

  private static List<Object> matching(MongoCollection<Document> collection, Bson filter) {
    return ids(collection.find(filter).sort(ascending("_id")));
  }

  @Test
  default void findsTheSameWithAndWithoutIndexes() {
    MongoCollection<Document> plain = fresh("plain");
    MongoCollection<Document> indexed = fresh("indexed");
    indexed.createIndex(Indexes.ascending("a", "b"));
    indexed.createIndex(
        Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b", "c")));
    indexed.createIndex(Indexes.descending("c"));
    indexed.createIndex(Indexes.ascending("list"));
    indexed.createIndex(Indexes.ascending("d.e"), new IndexOptions().sparse(true));
    var random = new Random(1708);
    List<Document> documents = IntStream.range(0, 400).mapToObj(i -> scattered(i, random)).toList();
    plain.insertMany(documents);
    indexed.insertMany(documents);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 60; i++) {
        Bson filter = anyFilter(random);
        Bson order = anyOrder(random);
        assertThat(ids(indexed.find(filter).sort(order)))
            .as("%s by %s", filter.toBsonDocument(), order.toBsonDocument())
            .isEqualTo(ids(plain.find(filter).sort(order)));
        assertThat(indexed.countDocuments(filter)).isEqualTo(plain.countDocuments(filter));
      }
      Bson some = anyFilter(random);
      Bson change =
          combine(set("a", random.nextInt(8)), inc("b", 1), push("list", random.nextInt(5)));
      plain.updateMany(and(some, lt("_id", 200)), change);
      indexed.updateMany(and(some, lt("_id", 200)), change);
      plain.deleteMany(and(anyFilter(new Random(round)), gt("_id", 300)));
      indexed.deleteMany(and(anyFilter(new Random(round)), gt("_id", 300)));
    }
  }

  private static Document scattered(int id, Random random) {
    var document = new Document("_id", id).append("a", random.nextInt(8));
    if (random.nextInt(10) > 0) {
      document.append("b", random.nextInt(3) == 0 ? null : random.nextInt(20));
    }
    document.append(
        "c", random.nextBoolean() ? (Object) random.nextInt(50) : "s" + random.nextInt(50));
    document.append(
        "list", IntStream.range(0, random.nextInt(3)).mapToObj(i -> random.nextInt(5)).toList());
    if (random.nextInt(3) == 0) {
      document.append("d", new Document("e", random.nextInt(10)));
    }
    return document;
  }

  private static Bson anyFilter(Random random) {
    int a = random.nextInt(8);
    int b = random.nextInt(20);
    int c = random.nextInt(50);
    return switch (random.nextInt(14)) {
      case 0 -> eq("a", a);
      case 1 -> and(eq("a", a), gt("b", b));
      case 2 -> and(in("a", a, 3), gte("b", b - 5), lt("b", b));
      case 3 -> and(in("a", a, 1, 5), in("b", b, b + 1, b + 2));
      case 4 -> and(gt("c", c), lte("c", c + 20));
      case 5 -> or(and(eq("a", a), gt("b", b)), and(eq("a", a), eq("b", b), gt("_id", 100)));
      case 6 -> eq("list", random.nextInt(5));
      case 7 -> and(gt("list", 1), lt("list", 3));
      case 8 -> gte("d.e", random.nextInt(10));
      case 9 -> eq("b", null);
      case 10 -> and(eq("a", a), eq("d.e", null));
      case 11 -> regex("c", "^s1");
      case 12 -> and(eq("a", a), or(eq("c", c), eq("list", 2)));
      default -> and(and(eq("a", a)), ne("b", b));
    };
  }

  private static Bson anyOrder(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> orderBy(ascending("b"), ascending("_id"));
      case 1 -> orderBy(descending("b"), descending("_id"));
      case 2 -> orderBy(ascending("c", "b", "_id"));
      case 3 -> orderBy(descending("b", "c"), ascending("_id"));
      case 4 -> descending("_id");
      default -> orderBy(ascending("a"), descending("b", "c"), ascending("_id"));
    };
  }

  @Test
  default void pagesThroughAQueueByKey() {
    MongoCollection<Document> cases = fresh("queue");
    cases.createIndex(Indexes.ascending("opd", "state", "due", "_id"));
    var random = new Random(7);
    var states = List.of("DISPOSED", "IN_PROGRESS", "RESOLVED");
    cases.insertMany(
        IntStream.range(0, 500)
            .mapToObj(i ->
                aCase(
                    i,
                    i % 3 == 0 ? "PU" : "DUKCAPIL",
                    states.get(random.nextInt(3)),
                    random.nextInt(48)))
            .toList());
    Bson queue = and(eq("opd", "PU"), in("state", "DISPOSED", "IN_PROGRESS"));
    Bson order = ascending("due", "_id");
    List<Object> whole = ids(cases.find(queue).sort(order));
    var paged = new ArrayList<>();
    Document last = null;
    do {
      Bson page = last == null ? queue : and(queue, after(last));
      List<Document> found = cases.find(page).sort(order).limit(17).into(new ArrayList<>());
      paged.addAll(ids(found));
      last = found.isEmpty() ? null : found.getLast();
    } while (last != null);
    assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(90);
  }

  private static Bson after(Document last) {
    Date due = last.getDate("due");
    return or(gt("due", due), and(eq("due", due), gt("_id", last.getString("_id"))));
  }

  @Test
  default void fetchesBatchAfterBatchWhileDocumentsChange() {
    MongoCollection<Document> cases = fresh("batched");
    cases.createIndex(Indexes.ascending("n"));
    cases.insertMany(
        IntStream.range(0, 1_000).mapToObj(i -> new Document("_id", i).append("n", i)).toList());
    var seen = new ArrayList<Object>();
    try (var cursor = cases.find(gte("n", 100)).sort(ascending("n")).batchSize(50).cursor()) {
      while (cursor.hasNext()) {
        Document document = cursor.next();
        seen.add(document.get("_id"));
        cases.updateOne(eq("_id", document.get("_id")), set("seen", true));
      }
    }
    assertThat(seen).isEqualTo(IntStream.range(100, 1_000).boxed().toList());
    assertThat(ids(cases.find().sort(descending("n")).skip(10).limit(3)))
        .containsExactly(989, 988, 987);
  }

  @Test
  default void cutsDocumentsDownToTheFieldsAskedFor() {
    MongoCollection<Document> cases = fresh("projections");
    cases.insertOne(
        new Document("_id", 1).append("a", 1).append("b", new Document("c", 2).append("d", 3)));
    assertThat(cases.find().projection(include("b.c")).first())
        .isEqualTo(new Document("_id", 1).append("b", new Document("c", 2)));
    assertThat(
            cases
                .find()
                .projection(Projections.fields(include("a"), Projections.excludeId()))
                .first())
        .isEqualTo(new Document("a", 1));
    assertThat(cases.find().projection(Projections.exclude("b")).first())
        .isEqualTo(new Document("_id", 1).append("a", 1));
  }

  @Test
  default void countsAndTellsDistinctValues() {
    MongoCollection<Document> cases = fresh("counts");
    cases.createIndex(Indexes.ascending("opd", "due"));
    cases.insertMany(
        IntStream.range(0, 30).mapToObj(i -> aCase(i, "OPD" + i % 3, "DISPOSED", i)).toList());
    assertThat(cases.countDocuments()).isEqualTo(30);
    assertThat(cases.countDocuments(eq("opd", "OPD1"))).isEqualTo(10);
    assertThat(
            cases.countDocuments(
                and(eq("opd", "OPD1"), lt("due", Date.from(NOON.plusSeconds(36_000))))))
        .isEqualTo(3);
    assertThat(cases.countDocuments(eq("opd", "none"))).isZero();
    assertThat(cases.distinct("opd", String.class))
        .containsExactlyInAnyOrder("OPD0", "OPD1", "OPD2");
    assertThat(
            cases.distinct(
                "opd", gte("due", Date.from(NOON.plusSeconds(3600L * 29))), String.class))
        .containsExactly("OPD2");
  }

  @Test
  default void aggregates() {
    MongoCollection<Document> cases = fresh("aggregates");
    cases.createIndex(Indexes.ascending("opd"));
    cases.insertMany(
        List.of(
            new Document("_id", 1)
                .append("opd", "A")
                .append("days", 2)
                .append("tags", List.of("x", "y")),
            new Document("_id", 2)
                .append("opd", "A")
                .append("days", 4)
                .append("tags", List.of("x")),
            new Document("_id", 3).append("opd", "B").append("days", 9).append("tags", List.of())));
    assertThat(
            cases.aggregate(
                List.of(
                    match(in("opd", "A", "B")),
                    group(
                        "$opd",
                        sum("n", 1),
                        sum(
                            "late",
                            new Document(
                                "$cond", List.of(new Document("$gt", List.of("$days", 3)), 1, 0))),
                        Accumulators.min("least", "$days"),
                        Accumulators.max("most", "$days"),
                        Accumulators.avg("mean", "$days")),
                    sort(ascending("_id")))))
        .containsExactly(
            new Document("_id", "A")
                .append("n", 2)
                .append("late", 1)
                .append("least", 2)
                .append("most", 4)
                .append("mean", 3.0),
            new Document("_id", "B")
                .append("n", 1)
                .append("late", 1)
                .append("least", 9)
                .append("most", 9)
                .append("mean", 9.0));
    assertThat(
            cases.aggregate(
                List.of(
                    sort(descending("days")),
                    group(null, first("slowest", "$_id"), Accumulators.push("all", "$_id")))))
        .containsExactly(
            new Document("_id", null).append("slowest", 3).append("all", List.of(3, 2, 1)));
    assertThat(cases.aggregate(List.of(unwind("$tags"), match(eq("tags", "x")), count("n"))))
        .containsExactly(new Document("n", 2));
    assertThat(cases.aggregate(List.of(sort(descending("_id")), limit(1), project(include("opd")))))
        .containsExactly(new Document("_id", 3).append("opd", "B"));
  }

  @Test
  default void answersSeveralQuestionsInOneFacetAndJoins() {
    MongoCollection<Document> cases = fresh("facets");
    MongoCollection<Document> names = fresh("names");
    cases.insertMany(
        List.of(
            new Document("_id", 1).append("opd", "A"), new Document("_id", 2).append("opd", "B")));
    names.insertOne(new Document("_id", "A").append("name", "Dinas A"));
    assertThat(
            cases.aggregate(
                List.of(
                    facet(
                        new Facet("total", count("n")),
                        new Facet("first", sort(ascending("_id")), limit(1))))))
        .containsExactly(
            new Document("total", List.of(new Document("n", 2)))
                .append("first", List.of(new Document("_id", 1).append("opd", "A"))));
    assertThat(
            cases.aggregate(List.of(lookup("names", "opd", "_id", "name"), sort(ascending("_id")))))
        .containsExactly(
            new Document("_id", 1)
                .append("opd", "A")
                .append("name", List.of(new Document("_id", "A").append("name", "Dinas A"))),
            new Document("_id", 2).append("opd", "B").append("name", List.of()));
  }

  @Test
  default void computesWithinAggregations() {
    MongoCollection<Document> cases = fresh("expressions");
    cases.insertMany(
        List.of(
            new Document("_id", 1).append("a", 7).append("b", 2).append("list", List.of("x", "y")),
            new Document("_id", 2).append("a", 1).append("list", List.of())));
    Document fields =
        Document.parse(
            """
            {b: {$ifNull: ['$b', 0]},
             sum: {$add: ['$a', 1]}, rest: {$subtract: ['$a', 1]}, twice: {$multiply: ['$a', 2]}, half: {$divide: ['$a', 2]},
             equal: {$eq: ['$a', 7]}, other: {$ne: ['$a', 7]}, more: {$gte: ['$a', 7]},
             less: {$lt: ['$a', 7]}, least: {$lte: ['$a', 7]},
             both: {$and: [{$gt: ['$a', 0]}, {$not: [{$gt: ['$a', 5]}]}]}, either: {$or: [false, true]},
             one: {$in: ['$a', [1, 2]]}, size: {$size: '$list'}, head: {$arrayElemAt: ['$list', 0]},
             name: {$concat: ['c', '-', 'd']}, text: {$toString: '$a'}, day: {$literal: '$a'}}
            """);
    assertThat(
            cases
                .aggregate(
                    List.of(
                        sort(ascending("_id")),
                        skip(0),
                        new Document("$addFields", fields),
                        new Document("$unset", "list")))
                .into(new ArrayList<>()))
        .containsExactly(
            Document.parse(
                """
                {_id: 1, a: 7, b: 2, sum: 8, rest: 6, twice: 14, half: 3.5, equal: true, other: false, more: true,
                 less: false, least: true, both: false, either: true, one: false, size: 2, head: 'x', name: 'c-d',
                 text: '7', day: '$a'}
                """),
            Document.parse(
                """
                {_id: 2, a: 1, b: 0, sum: 2, rest: 0, twice: 2, half: 0.5, equal: false, other: true, more: false,
                 less: true, least: true, both: true, either: true, one: true, size: 0, name: 'c-d',
                 text: '1', day: '$a'}
                """));
  }

  @Test
  default void groupsByCountsSetsAndLastValues() {
    MongoCollection<Document> cases = fresh("groups");
    cases.insertMany(
        List.of(
            new Document("_id", 1).append("opd", "A").append("in", new Document("k", 1)),
            new Document("_id", 2).append("opd", "B").append("in", new Document("k", 2)),
            new Document("_id", 3).append("opd", "B").append("in", new Document("k", 3))));
    assertThat(cases.aggregate(List.of(sortByCount("$opd"))))
        .containsExactly(
            new Document("_id", "B").append("count", 2),
            new Document("_id", "A").append("count", 1));
    assertThat(
            cases.aggregate(
                List.of(
                    sort(ascending("_id")),
                    group(
                        null,
                        Accumulators.last("last", "$_id"),
                        Accumulators.addToSet("opd", "$opd")),
                    unwind("$opd"),
                    sort(ascending("opd")))))
        .containsExactly(
            new Document("_id", null).append("last", 3).append("opd", "A"),
            new Document("_id", null).append("last", 3).append("opd", "B"));
    assertThat(cases.aggregate(List.of(match(eq("_id", 2)), replaceRoot("$in"))))
        .containsExactly(new Document("k", 2));
    assertThat(
            cases.aggregate(
                List.of(
                    group(new Document("opd", "$opd").append("k", "$in.k"), sum("n", 1)),
                    count("n"))))
        .containsExactly(new Document("n", 3));
  }

  @Test
  default void changesDocumentsWithTheRarerOperators() {
    MongoCollection<Document> cases = fresh("rarer");
    cases.insertOne(
        Document.parse(
            "{_id: 1, a: 2, b: 3, queue: [1, 2, 3], list: [3, 1], tags: ['x', 'y', 'x'], old: 1}"));
    cases.updateOne(
        and(eq("_id", 1), Filters.mod("a", 2, 0), Filters.type("b", BsonType.INT32)),
        combine(
            Updates.mul("a", 5),
            Updates.rename("old", "new"),
            Updates.popFirst("queue"),
            Updates.pullAll("tags", List.of("x")),
            Updates.addEachToSet("set", List.of("p", "q")),
            pushEach("list", List.of(2), new PushOptions().position(0).sort(1)),
            pull("none", new Document("$in", List.of(1)))));
    assertThat(cases.find().first())
        .isEqualTo(
            Document.parse(
                "{_id: 1, a: 10, b: 3, queue: [2, 3], list: [1, 2, 3], tags: ['y'], new: 1, set: ['p', 'q']}"));
    cases.updateOne(eq("_id", 1), Updates.currentDate("at"));
    assertThat(cases.countDocuments(gt("at", Date.from(NOON.minusSeconds(1))))).isEqualTo(1);
  }

  @Test
  default void acceptsHintsAndTimeLimits() {
    MongoCollection<Document> cases = fresh("hints");
    cases.createIndex(Indexes.ascending("a"));
    cases.insertOne(new Document("_id", 1).append("a", 1));
    assertThat(
            cases
                .find(eq("a", 1))
                .hint(new Document("a", 1))
                .maxTime(5, TimeUnit.SECONDS)
                .allowDiskUse(true))
        .hasSize(1);
    assertThat(cases.estimatedDocumentCount()).isEqualTo(1);
    assertThat(cases.aggregate(List.of(match(eq("a", 1)))).allowDiskUse(true)).hasSize(1);
  }

  @Test
  default void namesItsDatabases() {
    fresh("named").insertOne(new Document("_id", 1));
    assertThat(client().listDatabaseNames()).contains(database().getName());
  }

  @Test
  default void closesCursorsEarly() {
    MongoCollection<Document> cases = fresh("closed");
    cases.insertMany(IntStream.range(0, 300).mapToObj(i -> new Document("_id", i)).toList());
    try (var cursor = cases.find().batchSize(10).cursor()) {
      assertThat(cursor.next()).isEqualTo(new Document("_id", 0));
    }
    assertThat(cases.find().skip(299)).hasSize(1);
  }

  @Test
  default void dropsWholeDatabases() {
    fresh("dropped").insertOne(new Document("_id", 1));
    database().drop();
    assertThat(database().listCollectionNames()).isEmpty();
    fresh("dropped").insertOne(new Document("_id", 1));
    assertThat(database().getCollection("dropped").countDocuments()).isEqualTo(1);
  }

  @Test
  default void aggregatesMoreThanOneBatch() {
    MongoCollection<Document> cases = fresh("wide");
    cases.insertMany(
        IntStream.range(0, 700)
            .mapToObj(i -> new Document("_id", i).append("n", i % 350))
            .toList());
    assertThat(
            cases
                .aggregate(List.of(group("$n", sum("n", 1))))
                .batchSize(100)
                .into(new ArrayList<>()))
        .hasSize(350);
  }

  @Test
  default void holdsUniqueKeysSingleCompoundAndSparse() {
    MongoCollection<Document> cases = fresh("uniques");
    cases.createIndex(Indexes.ascending("case", "sequence"), new IndexOptions().unique(true));
    cases.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true).sparse(true));
    cases.insertOne(new Document("_id", 1).append("case", "A").append("sequence", 1));
    cases.insertOne(
        new Document("_id", 2).append("case", "A").append("sequence", 2).append("reference", "r"));
    cases.insertOne(new Document("_id", 3).append("case", "B").append("sequence", 1));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() ->
            cases.insertOne(new Document("_id", 4).append("case", "A").append("sequence", 2L)))
        .satisfies(e -> assertThat(e.getMessage()).contains("case_1_sequence_1"));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> cases.updateOne(eq("_id", 3), set("reference", "r")))
        .satisfies(e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(
            () -> cases.replaceOne(eq("_id", 3), new Document("case", "A").append("sequence", 1)));
    cases.updateOne(eq("_id", 2), unset("reference"));
    cases.updateOne(eq("_id", 3), set("reference", "r"));
    cases.deleteOne(eq("_id", 1));
    cases.insertOne(new Document("_id", 5).append("case", "A").append("sequence", 1));
    assertThat(ids(cases.find().sort(ascending("_id")))).containsExactly(2, 3, 5);
    assertThat(ids(cases.find(eq("reference", "r")))).containsExactly(3);
  }

  @Test
  default void refusesAUniqueIndexOverDuplicatesAndLeavesNothingOfIt() {
    MongoCollection<Document> cases = fresh("late-uniques");
    cases.insertMany(
        List.of(new Document("_id", 1).append("k", 1), new Document("_id", 2).append("k", 1)));
    var unique = new IndexOptions().unique(true);
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> cases.createIndex(Indexes.ascending("k"), unique));
    cases.updateOne(eq("_id", 2), set("k", 2));
    assertThat(cases.createIndex(Indexes.ascending("k"), unique)).isEqualTo("k_1");
    assertThat(ids(cases.find(eq("k", 2)))).containsExactly(2);
  }

  @Test
  default void listsAndDropsIndexesAndCollections() {
    MongoCollection<Document> cases = fresh("definitions");
    cases.insertOne(new Document("_id", 1).append("a", 1).append("b", 1));
    cases.createIndex(Indexes.ascending("a"));
    cases.createIndex(Indexes.ascending("a"));
    cases.createIndex(
        Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")),
        new IndexOptions().name("ab"));
    assertThat(cases.listIndexes())
        .extracting(index -> index.getString("name"))
        .containsExactlyInAnyOrder("_id_", "a_1", "ab");
    assertThat(cases.listIndexes())
        .extracting(index -> index.get("key"))
        .contains(new Document("a", 1).append("b", -1));
    cases.dropIndex("ab");
    assertThat(cases.listIndexes()).hasSize(2);
    assertThat(ids(cases.find(eq("a", 1)))).containsExactly(1);
    cases.dropIndexes();
    assertThat(cases.listIndexes()).hasSize(1);
    assertThat(database().listCollectionNames()).contains("definitions");
    assertThat(database().listCollections().filter(eq("name", "definitions"))).hasSize(1);
    cases.drop();
    assertThat(database().listCollectionNames()).doesNotContain("definitions");
    assertThat(cases.countDocuments()).isZero();
  }

  @Test
  default void createsCollectionsOnceOnly() {
    MongoCollection<Document> unused = fresh("created");
    database().createCollection("created");
    assertThat(database().listCollectionNames()).contains("created");
    assertThatExceptionOfType(MongoCommandException.class)
        .isThrownBy(() -> database().createCollection("created"))
        .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(48));
    assertThat(unused.countDocuments()).isZero();
  }

  @Test
  default void keepsFilesInGridFs() {
    var bucket = GridFSBuckets.create(database(), "attachments");
    bucket.drop();
    byte[] content = new byte[700_000];
    new Random(3).nextBytes(content);
    ObjectId id = bucket.uploadFromStream("foto.jpg", new ByteArrayInputStream(content));
    var read = new ByteArrayOutputStream();
    bucket.downloadToStream(id, read);
    assertThat(read.toByteArray()).isEqualTo(content);
    bucket.delete(id);
    assertThat(bucket.find()).isEmpty();
    assertThat(database().getCollection("attachments.chunks").countDocuments()).isZero();
  }

  @Test
  default void letsExactlyOneOfManyWritersTakeEachVersion() throws Exception {
    MongoCollection<Document> cases = fresh("races");
    cases.insertOne(new Document("_id", "A").append("version", 0).append("events", List.of()));
    int rounds = 40;
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var wins = new ArrayList<Future<Integer>>();
      for (int w = 0; w < 8; w++) {
        int writer = w;
        wins.add(writers.submit(raceOf(cases, writer, rounds)));
      }
      int won = 0;
      for (Future<Integer> win : wins) {
        won += win.get();
      }
      Document end = Objects.requireNonNull(cases.find().first());
      assertThat(end.getInteger("version")).isEqualTo(won).isGreaterThanOrEqualTo(rounds);
      assertThat(end.getList("events", Integer.class)).hasSize(won);
    }
  }

  private static Callable<Integer> raceOf(MongoCollection<Document> cases, int writer, int rounds) {
    return () -> {
      int won = 0;
      for (int i = 0; i < rounds; i++) {
        Document now = cases.find(eq("_id", "A")).first();
        int version = now == null ? -1 : now.getInteger("version");
        UpdateResult result =
            cases.updateOne(
                and(eq("_id", "A"), eq("version", version)),
                combine(inc("version", 1), push("events", writer)));
        won += (int) result.getModifiedCount();
      }
      return won;
    };
  }

  @Test
  default void countsUpExactlyWhenManyFindAndModify() throws Exception {
    MongoCollection<Document> counters = fresh("counters");
    var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    counters.insertOne(new Document("_id", "feed").append("n", 0));
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var numbers = new ArrayList<Future<List<Integer>>>();
      for (int w = 0; w < 8; w++) {
        numbers.add(
            writers.submit(() -> {
              var mine = new ArrayList<Integer>();
              for (int i = 0; i < 25; i++) {
                Document next = counters.findOneAndUpdate(eq("_id", "feed"), inc("n", 1), options);
                mine.add(next == null ? -1 : next.getInteger("n"));
              }
              return mine;
            }));
      }
      var all = new ArrayList<Integer>();
      for (Future<List<Integer>> some : numbers) {
        all.addAll(some.get());
      }
      assertThat(all)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
    }
  }
}
