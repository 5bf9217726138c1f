package id.aduan.intake.smpp;

import id.aduan.intake.sms.Reader;
import id.aduan.intake.sms.SmsDoor;
import id.aduan.intake.sms.TextMessage;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what became of messages, and tells the log of those that fail. */
final class CountedMessages implements Reader.Told {
  private static final Logger log = LoggerFactory.getLogger(CountedMessages.class);
  private static final String NAME = "aduan.intake.sms";
  private static final String OUTCOME = "outcome";
  private final MeterRegistry meters;

  CountedMessages(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void became(SmsDoor.Outcome outcome) {
    meters.counter(NAME, OUTCOME, outcome.name()).increment();
  }

  @Override
  public void failed(TextMessage message, RuntimeException why) {
    meters.counter(NAME, OUTCOME, "FAILED").increment();
    log.warn("{} is tried again: {}", message, why.getClass().getSimpleName());
  }
}
