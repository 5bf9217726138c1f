package id.aduan.kit.stream;

import id.aduan.contract.wire.Topic;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the topics that this service writes and reads, and only then starts its inputs; tries
 * without end while the broker is away, so that a service starts, and its doors open, without
 * Kafka.
 */
public final class TopicsAtStart implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private final TopicAdmin admin;
  private final List<Topic> topics;
  private final BindingsLifecycleController bindings;
  private final List<String> inputs;
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  /**
   * @param inputs names of the input bindings, all of which have {@code consumer.auto-startup:
   *     false}
   */
  public TopicsAtStart(
      TopicAdmin admin,
      List<Topic> topics,
      BindingsLifecycleController bindings,
      List<String> inputs) {
    this.admin = admin;
    this.topics = List.copyOf(topics);
    this.bindings = bindings;
    this.inputs = List.copyOf(inputs);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("topics-at-start").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private void run() {
    try {
      while (running && !ensured()) {
        Thread.sleep(AGAIN);
      }
      if (running) {
        inputs.forEach(input -> bindings.changeState(input, State.STARTED));
      }
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
