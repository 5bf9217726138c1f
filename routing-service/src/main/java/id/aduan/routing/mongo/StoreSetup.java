package id.aduan.routing.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointments;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Makes the indexes and, in an empty installation, the first appointments; tries without end while
 * the store is away, so that the service starts, and its doors open, without it.
 */
final class StoreSetup implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(StoreSetup.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** What a list is asked by, before its order. */
  private static final List<List<String>> LISTS =
      List.of(
          List.of("desk", "order"),
          List.of("desk", "category", "order"),
          List.of("desk", "place", "order"),
          List.of("state", "order"),
          List.of("opd", "order"));

  private final MongoTemplate mongo;
  private final Appointments appointments;
  private final Supplier<List<Appointment>> first;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  StoreSetup(MongoTemplate mongo, Appointments appointments, Supplier<List<Appointment>> first) {
    this.mongo = mongo;
    this.appointments = appointments;
    this.first = first;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("store-setup").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try {
      while (running && !isDone()) {
        Thread.sleep(AGAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isDone() {
    try {
      setUp();
      return true;
    } catch (MongoException | DataAccessException e) {
      log.warn("Set-up waits for the store: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  void setUp() {
    IndexOptions sparse = new IndexOptions().sparse(true);
    var cases = mongo.getCollection(MongoCases.CASES);
    LISTS.forEach(list -> cases.createIndex(Indexes.ascending(list)));
    cases.createIndex(Indexes.ascending(CaseUpdates.SINCE), sparse);
    cases.createIndex(Indexes.ascending("nextDue"), sparse);
    mongo
        .getCollection(OldEvents.COLLECTION)
        .createIndex(Indexes.ascending("case", EventDocument.SEQUENCE));
    var people = mongo.getCollection(MongoAppointments.APPOINTMENTS);
    people.createIndex(Indexes.ascending("opd"));
    people.createIndex(Indexes.ascending("person"));
    if (appointments.isEmpty()) {
      for (Appointment appointment : first.get()) {
        var _ = appointments.add(appointment);
      }
    }
  }
}
