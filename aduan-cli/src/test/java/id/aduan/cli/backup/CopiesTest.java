package id.aduan.cli.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.aduan.broker.BrokerLogin;
import id.aduan.cli.broker.Broker;
import id.aduan.cli.broker.Position;
import id.aduan.cli.broker.TopicKept;
import id.aduan.cli.system.CannotStart;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.Topics;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Out of one broker and store, and into others that are empty. */
class CopiesTest {
  private static final Instant AT = Instant.parse("2026-11-28T02:00:00Z");
  private static final String CASE = TrackingId.ofPayload("7K3M9Q2X4TVB").value();
  private static final Progress QUIET = new Progress(_ -> {});
  private static final TopicPartition LIFECYCLE = new TopicPartition(Topics.LIFECYCLE.name(), 2);
  private static final TopicPartition DOSSIERS = new TopicPartition(Topics.DOSSIERS.name(), 1);
  @TempDir Path folder;

  @Test
  void bringsDocumentsAndRecordsIntoEmptyOnesAsTheyWere() throws Exception {
    Manifest manifest;
    List<String> lifecycle;
    List<String> dossiers;
    try (var store = DocumentStore.inMemory();
        var embedded = EmbeddedBroker.start(folder.resolve("one"), 0);
        var broker = broker(embedded)) {
      fill(store);
      send(broker, LIFECYCLE, event(CASE + ".1", 1), event(CASE + ".2", 2));
      send(broker, DOSSIERS, event("a", 0), event("b", 0), event("c", 0));
      broker.deleteBefore(DOSSIERS, 2);
      broker.setPositions(
          List.of(
              new Position("oversight", LIFECYCLE.topic(), LIFECYCLE.partition(), 1),
              new Position("routing", DOSSIERS.topic(), DOSSIERS.partition(), 3)));
      lifecycle = read(broker, LIFECYCLE, true);
      dossiers = read(broker, DOSSIERS, false);
      // Published after the case was copied: what the copy does not know must not be told.
      manifest = backup(store, broker, event(CASE + ".3", 3));
    }

    try (var store = DocumentStore.inMemory();
        var embedded = EmbeddedBroker.start(folder.resolve("other"), 0);
        var broker = broker(embedded)) {
      Stores stores = new Stores(addresses(store));
      stores.demandEmpty();
      stores.restore(backup(), manifest.under(Stores.FOLDER), QUIET);
      broker.setPositions(new TopicCopies(broker).restore(backup(), manifest, QUIET));

      assertThat(read(broker, LIFECYCLE, true)).isEqualTo(lifecycle).hasSize(2);
      assertThat(read(broker, DOSSIERS, false)).isEqualTo(dossiers).hasSize(1);
      assertThat(dossiers.getFirst()).startsWith("2 ");
      assertThat(broker.positions()).containsAll(manifest.positions());
      assertThat(settings(broker)).isEqualTo(settings(manifest.topics()));
      try (MongoClient client = MongoClients.create(store.uri())) {
        assertThat(client.getDatabase("routing").getCollection("cases").find().first())
            .isEqualTo(new Document("_id", CASE).append("version", 2L));
        assertThat(client.getDatabase("routing").listCollectionNames().into(new ArrayList<>()))
            .containsExactlyInAnyOrder("cases", "case_events");
        assertThat(client.getDatabase("routing").getCollection("case_events").countDocuments())
            .isEqualTo(250);
      }
      assertThatExceptionOfType(CannotStart.class)
          .isThrownBy(stores::demandEmpty)
          .withMessageContaining("expected: an empty database");
    }
  }

  @Test
  void copiesFirstWhatIsWrittenLast() {
    assertThat(
            Stores.ordered(
                List.of(
                    "audit",
                    "attachment_files.chunks",
                    "attachment_files.files",
                    "calendar",
                    "case_events",
                    "cases",
                    "feed_entries",
                    "feed_marks",
                    "register_changes",
                    "registers",
                    "attachments")))
        .containsExactly(
            "feed_marks",
            "cases",
            "attachments",
            "registers",
            "calendar",
            "feed_entries",
            "case_events",
            "attachment_files.files",
            "attachment_files.chunks",
            "register_changes",
            "audit");
  }

  private Path backup() {
    return folder.resolve("backup");
  }

  private Manifest backup(
      DocumentStore store, Broker broker, Map<String, String> publishedMeanwhile) {
    Known known = new Known();
    TopicCopies copies = new TopicCopies(broker);
    List<Position> positions = broker.positions();
    List<Piece> pieces =
        new ArrayList<>(new Stores(addresses(store)).copyTo(backup(), known, QUIET));
    send(broker, LIFECYCLE, publishedMeanwhile);
    List<TopicKept> topics = broker.topics();
    pieces.addAll(copies.copyTo(backup(), topics, copies.ends(topics), known, QUIET));
    Manifest manifest =
        new Manifest(Manifest.FORMAT, "1", AT, AT, pieces, topics, positions, List.of());
    manifest.write(backup());
    return Manifest.verified(backup());
  }

  private static void fill(DocumentStore store) {
    try (MongoClient client = MongoClients.create(store.uri())) {
      var routing = client.getDatabase("routing");
      var _ =
          routing.getCollection("cases").insertOne(new Document("_id", CASE).append("version", 2L));
      for (int i = 0; i < 250; i++) {
        var _ = routing.getCollection("case_events").insertOne(new Document("_id", i));
      }
      var _ = routing.getCollection("sessions").insertOne(new Document("_id", "secret"));
    }
  }

  private static Map<String, String> event(String id, long sequence) {
    return sequence == 0
        ? Map.of("ce_id", id, "ce_subject", CASE)
        : Map.of("ce_id", id, "ce_subject", CASE, "ce_sequence", Long.toString(sequence));
  }

  @SafeVarargs
  private static void send(Broker broker, TopicPartition to, Map<String, String>... events) {
    try (var producer =
        new KafkaProducer<>(
            broker.settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (Map<String, String> headers : events) {
        var event =
            new ProducerRecord<>(
                to.topic(),
                to.partition(),
                CASE.getBytes(UTF_8),
                headers.toString().getBytes(UTF_8));
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        var _ = Broker.await(producer.send(event));
      }
    }
  }

  private static List<String> read(Broker broker, TopicPartition from, boolean times) {
    List<String> found = new ArrayList<>();
    long end = broker.ends(List.of(from)).getOrDefault(from, 0L);
    broker.read(from, end, event -> found.add(said(event, times)));
    return found;
  }

  private static String said(ConsumerRecord<byte[], byte[]> event, boolean times) {
    List<String> headers = new ArrayList<>();
    event.headers().forEach(h -> headers.add(h.key() + "=" + new String(h.value(), UTF_8)));
    return event.offset()
        + " "
        + (times ? event.timestamp() + " " : "")
        + new String(event.key(), UTF_8)
        + new String(event.value(), UTF_8)
        + headers;
  }

  private static Map<String, Map<String, String>> settings(Broker broker) {
    return settings(broker.topics());
  }

  private static Map<String, Map<String, String>> settings(List<TopicKept> topics) {
    return topics.stream().collect(Collectors.toMap(TopicKept::name, TopicKept::settings));
  }

  private static Map<String, String> addresses(DocumentStore store) {
    return Stream.of("oversight", "notification", "intake", "routing")
        .collect(Collectors.toMap(name -> name, name -> store.uri() + "/" + name));
  }

  private static Broker broker(EmbeddedBroker embedded) {
    return new Broker(BrokerLogin.demoAdmin().at(embedded.bootstrapServers()));
  }
}
