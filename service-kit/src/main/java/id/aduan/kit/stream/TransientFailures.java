package id.aduan.kit.stream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures of store and broker, which pass, from failures of a record, which do not. */
public final class TransientFailures {
  private TransientFailures() {}

  public static boolean isTransient(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (passes(t)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A server that refuses says something about the record, but for what it says of itself: that it
   * is no longer primary, that it recovers, or that the others did not confirm in time; and for
   * what a broker says of the service: that it does not know it, or not for this.
   */
  private static boolean passes(Throwable t) {
    return switch (t) {
      case MongoNotPrimaryException _,
          MongoNodeIsRecoveringException _,
          MongoWriteConcernException _ ->
          true;
      case MongoBulkWriteException bulk when bulk.getWriteErrors().isEmpty() -> true;
      case MongoServerException server ->
          server.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
              || server.hasErrorLabel("RetryableWriteError");
      case MongoException _ -> true;
      case DataAccessResourceFailureException _, TransientDataAccessException _ -> true;
      case AuthenticationException _, AuthorizationException _ -> true;
      case RetriableException _, TimeoutException _, IOException _, StoreBusy _ -> true;
      default -> false;
    };
  }
}
