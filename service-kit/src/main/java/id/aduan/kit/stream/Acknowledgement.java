package id.aduan.kit.stream;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;

/** Waits for Kafka to say that a record is durable. */
public final class Acknowledgement {
  private Acknowledgement() {}

  /** Returns when the record is durable; the producer's own time-out bounds the wait. */
  public static void await(CompletableFuture<?> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "record: not acknowledged (expected: acknowledged by Kafka)", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted while waiting for Kafka", e);
    }
  }
}
