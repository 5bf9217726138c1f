package id.aduan.cli.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.broker.BrokerLogin;
import id.aduan.cli.broker.Broker;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.PrivateFiles;
import id.aduan.cli.system.SystemState;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Whose content was erased: kept apart from backups, and repeated after one was put back. */
public final class Erasures {
  private static final Set<String> TOLD_BY =
      Set.of(EventType.ERASURE_ORDERED.wireName(), EventType.CONTENT_ERASED.wireName());

  private Erasures() {}

  /**
   * Adds the numbers that a running system knows to a file of one a line; answers how many are in
   * it.
   */
  public static int keep(SystemState state, Path file) {
    Set<String> numbers = new TreeSet<>();
    if (Files.exists(file)) {
      read(file).forEach(number -> numbers.add(number.value()));
    }
    try (Broker broker = new Broker(state.brokerAs(BrokerLogin.ADMIN, Map.of()))) {
      broker.topics().stream()
          .filter(topic -> topic.name().equals(Topics.LIFECYCLE.name()))
          .forEach(topic -> {
            for (int i = 0; i < topic.starts().size(); i++) {
              TopicPartition partition = new TopicPartition(topic.name(), i);
              long end = broker.ends(List.of(partition)).getOrDefault(partition, 0L);
              broker.read(partition, end, event -> add(numbers, event));
            }
          });
    }
    try {
      PrivateFiles.replace(
          file.toAbsolutePath(), (String.join("\n", numbers) + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return numbers.size();
  }

  private static void add(Set<String> numbers, ConsumerRecord<byte[], byte[]> event) {
    var type = event.headers().lastHeader(CloudEvents.TYPE);
    if (type != null && event.key() != null && TOLD_BY.contains(new String(type.value(), UTF_8))) {
      numbers.add(new String(event.key(), UTF_8));
    }
  }

  /** The numbers of a file, one a line. */
  static List<TrackingId> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(line ->
              TrackingId.parse(line)
                  .orElseThrow(() ->
                      new CannotStart(file + ": '" + line + "' (expected: a complaint's number)")))
          .toList();
    } catch (IOException e) {
      throw new CannotStart(file + ": cannot be read (expected: a file of numbers, one a line)");
    }
  }

  /** Makes known to every holder that these are erased; what was erased before stays so. */
  static void repeat(Broker broker, List<TrackingId> numbers, Instant now) {
    try (var producer =
        new KafkaProducer<>(broker.settings(), new StringSerializer(), new ByteArraySerializer())) {
      for (TrackingId number : numbers) {
        Envelope<DossierEvent> erasure =
            new Envelope<>(
                EventId.ofDossier(number, EventType.DOSSIER_ERASED.wireName(), "restore"),
                "/restore",
                number.value(),
                now,
                null,
                new DossierErased(now));
        ProducerRecord<String, byte[]> event =
            new ProducerRecord<>(
                Topics.DOSSIERS.name(),
                number.value(),
                EventCodec.DOSSIERS.encode(erasure.event()));
        CloudEvents.headers(erasure).forEach((name, value) -> event.headers().add(name, value));
        var _ = Broker.await(producer.send(event));
      }
    }
  }
}
