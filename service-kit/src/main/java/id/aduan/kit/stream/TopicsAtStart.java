package id.aduan.kit.stream;

import id.aduan.contract.wire.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the topics that a service writes and reads, in the background and without end while the
 * broker is away, so that the service starts, and its doors open, without Kafka. The inputs are
 * bound when the topics are there.
 */
public final class TopicsAtStart implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** Before the binder's inputs, which are bound at {@code Integer.MAX_VALUE - 3000}. */
  private static final int PHASE = Integer.MAX_VALUE - 3500;

  private final TopicAdmin admin;
  private final List<Topic> topics;
  private final CountDownLatch made = new CountDownLatch(1);
  private volatile boolean running;
  private volatile @Nullable Thread background;

  public TopicsAtStart(TopicAdmin admin, List<Topic> topics) {
    this.admin = admin;
    this.topics = List.copyOf(topics);
  }

  @Override
  public void start() {
    running = true;
    background = Thread.ofVirtual().name("topics-at-start").start(this::make);
  }

  @Override
  public void stop() {
    running = false;
    Thread making = background;
    if (making != null) {
      making.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  /** Returns when the topics are there. */
  void awaitMade() throws InterruptedException {
    made.await();
  }

  private void make() {
    try {
      while (running && !ensured()) {
        Thread.sleep(AGAIN);
      }
      made.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean ensured() {
    try {
      admin.ensure(topics);
      return true;
    } catch (RuntimeException e) {
      log.warn("Topics wait for the broker: {}", e.getMessage());
      return false;
    }
  }
}
