package id.aduan.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The server behind the wire: who it says it is, and which database a command goes to. */
final class StoreBackend extends AbstractMongoBackend {
  private static final ServerVersion VERSION = ServerVersion.MONGO_5_0;
  private static final int MOST_WRITES_IN_A_BATCH = 100_000;

  private final Tables tables;
  private final Work work;
  private final Instant started;

  StoreBackend(Tables tables, Work work, Clock clock) {
    super(clock);
    this.tables = tables;
    this.work = work;
    this.started = clock.instant();
    tables.names().stream()
        .map(StoreDatabase::databaseOf)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(this::open);
  }

  private void open(String database) {
    var _ = resolveDatabase(database);
  }

  @Override
  public Document handleCommand(
      Channel channel, String databaseName, String command, Document query) {
    return switch (command) {
      case "hello", "isMaster", "ismaster" -> hello();
      case "ping", "endSessions", "refreshSessions" -> Replies.ok();
      case "buildInfo", "buildinfo" -> buildInfo();
      case "serverStatus" -> getServerStatus();
      case "listDatabases" -> listDatabases(query);
      case "connectionStatus" -> connectionStatus();
      case "compact" -> compacted();
      case "getParameter" -> throw Refusal.unsupported(command);
      case "dropDatabase", "getMore", "killCursors" ->
          super.handleCommand(channel, databaseName, command, query);
      default ->
          resolveDatabase(databaseName)
              .handleCommand(channel, command, query, this::resolveDatabase, oplog);
    };
  }

  /**
   * No logical sessions, no topology version: the driver then sends neither sessions nor
   * long-polling greetings.
   */
  private Document hello() {
    return Replies.ok(
        new Document("helloOk", true)
            .append("isWritablePrimary", true)
            .append("ismaster", true)
            .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE)
            .append("maxMessageSizeBytes", MongoWireProtocolHandler.MAX_MESSAGE_SIZE_BYTES)
            .append("maxWriteBatchSize", MOST_WRITES_IN_A_BATCH)
            .append("localTime", getClock().instant())
            .append("minWireVersion", 0)
            .append("maxWireVersion", VERSION.getWireVersion())
            .append("readOnly", false));
  }

  private static Document buildInfo() {
    return Replies.ok(
        new Document("version", VERSION.toVersionString())
            .append("versionArray", VERSION.getVersionArray())
            .append("modules", List.of("aduan-stand-in"))
            .append("bits", 64)
            .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE));
  }

  private static Document connectionStatus() {
    return Replies.ok(
        new Document(
            "authInfo",
            new Document("authenticatedUsers", List.of())
                .append("authenticatedUserRoles", List.of())));
  }

  private Document listDatabases(Document query) {
    Options.check("listDatabases", query, java.util.Set.of("nameOnly", "authorizedDatabases"));
    List<Document> databases =
        listDatabaseNames().stream()
            .sorted()
            .map(name ->
                new Document("name", name)
                    .append("sizeOnDisk", tables.fileBytes())
                    .append("empty", false))
            .toList();
    return Replies.ok(new Document("databases", databases).append("totalSize", tables.fileBytes()));
  }

  /** Under {@code metrics.queryExecutor} lies the work done, in MongoDB's own words. */
  @Override
  public Document getServerStatus() {
    WorkDone done = work.soFar();
    Duration up = Duration.between(started, getClock().instant());
    var executor =
        new Document("scanned", done.keysExamined())
            .append("scannedObjects", done.documentsExamined())
            .append("collectionScans", new Document("total", done.collectionScans()));
    return Replies.ok(
        new Document("host", "stand-in")
            .append("version", VERSION.toVersionString())
            .append("process", "aduan-document-store")
            .append("pid", ProcessHandle.current().pid())
            .append("uptime", (double) up.toSeconds())
            .append("uptimeMillis", up.toMillis())
            .append("localTime", getClock().instant())
            .append("connections", new Document("current", 1))
            .append("metrics", new Document("queryExecutor", executor))
            .append(
                "storage",
                new Document("journalFlushes", tables.journalFlushes())
                    .append("fileBytes", tables.fileBytes())));
  }

  /** Whatever collection is named: all lie in the same files. */
  private Document compacted() {
    try {
      tables.compact();
      return Replies.ok();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replies only to what survives: also a reader must not act on what a crash could take back. */
  void awaitDurable() {
    tables.awaitDurable();
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String databaseName) {
    return new StoreDatabase(databaseName, getCursorRegistry(), tables, work);
  }

  @Override
  public void close() {
    super.close();
    tables.close();
  }
}
