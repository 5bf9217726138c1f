package id.aduan.intake.smpp;

import id.aduan.intake.sms.KeepPart;
import id.aduan.intake.sms.SmsReceipts;
import id.aduan.kit.work.Degraded;
import id.aduan.kit.work.Loop;
import id.aduan.sms.SmscAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** The sessions that receive; degraded while any of them is not signed in. */
final class Receivers implements SmartLifecycle, HealthIndicator {
  private static final Duration LOOK = Duration.ofMillis(500);
  private final List<Receiver> receivers;
  private final List<Loop> loops;

  private Receivers(List<Receiver> receivers) {
    this.receivers = List.copyOf(receivers);
    this.loops =
        receivers.stream()
            .map(each -> new Loop("sms-receiver", LOOK, each::keepBound, each::close))
            .toList();
  }

  static Receivers of(SmppSettings settings, KeepPart inbox, SmsReceipts receipts, Clock clock) {
    if (!settings.isInService()) {
      return new Receivers(List.of());
    }
    SmscAddress smsc = SmscAddress.parse(settings.url());
    return new Receivers(
        IntStream.range(0, settings.connections())
            .mapToObj(_ -> new Receiver(smsc, settings, inbox, receipts, clock))
            .toList());
  }

  @Override
  public void start() {
    loops.forEach(Loop::start);
  }

  @Override
  public void stop() {
    loops.forEach(Loop::stop);
  }

  @Override
  public boolean isRunning() {
    return loops.stream().anyMatch(Loop::isRunning);
  }

  @Override
  public Health health() {
    long bound = receivers.stream().filter(Receiver::isBound).count();
    return (bound == receivers.size() ? Health.up() : Health.status(Degraded.STATUS))
        .withDetail("sessions", bound + " of " + receivers.size())
        .build();
  }
}
