package id.aduan.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stand-in does not do it refuses, with a message that says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusalsTest {
  private final DocumentStore store = DocumentStore.inMemory();
  private final MongoClient client = StandIn.connect(store.uri());
  private final MongoDatabase database = client.getDatabase("refusals");

  @AfterAll
  void close() {
    client.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{create: 'v', viewOn: 'a', pipeline: []}",
        "{create: 'v', validator: {a: 1}}",
        "{create: 'v', collation: {locale: 'id'}}",
        "{create: 'v', capped: true, size: 1000}",
        "{create: 'v', timeseries: {timeField: 'at'}}",
        "{collMod: 'a', validator: {a: 1}}",
        "{find: 'a', filter: {}, collation: {locale: 'id'}}",
        "{find: 'a', filter: {}, tailable: true}",
        "{find: 'a', filter: {a: {$near: [1, 2]}}}",
        "{find: 'a', filter: {$text: {$search: 'a'}}}",
        "{find: 'a', filter: {$where: 'true'}}",
        "{aggregate: 'a', pipeline: [{$changeStream: {}}], cursor: {}}",
        "{aggregate: 'a', pipeline: [{$setWindowFields: {}}], cursor: {}}",
        "{aggregate: 'a', pipeline: [{$unionWith: 'b'}], cursor: {}}",
        "{aggregate: 'a', pipeline: [], cursor: {}, collation: {locale: 'id'}}",
        "{createIndexes: 'a', indexes: [{key: {a: 1}, name: 'a', partialFilterExpression: {b: 1}}]}",
        "{createIndexes: 'a', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 60}]}",
        "{createIndexes: 'a', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'id'}}]}",
        "{createIndexes: 'a', indexes: [{key: {a: 'text'}, name: 'a'}]}",
        "{createIndexes: 'a', indexes: [{key: {a: '2dsphere'}, name: 'a'}]}",
        "{createIndexes: 'a', indexes: [{key: {a: 'hashed'}, name: 'a'}]}",
        "{createIndexes: 'a', indexes: [{key: {'$**': 1}, name: 'a'}]}",
        "{findAndModify: 'a', query: {}, update: [{$set: {a: 1}}]}",
        "{insert: 'a', documents: [{_id: 9}], txnNumber: 1, startTransaction: true, autocommit: false}",
        "{commitTransaction: 1}",
        "{mapReduce: 'a'}",
        "{renameCollection: 'refusals.a', to: 'refusals.b'}",
        "{saslStart: 1, mechanism: 'SCRAM-SHA-256'}",
        "{unknownCommand: 1}",
      })
  void refuses(String command) {
    var _ = database.getCollection("a").insertOne(new Document("a", 1));
    assertThatExceptionOfType(MongoCommandException.class)
        .isThrownBy(() -> database.runCommand(Document.parse(command)))
        .satisfies(e -> {
          assertThat(e.getErrorCode()).isPositive();
          assertThat(e.getErrorMessage()).isNotBlank().doesNotContain("internal error");
        });
    assertThat(database.listCollectionNames()).containsExactly("a");
    assertThat(database.getCollection("a").listIndexes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{update: 'a', updates: [{q: {}, u: [{$set: {a: 1}}]}]}",
        "{update: 'a', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'id'}}]}",
        "{update: 'a', updates: [{q: {}, u: {$unknown: {a: 1}}}]}",
        "{delete: 'a', deletes: [{q: {}, limit: 1, collation: {locale: 'id'}}]}",
      })
  void refusesAWriteAsAWriteError(String command) {
    var _ = database.getCollection("a").insertOne(new Document("a", 1));
    Document reply = database.runCommand(Document.parse(command));
    assertThat(reply.getList("writeErrors", Document.class))
        .singleElement()
        .satisfies(error -> assertThat(error.getString("errmsg")).isNotBlank());
  }
}
