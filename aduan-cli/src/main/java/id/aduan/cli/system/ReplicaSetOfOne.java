package id.aduan.cli.system;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;

/**
 * Makes a private mongod the primary of a replica set of one, also when it comes back on another
 * port.
 */
final class ReplicaSetOfOne implements Probe {
  private static final String NAME = "aduan";
  private static final int NOT_YET_INITIALIZED = 94;

  private final int port;

  ReplicaSetOfOne(int port) {
    this.port = port;
  }

  @Override
  public boolean serves() {
    try (MongoClient client =
        MongoClients.create(
            "mongodb://127.0.0.1:%d/?directConnection=true&serverSelectionTimeoutMS=1500"
                .formatted(port))) {
      MongoDatabase admin = client.getDatabase("admin");
      if (admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false)) {
        return true;
      }
      arrange(admin);
      return false;
    } catch (MongoException e) {
      return false;
    }
  }

  private void arrange(MongoDatabase admin) {
    try {
      Document config =
          admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
      Document member = config.getList("members", Document.class).getFirst();
      if (!member.getString("host").equals(host())) {
        member.put("host", host());
        config.put("version", config.getInteger("version") + 1);
        admin.runCommand(new Document("replSetReconfig", config).append("force", true));
      }
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != NOT_YET_INITIALIZED) {
        throw e;
      }
      admin.runCommand(
          new Document(
              "replSetInitiate",
              new Document("_id", NAME)
                  .append("members", List.of(new Document("_id", 0).append("host", host())))));
    }
  }

  private String host() {
    return "127.0.0.1:" + port;
  }
}
