package id.aduan.routing.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.ManyCases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Fills a store with cases as this service writes them, all of them published, past its doors; for
 * tests, and as a program for the benchmarks.
 */
final class Seeding {
  private static final int BATCH = 1_000;
  private final MongoTemplate mongo;
  private final Instant acceptedAt;
  private final int days;

  Seeding(MongoTemplate mongo, Instant acceptedAt) {
    this(mongo, acceptedAt, 1);
  }

  /**
   * @param days in which what is not open any more was accepted, until then
   */
  private Seeding(MongoTemplate mongo, Instant acceptedAt, int days) {
    this.mongo = mongo;
    this.acceptedAt = acceptedAt;
    this.days = days;
  }

  /**
   * {@code URI DATABASE FROM UNTIL STATE,... DUE DAYS}: cases of these numbers in these states in
   * turn, to be resolved by then (or {@code -}); accepted now, but what is not open any more in so
   * many days until now.
   */
  public static void main(String[] arguments) {
    List<In> states = List.of(arguments[4].split(",", -1)).stream().map(In::valueOf).toList();
    try (MongoClient client = MongoClients.create(arguments[0])) {
      MongoTemplate mongo = new MongoTemplate(client, arguments[1]);
      new StoreSetup(mongo, new MongoAppointments(mongo), List::of).setUp();
      new Seeding(mongo, java.time.Clock.systemUTC().instant(), Integer.parseInt(arguments[6]))
          .seed(
              Integer.parseInt(arguments[2]),
              Integer.parseInt(arguments[3]),
              states,
              arguments[5].equals("-") ? null : Instant.parse(arguments[5]));
    }
  }

  /**
   * Stores cases in these states and places in turn.
   *
   * @param resolveBy until when they have to be resolved; null: as the plan says
   */
  void seed(int from, int until, List<In> states, @Nullable Instant resolveBy) {
    for (int first = from; first < until; first += BATCH) {
      List<Document> documents = new ArrayList<>();
      for (int n = first; n < Math.min(first + BATCH, until); n++) {
        documents.add(document(n, states.get(n % states.size()), n / states.size(), resolveBy));
      }
      var _ =
          mongo
              .getCollection(MongoCases.CASES)
              .insertMany(documents, new InsertManyOptions().ordered(false));
    }
  }

  private Document document(int number, In state, int turn, @Nullable Instant resolveBy) {
    Instant accepted =
        ManyCases.OPEN.contains(state)
            ? acceptedAt
            : acceptedAt.minus(Duration.ofDays(turn % days));
    CaseWrite.Open opening = ManyCases.opening(number, state, turn, accepted, resolveBy);
    Document document = ((InsertOneModel<Document>) CaseUpdates.of(opening)).getDocument();
    document.remove(CaseUpdates.SINCE);
    return document.append("publishedThrough", opening.after().version());
  }
}
