package id.aduan.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What services ask most often makes the store look at as little among 100,000 documents as among
 * 1,000.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkTest {
  private static final int SMALL = 1_000;
  private static final int LARGE = 100_000;
  private static final int PAGE = 20;

  private final DocumentStore store = DocumentStore.inMemory();
  private final MongoClient client = StandIn.connect(store.uri());

  @BeforeAll
  void fill() {
    fill(cases(SMALL), SMALL);
    fill(cases(LARGE), LARGE);
  }

  @AfterAll
  void close() {
    client.close();
    store.close();
  }

  private MongoCollection<Document> cases(int size) {
    return client.getDatabase("work").getCollection("cases-" + size);
  }

  private static void fill(MongoCollection<Document> cases, int size) {
    cases.createIndex(Indexes.ascending("opd", "state", "due", "_id"));
    cases.createIndex(Indexes.ascending("state", "due"));
    cases.createIndex(Indexes.ascending("due"));
    cases.createIndex(Indexes.ascending("case", "sequence"), new IndexOptions().unique(true));
    cases.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true).sparse(true));
    cases.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
    for (int from = 0; from < size; from += 1_000) {
      var _ =
          cases.insertMany(
              IntStream.range(from, from + 1_000).mapToObj(n -> aCase(n, size)).toList());
    }
  }

  private static Document aCase(int n, int size) {
    var document =
        new Document("_id", id(n))
            .append("version", 1)
            .append("opd", "OPD" + n % 10)
            .append("state", n % 3 == 0 ? "DISPOSED" : n % 3 == 1 ? "IN_PROGRESS" : "CLOSED")
            .append("due", due(n))
            .append("case", "C" + n / 5)
            .append("sequence", n % 5)
            .append("tags", List.of("t" + n % 7));
    if (n % 2 == 0) {
      document.append("reference", "R" + n);
    }
    if (n >= size - 30) {
      document.append("pending", true);
    }
    return document;
  }

  private static String id(int n) {
    return String.format("%06d", n);
  }

  private static Date due(int n) {
    return Date.from(Instant.parse("2026-01-05T00:00:00Z").plusSeconds(n * 60L));
  }

  /** A question, and how many keys or documents its answer may need besides what it returns. */
  record Question(String name, int returns, int slack, Consumer<MongoCollection<Document>> ask) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Question page(String name, Bson filter, Bson order) {
    return new Question(
        name,
        PAGE,
        12,
        cases ->
            assertThat(cases.find(filter).sort(order).limit(PAGE).into(new ArrayList<>()))
                .hasSize(PAGE));
  }

  private static Question one(String name, Bson filter) {
    return new Question(
        name, 1, 1, cases -> assertThat(cases.find(filter).into(new ArrayList<>())).hasSize(1));
  }

  static Stream<Arguments> questions() {
    Bson queue = and(eq("opd", "OPD3"), in("state", "DISPOSED", "IN_PROGRESS"));
    Bson afterKey = or(gt("due", due(333)), and(eq("due", due(333)), gt("_id", id(333))));
    return Stream.of(
            one("point read", eq("_id", id(777))),
            one("point read of a version", and(eq("_id", id(777)), eq("version", 1))),
            one(
                "several conditions in $and",
                and(and(eq("_id", id(777))), and(eq("version", 1), ne("opd", "x")))),
            one("unique key", and(eq("case", "C100"), eq("sequence", 2))),
            one(
                "unique key and more",
                and(eq("case", "C100"), eq("sequence", 2), eq("version", 1))),
            one("sparse unique key", eq("reference", "R500")),
            new Question(
                "in many ids",
                3,
                1,
                cases -> assertThat(cases.find(in("_id", id(1), id(500), id(999)))).hasSize(3)),
            page("first page of a queue", queue, ascending("due", "_id")),
            page("last page of a queue", queue, descending("due", "_id")),
            page("queue behind a key", and(queue, afterKey), ascending("due", "_id")),
            page("queue due after", and(queue, gt("due", due(100))), ascending("due", "_id")),
            page(
                "deadlines between",
                and(gte("due", due(200)), lt("due", due(300))),
                ascending("due")),
            page(
                "deadlines of a state",
                and(eq("state", "DISPOSED"), lt("due", due(900))),
                ascending("due")),
            page("everything by deadline", new Document(), descending("due")),
            page("everything by id behind a key", gt("_id", id(500)), ascending("_id")),
            new Question(
                "pending", 30, 2, cases -> assertThat(cases.find(eq("pending", true))).hasSize(30)),
            new Question(
                "count of a range",
                100,
                2,
                cases ->
                    assertThat(cases.countDocuments(and(gte("due", due(200)), lt("due", due(300)))))
                        .isEqualTo(100)),
            new Question(
                "match at the front of an aggregation",
                5,
                2,
                cases ->
                    assertThat(
                            cases.aggregate(
                                List.of(
                                    Aggregates.match(eq("case", "C50")), Aggregates.count("n"))))
                        .hasSize(1)),
            new Question(
                "conditional update",
                1,
                1,
                cases ->
                    assertThat(
                            cases
                                .updateOne(
                                    and(eq("_id", id(7)), eq("version", 1)),
                                    combine(inc("version", 0), set("seen", true)))
                                .getMatchedCount())
                        .isEqualTo(1)),
            new Question(
                "stale conditional update",
                1,
                1,
                cases ->
                    assertThat(
                            cases
                                .updateOne(
                                    and(eq("_id", id(7)), eq("version", 9)), set("seen", true))
                                .getMatchedCount())
                        .isZero()),
            new Question(
                "take the most urgent",
                1,
                2,
                cases ->
                    assertThat(
                            cases.findOneAndUpdate(
                                and(eq("state", "DISPOSED"), gt("due", due(10))),
                                set("taken", true),
                                new FindOneAndUpdateOptions().sort(ascending("due"))))
                        .isNotNull()),
            new Question(
                "delete by id",
                1,
                1,
                cases ->
                    assertThat(
                            cases
                                .deleteOne(and(eq("_id", "none"), eq("version", 1)))
                                .getDeletedCount())
                        .isZero()))
        .map(Arguments::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void costsTheSameAtAnySize(Question question) {
    WorkDone small = workOf(question, SMALL);
    WorkDone large = workOf(question, LARGE);
    assertThat(large.collectionScans()).isZero();
    assertThat(large.documentsExamined())
        .isLessThanOrEqualTo(question.returns() + question.slack());
    assertThat(large.keysExamined()).isLessThanOrEqualTo(question.returns() + question.slack());
    assertThat(large.documentsExamined())
        .isLessThanOrEqualTo(small.documentsExamined() + question.slack());
    assertThat(large.keysExamined()).isLessThanOrEqualTo(small.keysExamined() + question.slack());
  }

  private WorkDone workOf(Question question, int size) {
    WorkDone before = store.work();
    question.ask().accept(cases(size));
    return store.work().since(before);
  }

  @Test
  void countsAScanAsWhatItIs() {
    WorkDone before = store.work();
    assertThat(cases(SMALL).find(eq("version", 1))).hasSize(SMALL);
    WorkDone done = store.work().since(before);
    assertThat(done.collectionScans()).isEqualTo(1);
    assertThat(done.documentsExamined()).isBetween((long) SMALL, SMALL + 2L);
  }

  @Test
  void reportsItsWorkInTheWordsOfServerStatus() {
    Document executor =
        client
            .getDatabase("work")
            .runCommand(new Document("serverStatus", 1))
            .get("metrics", Document.class)
            .get("queryExecutor", Document.class);
    assertThat(executor.getLong("scannedObjects")).isEqualTo(store.work().documentsExamined());
  }
}
