package id.aduan.cli.system;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.aduan.cli.system.SystemState.StoreKind;
import org.bson.Document;

/** Has the stand-in store give up what was removed from it. */
public final class Compaction {
  /** The stand-in compacts all of its files, whatever database and collection are named. */
  private static final String ANY = "routing";

  private Compaction() {}

  /** Returns when nothing is in its files any more that was removed before. */
  public static void of(SystemState state) {
    if (state.storeKind() != StoreKind.STAND_IN) {
      throw new CannotStart("store: a MongoDB (expected: the stand-in; a MongoDB has its own way)");
    }
    try (MongoClient client = MongoClients.create(state.address("store"))) {
      Document _ = client.getDatabase(ANY).runCommand(new Document("compact", "cases"));
    }
  }
}
