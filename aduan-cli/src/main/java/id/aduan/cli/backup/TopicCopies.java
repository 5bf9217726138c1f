package id.aduan.cli.backup;

import id.aduan.cli.broker.Broker;
import id.aduan.cli.broker.Position;
import id.aduan.cli.broker.TopicKept;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records of topics, into files and back: keys, headers, timestamps, order, and offsets. */
final class TopicCopies {
  static final String FOLDER = "topics";
  private static final String RECEIPTS = "intake.receipts.";
  private static final int MANY = 1_000;
  private static final byte[] NOTHING = {};
  private final Broker broker;

  TopicCopies(Broker broker) {
    this.broker = broker;
  }

  /** Answers before questions, so that there is no answer without its question. */
  Map<TopicPartition, Long> ends(List<TopicKept> topics) {
    Map<TopicPartition, Long> ends =
        new HashMap<>(
            broker.ends(
                topics.stream()
                    .filter(topic -> topic.name().startsWith(RECEIPTS))
                    .flatMap(topic -> partitions(topic).stream())
                    .toList()));
    ends.putAll(
        broker.ends(
            topics.stream()
                .filter(topic -> !topic.name().startsWith(RECEIPTS))
                .flatMap(topic -> partitions(topic).stream())
                .toList()));
    return ends;
  }

  /** Copies each partition up to its end, and of what documents published only what they know. */
  List<Piece> copyTo(
      Path folder,
      List<TopicKept> topics,
      Map<TopicPartition, Long> ends,
      Known known,
      Progress progress) {
    List<Piece> pieces = new ArrayList<>();
    for (TopicKept topic : topics) {
      for (TopicPartition partition : partitions(topic)) {
        try (PieceWriter piece = PieceWriter.of(folder, name(partition))) {
          broker.read(
              partition,
              ends.getOrDefault(partition, 0L),
              event -> {
                if (known.covers(event)) {
                  piece.add(KeptRecord.of(event, event.offset()));
                }
              });
          pieces.add(piece.finish());
          progress.copied(pieces.getLast());
        }
      }
    }
    return pieces;
  }

  /** Puts everything back, looks at it, and answers where the groups read on. */
  List<Position> restore(Path folder, Manifest manifest, Progress progress) {
    Map<String, Piece> pieces = new HashMap<>();
    manifest.under(FOLDER).forEach(piece -> pieces.put(piece.name(), piece));
    List<Position> positions = new ArrayList<>();
    Map<String, Object> settings = new HashMap<>(broker.settings());
    settings.putAll(
        Map.of("acks", "all", "linger.ms", 5, "max.request.size", Integer.MAX_VALUE >> 1));
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (TopicKept topic : manifest.topics()) {
        broker.prepare(topic);
        for (TopicPartition partition : partitions(topic)) {
          Piece piece = pieces.get(name(partition));
          if (piece == null) {
            throw new IllegalStateException(
                name(partition) + ": absent (expected: in the manifest)");
          }
          long start = topic.starts().get(partition.partition());
          List<Long> read =
              new Sending(producer, partition, start, topic.livesForEver())
                  .send(folder, piece, broker);
          positions.addAll(moved(manifest.positions(), partition, start, read));
          progress.copied(piece);
        }
        broker.finish(topic);
      }
    }
    return positions;
  }

  /** Offsets are as they were, unless there were gaps between them. */
  private static List<Position> moved(
      List<Position> positions, TopicPartition partition, long start, List<Long> offsets) {
    return positions.stream()
        .filter(p -> p.topic().equals(partition.topic()) && p.partition() == partition.partition())
        .map(p ->
            new Position(
                p.group(),
                p.topic(),
                p.partition(),
                start + offsets.stream().filter(offset -> offset < p.offset()).count()))
        .toList();
  }

  private static List<TopicPartition> partitions(TopicKept topic) {
    return IntStream.range(0, topic.starts().size())
        .mapToObj(number -> new TopicPartition(topic.name(), number))
        .toList();
  }

  private static String name(TopicPartition partition) {
    return FOLDER + "/" + partition.topic() + "/" + partition.partition() + ".bson.gz";
  }

  /** One partition on its way back. */
  private static final class Sending {
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicPartition partition;
    private final long start;
    private final boolean alsoInTime;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private final MessageDigest sentContent = Digests.sha256();
    private long next;

    Sending(
        KafkaProducer<byte[], byte[]> producer,
        TopicPartition partition,
        long start,
        boolean alsoInTime) {
      this.producer = producer;
      this.partition = partition;
      this.start = start;
      this.alsoInTime = alsoInTime;
    }

    /** What had expired takes its place for a moment, so that offsets become what they were. */
    List<Long> send(Path folder, Piece piece, Broker broker) {
      while (next < start) {
        put(new ProducerRecord<>(partition.topic(), partition.partition(), 0L, NOTHING, NOTHING));
      }
      PieceReader.each(
          folder,
          piece,
          kept -> {
            offsets.add(KeptRecord.offset(kept));
            sentContent.update(KeptRecord.content(kept, alsoInTime));
            put(KeptRecord.read(kept, partition.topic(), partition.partition()));
          });
      awaitSent();
      if (start > 0) {
        broker.deleteBefore(partition, start);
      }
      compare(broker);
      return offsets;
    }

    private void put(ProducerRecord<byte[], byte[]> event) {
      sent.add(producer.send(event));
      next++;
      if (sent.size() == MANY) {
        awaitSent();
      }
    }

    private void awaitSent() {
      producer.flush();
      sent.forEach(Broker::await);
      sent.clear();
    }

    private void compare(Broker broker) {
      MessageDigest found = Digests.sha256();
      long[] count = {0};
      if (next > start) {
        broker.read(
            partition,
            next,
            event -> {
              found.update(KeptRecord.content(KeptRecord.of(event, event.offset()), alsoInTime));
              count[0]++;
            });
      }
      if (count[0] != offsets.size()
          || !MessageDigest.isEqual(found.digest(), sentContent.digest())) {
        throw new IllegalStateException(
            "%s: %d records, or others (expected: the %d of the backup)"
                .formatted(partition, count[0], offsets.size()));
      }
    }
  }
}
