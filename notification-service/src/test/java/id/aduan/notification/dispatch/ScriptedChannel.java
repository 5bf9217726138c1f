package id.aduan.notification.dispatch;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.notification.channel.Channel;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A channel that does as it is told, and remembers. */
final class ScriptedChannel implements Channel {
  private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile Function<Outgoing, Outcome> script = _ -> new Outcome.HandedOver();

  void does(Function<Outgoing, Outcome> next) {
    script = next;
  }

  List<String> sentIds() {
    return sent.stream().map(message -> message.id().value()).toList();
  }

  int mostAtOnce() {
    return most.get();
  }

  @Override
  public MessageChannel kind() {
    return MessageChannel.EMAIL;
  }

  @Override
  public Outcome send(Outgoing message) {
    int _ = most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      sent.add(message);
      return script.apply(message);
    } finally {
      int _ = now.decrementAndGet();
    }
  }

  @Override
  public Duration longest() {
    return Duration.ofSeconds(45);
  }
}
