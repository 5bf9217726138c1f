package id.aduan.cli.backup;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import id.aduan.cli.system.CannotStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;

/** The documents of the services, from a store into files and back (ADR 0028). */
final class Stores {
  static final String FOLDER = "store";

  /** Who follows somebody before whom he follows, so that no copy knows more than its source. */
  private static final List<String> SERVICES =
      List.of("oversight", "notification", "intake", "routing");

  /** What is written last, in the reverse order of writing. */
  private static final List<String> FIRST =
      List.of("parked", "feed_marks", "cases", "messages", "attachments", "registers");

  /** What is written before something else names it. */
  private static final List<String> LAST =
      List.of(
          "feed_entries",
          "case_events",
          "attachment_files.files",
          "attachment_files.chunks",
          "register_changes",
          "audit");

  private static final Set<String> LEFT_OUT = Set.of("sessions");
  private static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(Stores::place).thenComparing(Comparator.naturalOrder());
  private static final int BATCH = 100;
  private static final int BATCH_BYTES = 8 << 20;
  private static final String FILE_END = ".bson.gz";
  private final Map<String, String> addresses;

  Stores(Map<String, String> addresses) {
    this.addresses = Map.copyOf(addresses);
  }

  /** Copies everything out; what the copies hold is told to whoever must know it. */
  List<Piece> copyTo(Path folder, Known known, Progress progress) {
    List<Piece> pieces = new ArrayList<>();
    for (String service : SERVICES) {
      try (MongoClient client = MongoClients.create(address(service))) {
        MongoDatabase database = database(client, service);
        for (String collection : collections(database)) {
          pieces.add(copy(folder, service, collection(database, collection), known));
          progress.copied(pieces.getLast());
        }
      }
    }
    return pieces;
  }

  private static Piece copy(
      Path folder, String service, MongoCollection<RawBsonDocument> collection, Known known) {
    String name = collection.getNamespace().getCollectionName();
    try (PieceWriter piece =
            PieceWriter.of(folder, FOLDER + "/" + service + "/" + name + FILE_END);
        MongoCursor<RawBsonDocument> documents =
            collection.find().sort(Sorts.ascending("_id")).cursor()) {
      documents.forEachRemaining(document -> {
        known.saw(service, name, document);
        piece.add(document);
      });
      return piece.finish();
    }
  }

  /** Nothing may be mixed with what is there already. */
  void demandEmpty() {
    for (String service : SERVICES) {
      try (MongoClient client = MongoClients.create(address(service))) {
        List<String> there = collections(database(client, service));
        if (!there.isEmpty()) {
          throw new CannotStart(
              "store of " + service + ": has " + there + " (expected: an empty database)");
        }
      }
    }
  }

  void restore(Path folder, List<Piece> pieces, Progress progress) {
    for (String service : SERVICES) {
      String beginning = FOLDER + "/" + service + "/";
      try (MongoClient client = MongoClients.create(address(service))) {
        for (Piece piece : pieces) {
          if (piece.name().startsWith(beginning)) {
            String name =
                piece
                    .name()
                    .substring(beginning.length(), piece.name().length() - FILE_END.length());
            insert(folder, piece, collection(database(client, service), name));
            progress.copied(piece);
          }
        }
      }
    }
  }

  private static void insert(
      Path folder, Piece piece, MongoCollection<RawBsonDocument> collection) {
    List<RawBsonDocument> batch = new ArrayList<>();
    long[] bytes = {0};
    PieceReader.each(
        folder,
        piece,
        document -> {
          batch.add(document);
          bytes[0] += document.getByteBuffer().remaining();
          if (batch.size() == BATCH || bytes[0] > BATCH_BYTES) {
            var _ = collection.insertMany(batch);
            batch.clear();
            bytes[0] = 0;
          }
        });
    if (!batch.isEmpty()) {
      var _ = collection.insertMany(batch);
    }
  }

  static List<String> ordered(List<String> collections) {
    return collections.stream().sorted(ORDER).toList();
  }

  private static int place(String collection) {
    int first = FIRST.indexOf(collection);
    int last = LAST.indexOf(collection);
    return first >= 0 ? first : FIRST.size() + last + 1;
  }

  private static List<String> collections(MongoDatabase database) {
    return ordered(
        database.listCollectionNames().into(new ArrayList<>()).stream()
            .filter(name -> !name.startsWith("system.") && !LEFT_OUT.contains(name))
            .toList());
  }

  private static MongoCollection<RawBsonDocument> collection(MongoDatabase database, String name) {
    return database.getCollection(name, RawBsonDocument.class);
  }

  private MongoDatabase database(MongoClient client, String service) {
    String name = new ConnectionString(address(service)).getDatabase();
    if (name == null) {
      throw new CannotStart("store of " + service + ": no database (expected: one in its address)");
    }
    return client.getDatabase(name);
  }

  private String address(String service) {
    String address = addresses.get(service);
    if (address == null) {
      throw new CannotStart("store of " + service + ": none (expected: an address)");
    }
    return address;
  }
}
