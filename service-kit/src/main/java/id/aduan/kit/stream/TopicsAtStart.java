package id.aduan.kit.stream;

import id.aduan.contract.wire.Topic;
import id.aduan.kit.work.Loop;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the topics that a service writes and reads, in the background and without end while the
 * broker is away, so that the service starts, and its doors open, without Kafka. The inputs are
 * bound when the topics are there.
 */
public final class TopicsAtStart implements SmartLifecycle {
  /** Before the binder's inputs, which are bound at {@code Integer.MAX_VALUE - 3000}. */
  private static final int PHASE = Integer.MAX_VALUE - 3500;

  private final Loop making;
  private final CountDownLatch made = new CountDownLatch(1);

  public TopicsAtStart(TopicAdmin admin, List<Topic> topics) {
    List<Topic> all = List.copyOf(topics);
    making =
        Loop.untilDone(
            "topics-at-start",
            () -> {
              admin.ensure(all);
              made.countDown();
            });
  }

  @Override
  public void start() {
    making.start();
  }

  @Override
  public void stop() {
    making.stop();
  }

  @Override
  public boolean isRunning() {
    return making.isRunning();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  /** Returns when the topics are there. */
  void awaitMade() throws InterruptedException {
    made.await();
  }
}
