package id.aduan.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

class TransientFailuresTest {
  private static final ServerAddress SERVER = new ServerAddress("127.0.0.1", 27017);
  private static final WriteConcernError NOT_CONFIRMED =
      new WriteConcernError(64, "WriteConcernTimeout", "", new BsonDocument());

  @ParameterizedTest
  @MethodSource("failuresOfStoreAndBroker")
  void takesWhatTheServerSaysOfItselfForPassing(RuntimeException failure) {
    assertThat(TransientFailures.isTransient(failure)).isTrue();
    assertThat(
            TransientFailures.isTransient(
                new UncategorizedMongoDbException("as the template throws it", failure)))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("failuresOfARecord")
  void takesWhatTheServerSaysOfARecordForItsFault(RuntimeException failure) {
    assertThat(TransientFailures.isTransient(failure)).isFalse();
  }

  @Test
  void takesAnUnknownFailureForTheRecordsFault() {
    assertThat(TransientFailures.isTransient(new IllegalStateException())).isFalse();
  }

  static List<RuntimeException> failuresOfStoreAndBroker() {
    return List.of(
        new MongoNotPrimaryException(answer(10107), SERVER),
        new MongoNodeIsRecoveringException(answer(11600), SERVER),
        new MongoWriteConcernException(
            NOT_CONFIRMED, WriteConcernResult.unacknowledged(), SERVER, Set.of()),
        bulk(List.of(), NOT_CONFIRMED),
        new MongoSocketReadException("gone", SERVER),
        new SaslAuthenticationException("who?"),
        new TopicAuthorizationException("not you"),
        new NotLeaderOrFollowerException("elsewhere"));
  }

  static List<RuntimeException> failuresOfARecord() {
    return List.of(
        new MongoCommandException(answer(10334), SERVER),
        bulk(List.of(new BulkWriteError(121, "refused", new BsonDocument(), 0)), NOT_CONFIRMED));
  }

  private static RuntimeException bulk(List<BulkWriteError> errors, WriteConcernError unconfirmed) {
    return new MongoBulkWriteException(
        BulkWriteResult.unacknowledged(), errors, unconfirmed, SERVER, Set.of());
  }

  private static BsonDocument answer(int code) {
    return new BsonDocument("ok", new BsonInt32(0))
        .append("code", new BsonInt32(code))
        .append("errmsg", new BsonString("refused"));
  }
}
