package id.aduan.kit.stream;

import id.aduan.contract.wire.Topic;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the topics that a service writes and reads before its inputs are bound; tries on in the
 * background while the broker is away, so that the service starts, and its doors open, without
 * Kafka. The binder tries again by itself until the topics are there.
 */
public final class TopicsAtStart implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** Before the binder's inputs, which are bound at {@code Integer.MAX_VALUE - 3000}. */
  private static final int PHASE = Integer.MAX_VALUE - 3500;

  private final TopicAdmin admin;
  private final List<Topic> topics;
  private volatile boolean running;
  private volatile @Nullable Thread background;

  public TopicsAtStart(TopicAdmin admin, List<Topic> topics) {
    this.admin = admin;
    this.topics = List.copyOf(topics);
  }

  @Override
  public void start() {
    running = true;
    if (!ensured()) {
      background = Thread.ofVirtual().name("topics-at-start").start(this::tryOn);
    }
  }

  @Override
  public void stop() {
    running = false;
    Thread trying = background;
    if (trying != null) {
      trying.interrupt();
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

  private void tryOn() {
    try {
      do {
        Thread.sleep(AGAIN);
      } while (running && !ensured());
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
