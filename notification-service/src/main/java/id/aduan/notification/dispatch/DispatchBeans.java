package id.aduan.notification.dispatch;

import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import id.aduan.letters.Letters;
import id.aduan.notification.channel.Channel;
import id.aduan.notification.ledger.Contacts;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.MessageDecider;
import id.aduan.notification.ledger.OptOuts;
import id.aduan.notification.ledger.Releases;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A dispatcher per channel, and the sweep over what waits for its dossier. */
@Configuration(proxyBeanMethods = false)
class DispatchBeans {
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(10);
  private static final int WINDOW = 10;
  private static final int ENOUGH_TO_JUDGE = 4;
  private static final int PROBES = 2;

  @Bean
  Dispatch dispatch(
      List<Channel> channels,
      DispatchSettings settings,
      Ledger ledger,
      Contacts contacts,
      MessageDecider decider,
      Releases releases,
      Letters letters,
      OptOuts optOuts,
      MeterRegistry meters,
      Clock clock) {
    Sender sender =
        new Sender(
            settings.instance(),
            settings.concurrency(),
            settings.holdBack(),
            new Backoff(
                settings.firstRetry(), settings.longestRetry(), RandomGenerator.getDefault()));
    List<Line> lines =
        channels.stream()
            .map(channel -> new Line(channel, breaker(channel, settings), meters))
            .toList();
    List<Loop> loops = new ArrayList<>();
    for (Line line : lines) {
      Courier courier = new Courier(ledger, decider, letters, optOuts, line, sender, clock);
      Dispatcher dispatcher =
          new Dispatcher(ledger, contacts, decider, courier, line, sender, clock);
      Loop loop =
          new Loop(
              "dispatch-" + line.kind(),
              IDLE,
              () -> Next.after(dispatcher.round()),
              dispatcher::stop);
      dispatcher.wakes(loop::wake);
      loops.add(loop);
    }
    WaitingSweep sweep = new WaitingSweep(ledger, decider, releases, clock);
    loops.add(new Loop("waiting-sweep", BETWEEN_SWEEPS, () -> Next.after(sweep.round())));
    return new Dispatch(loops, lines);
  }

  private static CircuitBreaker breaker(Channel channel, DispatchSettings settings) {
    return CircuitBreaker.of(
        channel.kind().name(),
        CircuitBreakerConfig.custom()
            .slidingWindowSize(WINDOW)
            .minimumNumberOfCalls(ENOUGH_TO_JUDGE)
            .permittedNumberOfCallsInHalfOpenState(PROBES)
            .waitDurationInOpenState(settings.serverPause())
            .build());
  }
}
