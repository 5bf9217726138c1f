package id.aduan.intake.mongo;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/** Waits for the store no longer than a citizen should; a store that hangs is as good as away. */
final class Bounded {
  private Bounded() {}

  static <T> T within(Duration longest, Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread.ofVirtual().name("store-call").start(task);
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new QueryTimeoutException("store: silent (expected: an answer in " + longest + ")", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new DataAccessResourceFailureException("store: failed (expected: an answer)", e);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new QueryTimeoutException("interrupted while waiting for the store", e);
    }
  }
}
