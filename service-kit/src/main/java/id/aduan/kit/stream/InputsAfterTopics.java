package id.aduan.kit.stream;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/**
 * Binds the inputs in the background, once their topics are there. The binder's own way is to ask
 * the broker for each topic, for minutes, before the web server starts.
 */
final class InputsAfterTopics extends InputBindingLifecycle {
  private final List<TopicsAtStart> topics;
  private volatile @Nullable Thread binding;

  InputsAfterTopics(
      BindingService bindingService,
      Map<String, Bindable> bindables,
      ObjectProvider<TopicsAtStart> topics) {
    super(bindingService, bindables);
    this.topics = topics.stream().toList();
  }

  @Override
  public void start() {
    binding = Thread.ofVirtual().name("inputs-after-topics").start(this::bind);
  }

  @Override
  public void stop() {
    Thread started = binding;
    if (started != null) {
      started.interrupt();
    }
    super.stop();
  }

  @Override
  public boolean isRunning() {
    return binding != null;
  }

  private void bind() {
    try {
      for (TopicsAtStart each : topics) {
        each.awaitMade();
      }
      super.start();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
