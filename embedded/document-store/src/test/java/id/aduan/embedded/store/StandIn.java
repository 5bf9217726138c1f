package id.aduan.embedded.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import org.bson.UuidRepresentation;

/** How the tests connect. */
final class StandIn {
  private StandIn() {}

  static MongoClient connect(String uri, CommandListener... listeners) {
    var settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .uuidRepresentation(UuidRepresentation.STANDARD);
    for (CommandListener listener : listeners) {
      var _ = settings.addCommandListener(listener);
    }
    return MongoClients.create(settings.build());
  }
}
