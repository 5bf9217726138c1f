package id.aduan.bench;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.http.PatientClient.GaveUp;
import id.aduan.cli.replay.FeedFollower;
import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.Latencies;
import id.aduan.cli.replay.Latencies.Percentiles;
import id.aduan.cli.replay.OwnGrievances;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * How long it takes until something can be seen where it is waited for, while complaints come at a
 * steady rate. A few come from a place where no other comes from: they are looked for in short
 * lists, only while one is missing, and are taken on to an OPD; so that the looking and their
 * further lives add little to the load.
 */
final class LatencyBench {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PLACE = "Sangir Balai Janggo";
  private static final String PLACE_CODE = "13.11.07";
  private static final String OPD = "DISHUB";
  private static final String OFFICER = "utama-dishub";
  private static final String COORDINATOR = "koordinator";
  private static final int PROBE_EVERY_MILLIS = 400;

  private final MeasuredSystem system;
  private final Progress progress;
  private final Latencies toCoordinator = new Latencies();
  private final Latencies toOpd = new Latencies();
  private final Latencies toFeed = new Latencies();
  private final Map<String, Instant> filed = new ConcurrentHashMap<>();
  private final Map<String, Instant> disposed = new ConcurrentHashMap<>();
  private final Set<String> inQueue = ConcurrentHashMap.newKeySet();
  private final Set<String> atOpd = ConcurrentHashMap.newKeySet();
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  LatencyBench(MeasuredSystem system, Progress progress) {
    this.system = system;
    this.progress = progress;
  }

  /** What it came to, in milliseconds. */
  record Times(double rate, Percentiles toCoordinator, Percentiles toOpd, Percentiles toFeed) {}

  Times measure(double rate, Duration duration) throws InterruptedException {
    try (Client client = new Client(Target.of(system.state()));
        ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      FeedFollower feed =
          new FeedFollower(client.http(), client.pace(), client.target(), Instant.now(), toFeed);
      feed.start();
      feed.awaitEnd();
      hands.execute(() -> look(client, () -> lookInQueue(client, hands)));
      hands.execute(() -> look(client, () -> lookAtOpd(client, hands)));
      send(client, hands, rate, duration);
      awaitAll(client);
      client.pace().end();
    }
    if (!troubles.isEmpty()) {
      throw new IllegalStateException(troubles.getFirst());
    }
    return new Times(rate, toCoordinator.percentiles(), toOpd.percentiles(), toFeed.percentiles());
  }

  /** At its rate, whether or not answers come. */
  private void send(Client client, ExecutorService hands, double rate, Duration duration) {
    OwnGrievances grievances = new OwnGrievances(RandomGenerator.getDefault());
    long began = System.nanoTime();
    long count = Math.round(rate * duration.toSeconds());
    long between = Math.max(1, Math.round(rate * PROBE_EVERY_MILLIS / 1000));
    for (long i = 0; i < count; i++) {
      long wait = began + (long) (i * 1e9 / rate) - System.nanoTime();
      if (wait > 0 && !client.pace().pause(Duration.ofNanos(wait))) {
        return;
      }
      Grievance grievance = grievances.get();
      boolean probe = i % between == 0;
      hands.execute(() -> guarded(() -> file(client, grievance, probe)));
      progress.counted("complaints at %.0f a second".formatted(rate), i, count);
    }
  }

  private void file(Client client, Grievance grievance, boolean probe) {
    if (probe) {
      var told = client.file(new Grievance(grievance.text(), PLACE, null));
      filed.put(told.trackingId(), told.acceptedAt());
    } else {
      var _ = client.file(grievance);
    }
  }

  private void lookInQueue(Client client, ExecutorService hands) {
    if (inQueue.size() == filed.size()) {
      return;
    }
    Answer page = list(client, "coordinator?limit=500&place=" + PLACE_CODE, COORDINATOR);
    for (JsonNode item : page.body().path("items")) {
      String id = item.path("trackingId").asString();
      Instant accepted = filed.get(id);
      if (accepted != null && inQueue.add(id)) {
        toCoordinator.record(accepted, page.at());
        hands.execute(() -> guarded(() -> dispose(client, id)));
      }
    }
  }

  private void dispose(Client client, String id) {
    Answer found = client.expect(200, Ask.get("case", aCase(client, id), COORDINATOR));
    Answer verified =
        act(
            client,
            id,
            "verification",
            found,
            COORDINATOR,
            Map.of("kind", "PENGADUAN", "misconduct", false));
    Answer done = act(client, id, "disposition", verified, COORDINATOR, Map.of("opd", OPD));
    disposed.put(id, done.at());
  }

  private void lookAtOpd(Client client, ExecutorService hands) {
    if (atOpd.size() == disposed.size()) {
      return;
    }
    Answer page = list(client, "opd/" + OPD + "?state=DISPOSED&limit=500", OFFICER);
    for (JsonNode item : page.body().path("items")) {
      String id = item.path("trackingId").asString();
      Instant at = disposed.get(id);
      if (at != null && atOpd.add(id)) {
        toOpd.record(at, page.at());
        hands.execute(() ->
            guarded(() -> {
              Answer found = client.expect(200, Ask.get("case", aCase(client, id), OFFICER));
              var _ = act(client, id, "start", found, OFFICER, Map.of());
            }));
      }
    }
  }

  private static Answer list(Client client, String what, String user) {
    return client.expect(
        200,
        Ask.get("list", client.target().routing().resolve("/api/v1/work-lists/" + what), user));
  }

  private static Answer act(
      Client client, String id, String command, Answer before, String user, Object body) {
    return client.expect(
        200,
        new Ask(
            command,
            java.net.URI.create(aCase(client, id) + "/" + command),
            user,
            Map.of("If-Match", before.etag().orElse("")),
            body));
  }

  private static java.net.URI aCase(Client client, String id) {
    return client.target().routing().resolve("/api/v1/cases/" + id);
  }

  private void awaitAll(Client client) {
    long began = System.nanoTime();
    while (atOpd.size() < filed.size()
        && troubles.isEmpty()
        && client.pace().pause(BETWEEN_LOOKS)) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        troubles.add("OPD's list: %d (expected: %d)".formatted(atOpd.size(), filed.size()));
      }
    }
  }

  private void look(Client client, Runnable once) {
    guarded(() -> {
      do {
        once.run();
      } while (client.pace().pause(BETWEEN_LOOKS));
    });
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (GaveUp _) {
      // the measuring is over
    } catch (IllegalStateException e) {
      troubles.add(String.valueOf(e.getMessage()));
    }
  }
}
