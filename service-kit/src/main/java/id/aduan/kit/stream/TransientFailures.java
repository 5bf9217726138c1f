package id.aduan.kit.stream;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
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

  private static boolean passes(Throwable t) {
    return switch (t) {
      case MongoServerException server ->
          server.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
              || server.hasErrorLabel("RetryableWriteError");
      case MongoException _ -> true;
      case DataAccessResourceFailureException _, TransientDataAccessException _ -> true;
      case RetriableException _, TimeoutException _, IOException _, StoreBusy _ -> true;
      default -> false;
    };
  }
}
