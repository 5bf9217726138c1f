package id.aduan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same at once; what fails for one fails for all. */
final class Crowd {
  private Crowd() {}

  /** What each of them does. */
  interface Deed {
    void by(int number) throws Exception;
  }

  static void of(int size, Deed deed) throws InterruptedException {
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int number = i;
        all.add(
            hands.submit(() -> {
              deed.by(number);
              return null;
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
