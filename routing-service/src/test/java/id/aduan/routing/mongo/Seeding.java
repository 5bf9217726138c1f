package id.aduan.routing.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.ManyCases;
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

  Seeding(MongoTemplate mongo, Instant acceptedAt) {
    this.mongo = mongo;
    this.acceptedAt = acceptedAt;
  }

  /**
   * {@code URI FROM UNTIL STATE,... [DUE]}: cases of these numbers, accepted now, in these states
   * in turn.
   */
  public static void main(String[] arguments) {
    List<In> states = List.of(arguments[3].split(",", -1)).stream().map(In::valueOf).toList();
    try (MongoClient client = MongoClients.create(arguments[0])) {
      MongoTemplate mongo = new MongoTemplate(client, "routing");
      new StoreSetup(mongo, new MongoAppointments(mongo), List::of).setUp();
      new Seeding(mongo, java.time.Clock.systemUTC().instant())
          .seed(
              Integer.parseInt(arguments[1]),
              Integer.parseInt(arguments[2]),
              states,
              arguments.length > 4 ? Instant.parse(arguments[4]) : null);
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
    CaseWrite.Open opening = ManyCases.opening(number, state, turn, acceptedAt, resolveBy);
    Document document = ((InsertOneModel<Document>) CaseUpdates.of(opening)).getDocument();
    document.remove(CaseUpdates.SINCE);
    return document.append("publishedThrough", opening.after().version());
  }
}
