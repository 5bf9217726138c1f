package id.aduan.embedded.smsc;

import id.aduan.embedded.smsc.Message.Submitted;
import id.aduan.embedded.smsc.Message.Written;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings to the customer what phones write, and receipts; again and again, until it is answered.
 */
final class Deliveries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int UNANSWERED_AT_ONCE = 50;

  private final Messages messages;
  private final Binds binds;
  private final Clock clock;
  private final ExecutorService threads;
  private final Semaphore window = new Semaphore(UNANSWERED_AT_ONCE, true);

  Deliveries(Messages messages, Binds binds, Clock clock, ExecutorService threads) {
    this.messages = messages;
    this.binds = binds;
    this.clock = clock;
    this.threads = threads;
  }

  /** Goes on with what an earlier run left. */
  void resume() {
    messages.all().forEach(this::begin);
  }

  /** Does nothing for a message that owes nothing. */
  void begin(Message message) {
    try {
      threads.execute(() -> {
        try {
          bringUntilStored(message);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
    } catch (RejectedExecutionException e) {
      LOG.debug("Message {} waits for the next start", message.id());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }

  /** What could not be marked as answered comes again, as after a crash. */
  private void bringUntilStored(Message message) throws InterruptedException {
    var left = message;
    while (!threads.isShutdown()) {
      try {
        bring(left);
        return;
      } catch (UncheckedIOException e) {
        if (!threads.isShutdown()) {
          LOG.error("What became of message {} could not be stored", message.id(), e);
          Thread.sleep(LONGEST_PAUSE);
          left = messages.find(message.id()).orElse(message);
        }
      }
    }
  }

  private void bring(Message message) throws InterruptedException {
    switch (message) {
      case Written written -> bringParts(written);
      case Submitted submitted -> bringReceipts(submitted);
    }
  }

  private void bringParts(Written message) throws InterruptedException {
    var left = message;
    var pause = FIRST_PAUSE;
    while (!left.waiting().isEmpty()) {
      for (int number : order(left)) {
        if (isAnswered(Delivery.of(left, number))) {
          left = messages.store(left.without(number));
        }
      }
      if (!left.waiting().isEmpty()) {
        pause = rest(pause);
      }
    }
  }

  private void bringReceipts(Submitted message) throws InterruptedException {
    if (message.owesReceipt()) {
      Thread.sleep(Duration.between(clock.instant(), message.receiptsFrom()));
    }
    var left = message;
    var pause = FIRST_PAUSE;
    while (left.owesReceipt()) {
      if (isAnswered(Delivery.receiptOf(left, clock.instant()))) {
        left = messages.store(left.withReceiptSent());
      } else {
        pause = rest(pause);
      }
    }
  }

  private boolean isAnswered(Delivery delivery) throws InterruptedException {
    window.acquire();
    try {
      return binds.next().deliver(delivery);
    } finally {
      window.release();
    }
  }

  /** The pause after this one. */
  private static Duration rest(Duration pause) throws InterruptedException {
    Thread.sleep(pause);
    var longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  private static List<Integer> order(Written message) {
    var inOrder = List.copyOf(message.waitingInOrder());
    var order = new ArrayList<>(inOrder);
    while (message.shuffled() && inOrder.size() > 1 && order.equals(inOrder)) {
      Collections.shuffle(order);
    }
    return order;
  }
}
