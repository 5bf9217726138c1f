package id.aduan.embedded.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps Kafka's start-up talk out of the log, unless somebody asked for it by setting a level. */
final class KafkaLoggers {
  private static final List<String> TALKATIVE =
      List.of("kafka", "org.apache.kafka", "state.change.logger");

  private KafkaLoggers() {}

  static void quieten() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      TALKATIVE.stream()
          .map(context::getLogger)
          .filter(logger -> logger.getLevel() == null)
          .forEach(KafkaLoggers::toWarn);
    }
  }

  private static void toWarn(Logger logger) {
    logger.setLevel(Level.WARN);
  }
}
