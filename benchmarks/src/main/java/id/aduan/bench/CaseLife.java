package id.aduan.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.Channel;
import id.aduan.contract.Commitment;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Place;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One life of a case as routing sees it: it comes as a dossier on Kafka, and officers do to it by
 * HTTP what has to be done, each as soon as the last was answered.
 */
final class CaseLife {
  /** What is timed. */
  enum Call {
    CREATE,
    OPENED,
    VERIFY,
    DISPOSE,
    ANSWER,
    RESOLVE,
    READ
  }

  private static final String SALT = "c2FsdCBvZiBhIGJlbmNobWFyaw";
  private static final Commitment COMMITMENT = new Commitment("A".repeat(43));
  private static final String TEXT = "Jalan berlubang di depan pasar, mohon diperbaiki.";
  private static final String BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final URI routing;
  private final KafkaProducer<String, byte[]> dossiers;
  private final Map<String, String> tokens;
  private final Timed timed;

  /** Where times go. */
  interface Timed {
    void took(Call call, Instant from, Instant until);
  }

  CaseLife(
      URI routing,
      KafkaProducer<String, byte[]> dossiers,
      Map<String, String> tokens,
      Timed timed) {
    this.routing = routing;
    this.dossiers = dossiers;
    this.tokens = Map.copyOf(tokens);
    this.timed = timed;
  }

  void live(Connection connection, RandomGenerator random)
      throws IOException, InterruptedException, ExecutionException {
    TrackingId id = number(random);
    Instant begun = Instant.now();
    dossiers.send(dossier(id, begun)).get();
    timed.took(Call.CREATE, begun, Instant.now());
    String path = "/api/v1/cases/" + id.value();
    awaitOpened(connection, path);
    timed.took(Call.OPENED, begun, Instant.now());
    long version = 1;
    version =
        act(connection, Call.VERIFY, path + "/verification", version, "{\"kind\":\"PENGADUAN\"}");
    version = act(connection, Call.DISPOSE, path + "/disposition", version, "{\"opd\":\"DPUPR\"}");
    version =
        act(
            connection,
            Call.ANSWER,
            path + "/answers",
            version,
            "{\"text\":\"Akan kami tinjau.\"}");
    version = act(connection, Call.RESOLVE, path + "/resolution", version, resolution());
    Instant asked = Instant.now();
    byte[] read = connection.send(get(path, CasesBench.UTAMA), OK);
    timed.took(Call.READ, asked, Instant.now());
    long seen = WireJson.MAPPER.readTree(read).path("version").asLong();
    if (seen != version) {
      throw new IllegalStateException("%s: version %d (expected: %d)".formatted(id, seen, version));
    }
  }

  /** Whoever has just complained looks until his case is there. */
  private void awaitOpened(Connection connection, String path) throws IOException {
    byte[] request = get(path, CasesBench.COORDINATOR);
    while (connection.send(request, OK, NOT_FOUND).isEmpty()) {
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  private long act(Connection connection, Call call, String path, long seen, String body)
      throws IOException {
    String user =
        call == Call.VERIFY || call == Call.DISPOSE ? CasesBench.COORDINATOR : CasesBench.UTAMA;
    byte[] request =
        Connection.post(
            routing,
            path,
            authorization(user) + "If-Match: \"" + seen + "\"\r\n",
            body.getBytes(UTF_8));
    Instant from = Instant.now();
    byte[] answer = connection.send(request, OK);
    timed.took(call, from, Instant.now());
    return WireJson.MAPPER.readTree(answer).path("version").asLong();
  }

  private byte[] get(String path, String user) {
    return ("GET "
            + path
            + " HTTP/1.1\r\nHost: "
            + routing.getAuthority()
            + "\r\nAccept: application/json\r\n"
            + authorization(user)
            + "\r\n")
        .getBytes(US_ASCII);
  }

  private String authorization(String user) {
    return "Authorization: Bearer " + tokens.get(user) + "\r\n";
  }

  private static String resolution() {
    return "{\"answer\":\"Sudah ditambal.\",\"whatWasDone\":\"Penambalan dengan aspal.\",\"doneOn\":\""
        + LocalDate.now(WIB)
        + "\"}";
  }

  private static ProducerRecord<String, byte[]> dossier(TrackingId id, Instant acceptedAt) {
    DossierEvent event =
        new ComplaintReceived(
            Channel.WEB,
            null,
            new Content(
                "Jalan rusak",
                TEXT,
                null,
                new Place("depan pasar", "Sangir", null, null, null, null),
                ComplaintKind.PENGADUAN,
                null,
                null,
                false,
                Visibility.OPEN,
                new Reporter(null, null, null, null)),
            Set.of(),
            Language.ID,
            acceptedAt,
            "hash",
            SALT,
            COMMITMENT);
    Envelope<DossierEvent> envelope =
        new Envelope<>(
            EventId.ofDossier(id, EventType.of(event).wireName(), "bench"),
            "/benchmarks",
            id.value(),
            acceptedAt,
            null,
            event);
    ProducerRecord<String, byte[]> outgoing =
        new ProducerRecord<>(
            Topics.DOSSIERS.name(), id.value(), EventCodec.DOSSIERS.encode(envelope.event()));
    CloudEvents.headers(envelope).forEach((name, value) -> outgoing.headers().add(name, value));
    return outgoing;
  }

  private static TrackingId number(RandomGenerator random) {
    StringBuilder payload = new StringBuilder();
    for (int i = 0; i < TrackingId.PAYLOAD_LENGTH; i++) {
      payload.append(BASE_32.charAt(random.nextInt(BASE_32.length())));
    }
    return TrackingId.ofPayload(payload.toString());
  }
}
