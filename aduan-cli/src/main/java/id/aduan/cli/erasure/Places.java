package id.aduan.cli.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.aduan.cli.broker.Broker;
import id.aduan.cli.broker.TopicKept;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.RawBsonDocument;

/** Looks for marks in whatever lies somewhere: documents, records, files. */
final class Places {
  static final int PIECE = 4 << 20;

  private Places() {}

  /**
   * Every document of every collection.
   *
   * @param addresses of the stores of the services
   */
  static Findings inCollections(Map<String, String> addresses) {
    Findings findings = new Findings();
    addresses.forEach((service, address) -> {
      try (MongoClient client = MongoClients.create(address)) {
        MongoDatabase database =
            client.getDatabase(Objects.requireNonNull(new ConnectionString(address).getDatabase()));
        for (String collection : database.listCollectionNames()) {
          for (RawBsonDocument document :
              database.getCollection(collection, RawBsonDocument.class).find()) {
            findings.found("store " + service + "." + collection, Mark.in(bytes(document)));
          }
        }
      }
    });
    return findings;
  }

  private static byte[] bytes(RawBsonDocument document) {
    byte[] bytes = new byte[document.getByteBuffer().remaining()];
    document.getByteBuffer().get(bytes);
    return bytes;
  }

  /** Every record of every topic that is there: key, headers and value. */
  static Findings inTopics(Broker broker) {
    Findings findings = new Findings();
    for (TopicKept topic : broker.topics()) {
      broker
          .ends(topic.partitions())
          .forEach((partition, end) ->
              broker.read(
                  partition,
                  end,
                  event -> findings.found("topic " + topic.name(), Mark.in(bytes(event)))));
    }
    return findings;
  }

  private static byte[] bytes(ConsumerRecord<byte[], byte[]> event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, event.key());
    event
        .headers()
        .forEach(header -> {
          bytes.writeBytes(header.key().getBytes(UTF_8));
          write(bytes, header.value());
        });
    write(bytes, event.value());
    return bytes.toByteArray();
  }

  @SuppressWarnings("NullAway") // Kafka does not say that keys and values may be absent
  private static void write(ByteArrayOutputStream bytes, byte[] piece) {
    bytes.write('\n');
    if (piece != null) {
      bytes.writeBytes(piece);
    }
  }

  /** Every byte of every file in a folder, and the names of the files. */
  static Findings inFiles(Path folder) {
    Findings findings = new Findings();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> {
            String name = folder.getFileName() + "/" + folder.relativize(file);
            findings.found(
                "name of a file in " + folder.getFileName(), Mark.in(name.getBytes(UTF_8)));
            look(file, "file " + name, findings);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return findings;
  }

  /** Piece by piece; each begins with the end of the one before. */
  private static void look(Path file, String name, Findings findings) {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] end = {};
      while (true) {
        byte[] piece = content.readNBytes(PIECE);
        if (piece.length == 0) {
          return;
        }
        byte[] both = new byte[end.length + piece.length];
        System.arraycopy(end, 0, both, 0, end.length);
        System.arraycopy(piece, 0, both, end.length, piece.length);
        findings.found(name, Mark.in(both));
        int kept = Math.min(both.length, Mark.LONGEST);
        end = Arrays.copyOfRange(both, both.length - kept, both.length);
      }
    } catch (NoSuchFileException e) {
      // it went away meanwhile, and whatever was in it
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
